/** Whether a question can be what was meant: sizes, ranges, gaps, grids, balances. */
package isotherm.check;
