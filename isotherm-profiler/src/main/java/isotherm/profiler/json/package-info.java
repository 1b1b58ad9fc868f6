/** Writing JSON; not for users of the profiler. */
@org.jspecify.annotations.NullMarked
package isotherm.profiler.json;
