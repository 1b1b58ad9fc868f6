/** Measurements: what their rounds gave, and on which machine. */
package isotherm.bench;
