/** What people would otherwise write or use: programs in C and Python, textbook loops, a direct solver. */
package isotherm.bench.peers;
