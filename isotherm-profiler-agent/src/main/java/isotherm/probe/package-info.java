/** What rewritten methods call: counters and clocks, and nothing else, so that any class loader can reach them. */
package isotherm.probe;
