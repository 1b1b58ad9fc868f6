/** Programs that others wrote, from Maven Central, run with the profiler and without. */
package isotherm.bench.programs;
