/** The server of one plate. */
package isotherm.web;
