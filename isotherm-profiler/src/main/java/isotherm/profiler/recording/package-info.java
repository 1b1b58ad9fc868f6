/** From what the agent wrote to a profile. */
package isotherm.profiler.recording;
