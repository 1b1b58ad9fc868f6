package isotherm.agent.smap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * Lines of a class file that are lines of other source files, or of other places of its own: code that the Kotlin compiler put in
 * where a function was called, code that was made of a JSP.
 */
public final class SourceMap {
    /** Of a class that says nothing. */
    public static final SourceMap NONE = new SourceMap(List.of());

    /**
     * Lines that follow one another here and there.
     *
     * @param from first line in the class file
     * @param to last line in the class file
     * @param step how many lines of the class file each line of the source file has become, at least 1
     * @param folder of the source file, below a folder of sources, with a slash behind it, or "" for none
     * @param name of the source file
     * @param first the line of the source file that {@code from} comes from, from 1
     */
    public record Range(int from, int to, int step, String folder, String name, int first) {
        int source(int line) {
            return first + (line - from) / step;
        }

        boolean isOf(String otherFolder, String otherName) {
            return folder.equals(otherFolder) && name.equals(otherName);
        }
    }

    private final TreeMap<Integer, Range> ranges = new TreeMap<>();

    /** Where ranges overlap, the first has the lines. */
    private SourceMap(List<Range> ranges) {
        for (Range range : ranges) {
            Map.Entry<Integer, Range> before = this.ranges.floorEntry(range.to);
            if (before == null || before.getValue().to < range.from) {
                this.ranges.put(range.from, range);
            }
        }
    }

    /**
     * Of a class.
     *
     * @param text its attribute {@code SourceDebugExtension} (JSR-45), or null; a malformed one says nothing
     * @param internalName as {@code com/acme/Main}
     * @param sourceFile its own, or ""
     * @param lines those that have code in it: others need no map
     */
    public static SourceMap of(String text, String internalName, String sourceFile, NavigableSet<Integer> lines) {
        if (text == null || lines.isEmpty()) {
            return NONE;
        }
        String folder = internalName.substring(0, internalName.lastIndexOf('/') + 1);
        List<Range> told = new ArrayList<>();
        for (Range range : SmapParser.ranges(text)) {
            boolean itself = range.isOf(folder, sourceFile) && range.first == range.from && range.step == 1;
            Integer line = lines.ceiling(range.from);
            if (!itself && line != null && line <= range.to) {
                told.add(range);
            }
        }
        return told.isEmpty() ? NONE : new SourceMap(told);
    }

    /** The ranges, none of which overlap, by their lines in the class file. */
    public List<Range> ranges() {
        return List.copyOf(ranges.values());
    }

    /** The first of the class file's lines that the same line of a source file has become: one line is counted once. */
    public int firstOfSame(int line) {
        Range range = at(line);
        return range == null ? line : line - (line - range.from) % range.step;
    }

    /** The line of the class's own source file; 0 where it is a line of another one. */
    public int own(int line, String internalName, String sourceFile) {
        Range range = at(line);
        if (range == null) {
            return line;
        }
        String folder = internalName.substring(0, internalName.lastIndexOf('/') + 1);
        return range.isOf(folder, sourceFile) ? range.source(line) : 0;
    }

    private Range at(int line) {
        Map.Entry<Integer, Range> entry = ranges.floorEntry(line);
        return entry == null || entry.getValue().to < line ? null : entry.getValue();
    }
}
