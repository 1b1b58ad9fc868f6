/** What was measured: methods, lines, calls, stacks and threads. */
package isotherm.profiler.profile;
