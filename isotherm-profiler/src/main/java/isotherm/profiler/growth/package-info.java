/** How hits grow with the size of the input, from several exact profiles of one program. */
package isotherm.profiler.growth;
