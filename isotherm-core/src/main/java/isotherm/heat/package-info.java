/** The heat that flows, enters and is stored, by account. */
package isotherm.heat;
