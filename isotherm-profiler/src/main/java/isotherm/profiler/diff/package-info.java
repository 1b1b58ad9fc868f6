/** Two profiles of one program, side by side. */
package isotherm.profiler.diff;
