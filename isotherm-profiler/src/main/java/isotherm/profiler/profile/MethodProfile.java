package isotherm.profiler.profile;

import java.util.List;

/**
 * One included method.
 *
 * @param name which
 * @param file its source file
 * @param firstLine the smallest line of its code, 0 where the class was compiled without line numbers
 * @param calls how often it was entered; -1 where calls were not counted, of an exact profile too where its method was left as it is
 * @param primitiveCalls the calls that came while it was not already running on the same thread; -1 as above
 * @param self time in it without included callees; callees that are not included count
 * @param cumulative time from its entry to its exit, recursion counted once
 * @param allocatedBytes memory allocated by it, as self time is counted: an estimate from samples
 * @param lines those of its own file by number, then those of others; empty where the class has no line numbers
 */
public record MethodProfile(
        MethodName name,
        SourceFile file,
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
        return place(file, firstLine);
    }

    /** The same for a line of it. */
    public String place(LineProfile line) {
        return place(line.file(), line.number());
    }

    /** The name of its source file without folder, or "" where the class file does not say. */
    public String sourceFile() {
        return file.name();
    }

    private String place(SourceFile where, int line) {
        String file = where.name().isEmpty() ? name.className() : where.name();
        String type = name.className().substring(name.className().lastIndexOf('.') + 1);
        String stem = where.name().replaceFirst("\\..*", "");
        boolean namesIt = stem.isEmpty() || type.equals(stem) || (file.endsWith(".kt") && type.equals(stem + "Kt"));
        String inner = type.replaceFirst(".*\\$(?=\\D)", "");
        return file + (line > 0 ? ":" + line : "") + "(" + (namesIt ? "" : inner + ".") + name.name() + ")";
    }
}
