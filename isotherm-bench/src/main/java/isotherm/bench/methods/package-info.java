/** What a step of each method takes, and what the steady state takes, beside solvers of others. */
package isotherm.bench.methods;
