package isotherm.profiler.profile;

/** How a profile was made. */
public enum Mode {
    /** Samples alone: next to no cost, no hits, no calls. */
    SAMPLED,
    /** The included classes were rewritten: hits and calls are exact, to the unit. */
    EXACT
}
