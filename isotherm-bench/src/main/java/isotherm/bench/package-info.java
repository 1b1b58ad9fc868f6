/** Measurements: contenders solve one problem in turn, again and again, and are compared by their medians. */
package isotherm.bench;
