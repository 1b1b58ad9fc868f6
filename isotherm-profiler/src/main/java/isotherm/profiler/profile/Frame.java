package isotherm.profiler.profile;

/**
 * A place on a stack.
 *
 * @param method which
 * @param line line in its source file, 0 where unknown
 * @param included whether its class is included in the profile, so whether it is one of the program's own
 */
public record Frame(MethodName method, int line, boolean included) {}
