/**
 * Profiles of Java programs. The agent ({@code isotherm-profiler.jar}, loaded into the profiled JVM) writes a profile file;
 * {@link isotherm.profiler.recording.ProfileFile} reads it into a {@link isotherm.profiler.profile.Profile}, and
 * {@link isotherm.profiler.report.Report} prints one.
 *
 * <p>What a profile holds:
 *
 * <ul>
 *   <li>{@link isotherm.profiler.profile.Run}: what was run, how long, how it was sampled, what slowed it down, remarks;
 *   <li>{@link isotherm.profiler.profile.MethodProfile}: each included method that was called or sampled, with its calls, its own and
 *       cumulative {@link isotherm.profiler.profile.Time} and its {@link isotherm.profiler.profile.LineProfile lines};
 *   <li>{@link isotherm.profiler.profile.CallEdge}: who called whom, how often, for how long;
 *   <li>{@link isotherm.profiler.profile.ThreadProfile}: the threads;
 *   <li>{@link isotherm.profiler.profile.StackProfile}: samples as whole stacks, for flame graphs and exports.
 * </ul>
 *
 * Every time says whether a clock or samples gave it. Hits and calls are exact where the mode is
 * {@link isotherm.profiler.profile.Mode#EXACT} and absent (-1) where it is {@link isotherm.profiler.profile.Mode#SAMPLED}.
 */
@org.jspecify.annotations.NullMarked
package isotherm.profiler;
