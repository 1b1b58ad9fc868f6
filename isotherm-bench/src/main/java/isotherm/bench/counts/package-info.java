/** Random programs whose lines are counted twice: by the profiler, and by marks that stand in their own source. */
package isotherm.bench.counts;
