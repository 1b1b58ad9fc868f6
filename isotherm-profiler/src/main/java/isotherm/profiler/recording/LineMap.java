package isotherm.profiler.recording;

import isotherm.profiler.profile.SourceFile;
import java.util.Map;
import java.util.TreeMap;

/** Which lines of a class file are lines of other files than its own. */
final class LineMap {
    private record Range(int to, int step, int first, SourceFile file) {}

    private final TreeMap<Integer, Range> ranges = new TreeMap<>();

    void add(int from, int to, int step, SourceFile file, int first) {
        if (from < 1 || to < from || step < 1 || first < 1 || first > Integer.MAX_VALUE - (to - from)) {
            throw new IllegalArgumentException(
                    "lines " + from + " to " + to + " by " + step + " of the class file cannot be lines from " + first);
        }
        ranges.put(from, new Range(to, step, first, file));
    }

    /** Where a line of the class file comes from. */
    SourceLine at(int line, SourceFile own) {
        Map.Entry<Integer, Range> found = ranges.floorEntry(line);
        if (found == null || found.getValue().to < line) {
            return new SourceLine(own, line, false);
        }
        Range range = found.getValue();
        return new SourceLine(range.file, range.first + (line - found.getKey()) / range.step, true);
    }
}
