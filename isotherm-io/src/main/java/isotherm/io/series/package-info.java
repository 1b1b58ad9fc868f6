/** Values in time: numbers, formulas, columns of files and the weather of places become signals. */
package isotherm.io.series;
