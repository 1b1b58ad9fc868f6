/** The stabilised method: explicit stages that together are stable over a long step. */
package isotherm.stabilised;
