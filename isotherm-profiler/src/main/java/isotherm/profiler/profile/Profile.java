package isotherm.profiler.profile;

import java.util.List;

/**
 * A profile.
 *
 * @param mode how it was made
 * @param run what was run
 * @param methods the included methods that were called or sampled, by self time, the longest first
 * @param edges calls between them
 * @param threads the threads, in the order in which they were first seen
 * @param stacks all samples
 */
public record Profile(
        Mode mode,
        Run run,
        List<MethodProfile> methods,
        List<CallEdge> edges,
        List<ThreadProfile> threads,
        List<StackProfile> stacks) {
    public Profile {
        methods = List.copyOf(methods);
        edges = List.copyOf(edges);
        threads = List.copyOf(threads);
        stacks = List.copyOf(stacks);
    }
}
