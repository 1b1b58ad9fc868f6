/** Ways to do several things at once: tasks that wait or compute, sums, and requests. */
package isotherm.bench.concurrency;
