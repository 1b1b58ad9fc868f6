/** The implicit and the steady method: equations of the network, solved by multigrid. */
package isotherm.implicit;
