/** What the profiler does inside the profiled program: samples, rewritten methods, and the profile file at the end. */
package isotherm.agent;
