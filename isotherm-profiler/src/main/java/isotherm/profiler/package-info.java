/**
 * Profiles of Java programs. The agent ({@code isotherm-profiler.jar}, loaded into the profiled JVM) writes a profile file;
 * {@link isotherm.profiler.ProfileFile} reads it into a {@link isotherm.profiler.Profile}, and
 * {@link isotherm.profiler.Report} prints one.
 *
 * <p>What a profile holds:
 *
 * <ul>
 *   <li>{@link isotherm.profiler.Run}: what was run, how long, how it was sampled, what slowed it down, remarks;
 *   <li>{@link isotherm.profiler.MethodProfile}: each included method that was called or sampled, with its calls, its own and
 *       cumulative {@link isotherm.profiler.Time} and its {@link isotherm.profiler.LineProfile lines};
 *   <li>{@link isotherm.profiler.CallEdge}: who called whom, how often, for how long;
 *   <li>{@link isotherm.profiler.ThreadProfile}: the threads;
 *   <li>{@link isotherm.profiler.StackProfile}: samples as whole stacks, for flame graphs and exports.
 * </ul>
 *
 * Every time says whether a clock or samples gave it. Hits and calls are exact where the mode is
 * {@link isotherm.profiler.Mode#EXACT} and absent (-1) where it is {@link isotherm.profiler.Mode#SAMPLED}.
 */
@org.jspecify.annotations.NullMarked
package isotherm.profiler;
