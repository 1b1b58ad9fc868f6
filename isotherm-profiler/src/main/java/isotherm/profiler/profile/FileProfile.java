package isotherm.profiler.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One source file, its lines summed over all methods that have code on them.
 *
 * @param file which
 * @param methods those that have lines in it
 * @param rows its lines, by number
 */
public record FileProfile(SourceFile file, List<MethodProfile> methods, TreeMap<Integer, Row> rows) {
    /**
     * One line; {@code total} is that of its method, or where several methods have code on it by samples, which count a stack once
     * however often the line is on it.
     */
    public static final class Row {
        private long hits;
        private long nanos;
        private long samples;
        private long total;
        private long bytes;
        private int methods;

        private Row() {}

        /** How often it ran; -1 where it was not counted. */
        public long hits() {
            return hits;
        }

        /** Nanoseconds of its own, by samples. */
        public long nanos() {
            return nanos;
        }

        /** Samples on it. */
        public long samples() {
            return samples;
        }

        /** Nanoseconds of the method that it is of, by clock; 0 where several share it. */
        public long total() {
            return total;
        }

        /** Bytes allocated on it. */
        public long bytes() {
            return bytes;
        }

        private void add(LineProfile line) {
            methods++;
            total = line.total().nanos();
            hits = hits < 0 || line.hits() < 0 ? -1 : hits + line.hits();
            nanos += line.self().nanos();
            samples += line.self().samples();
            bytes += line.allocatedBytes();
        }

        private void clearShared() {
            total = methods > 1 ? 0 : total;
        }
    }

    /** Lines of code from elsewhere that are nearer than this are shown as one piece. */
    private static final int NEAR = 3;

    /** The files, by their lines' own time, the longest first. */
    public static List<FileProfile> of(Profile profile) {
        Map<SourceFile, FileProfile> files = new LinkedHashMap<>();
        Set<MethodName> known = new HashSet<>();
        for (MethodProfile method : profile.methods()) {
            known.add(method.name());
            for (LineProfile line : method.lines()) {
                FileProfile file = files.computeIfAbsent(
                        line.file(), fresh -> new FileProfile(fresh, new ArrayList<>(), new TreeMap<>()));
                if (file.methods.isEmpty() || !file.methods.getLast().name().equals(method.name())) {
                    file.methods.add(method);
                }
                file.rows.computeIfAbsent(line.number(), fresh -> new Row()).add(line);
            }
        }
        addTotals(profile, files, known);
        List<FileProfile> all = new ArrayList<>(files.values());
        all.sort(Comparator.comparingLong(FileProfile::nanos).reversed());
        return all;
    }

    private static void addTotals(Profile profile, Map<SourceFile, FileProfile> files, Set<MethodName> known) {
        files.values().forEach(file -> file.rows.values().forEach(Row::clearShared));
        Set<Row> seen = new HashSet<>();
        for (StackProfile stack : profile.stacks()) {
            seen.clear();
            for (Frame frame : stack.frames()) {
                FileProfile file = known.contains(frame.method()) ? files.get(frame.file()) : null;
                Row row = file == null ? null : file.rows.get(frame.line());
                if (row != null && row.methods > 1 && seen.add(row)) {
                    row.total += stack.nanos() + stack.waitingNanos();
                }
            }
        }
    }

    public long nanos() {
        return rows.values().stream().mapToLong(row -> row.nanos).sum();
    }

    /**
     * The lines to show of a method in this file: all from its first to its last; of code that comes from elsewhere, only the pieces
     * that were taken.
     *
     * @param length lines of the text; where it is not known, 0: then only those that have code
     */
    public NavigableSet<Integer> shown(MethodProfile method, int length) {
        TreeSet<Integer> shown = new TreeSet<>();
        int own = 0;
        int mapped = 0;
        for (LineProfile line : method.lines()) {
            int number = line.number();
            if (!line.file().equals(file)) {
                continue;
            }
            int before = line.mapped() ? (number - mapped <= NEAR ? mapped : 0) : own;
            int from = before == 0 ? number : before;
            shown.addAll(rows.subMap(from, true, number, true).keySet());
            for (int each = from; each <= Math.min(number, length); each++) {
                shown.add(each);
            }
            own = line.mapped() ? own : number;
            mapped = line.mapped() ? number : mapped;
        }
        return shown;
    }
}
