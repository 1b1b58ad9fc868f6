/** Formulas of x, y and t. */
package isotherm.expression;
