/** What the machine can do at most: memory, caches, operations, disk. */
package isotherm.bench.machine;
