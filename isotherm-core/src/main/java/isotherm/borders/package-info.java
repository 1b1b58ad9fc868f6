/** Where borders of shapes cross the cells of a grid: which cells, their areas on either side, and the stretches of cells' sides. */
package isotherm.borders;
