/** The drawing of a plate, fit to print: what stands where, and the painters of colours, lines, letters and axes. */
package isotherm.io.plot;
