package isotherm.profiler.profile;

import java.util.List;

/**
 * One included method.
 *
 * @param name which
 * @param sourceFile the file's name without its folder, or "" where the class file does not say
 * @param firstLine the smallest line of its code, 0 where the class was compiled without line numbers
 * @param calls how often it was entered; -1 where calls were not counted, of an exact profile too where its method was left as it is
 * @param primitiveCalls the calls that came while it was not already running on the same thread; -1 as above
 * @param self time in it without included callees; callees that are not included count
 * @param cumulative time from its entry to its exit, recursion counted once
 * @param allocatedBytes memory allocated by it, as self time is counted: an estimate from samples
 * @param lines by number; empty where the class has no line numbers
 */
public record MethodProfile(
        MethodName name,
        String sourceFile,
        int firstLine,
        long calls,
        long primitiveCalls,
        Time self,
        Time cumulative,
        long allocatedBytes,
        List<LineProfile> lines) {
    public MethodProfile {
        lines = List.copyOf(lines);
    }

    /**
     * As Python's tables name a function: {@code file:line(method)}; where its class is not the one that the file is named after,
     * {@code file:line(Class.method)}.
     */
    public String place() {
        return place(firstLine);
    }

    /** The same for a line of it. */
    public String place(int line) {
        String file = sourceFile.isEmpty() ? name.className() : sourceFile;
        String type = name.className().substring(name.className().lastIndexOf('.') + 1);
        boolean namesIt = sourceFile.isEmpty() || type.equals(sourceFile.replaceFirst("\\..*", ""));
        String inner = type.replaceFirst(".*\\$(?=\\D)", "");
        return file + (line > 0 ? ":" + line : "") + "(" + (namesIt ? "" : inner + ".") + name.name() + ")";
    }
}
