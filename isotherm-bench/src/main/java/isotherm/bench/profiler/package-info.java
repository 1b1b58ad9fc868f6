/** What profiles cost, and how near a profiled run comes to the machine's limits. */
package isotherm.bench.profiler;
