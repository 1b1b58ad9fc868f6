/** The explicit solver in races: sizes, alignment, regions, and how programs are executed. */
package isotherm.bench.solve;
