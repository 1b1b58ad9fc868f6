package isotherm.profiler.profile;

/**
 * A place on a stack.
 *
 * @param method which
 * @param file the source file of the line: of its class, unless the code comes from elsewhere (inlined functions)
 * @param line line in that file, 0 where unknown
 * @param included whether its class is included in the profile, so whether it is one of the program's own
 */
public record Frame(MethodName method, SourceFile file, int line, boolean included) {}
