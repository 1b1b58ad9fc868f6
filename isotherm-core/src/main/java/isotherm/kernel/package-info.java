/** The arithmetic of one row segment: memory, offsets and coefficients, nothing else. */
package isotherm.kernel;
