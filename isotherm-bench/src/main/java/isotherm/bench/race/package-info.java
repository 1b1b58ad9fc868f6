/** Contenders solve one problem in turn, again and again, and are compared by their medians; we are one of them. */
package isotherm.bench.race;
