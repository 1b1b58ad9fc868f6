/** Systems of equations on a grid, solved by elimination: one factor serves any number of right sides. */
package isotherm.cholesky;
