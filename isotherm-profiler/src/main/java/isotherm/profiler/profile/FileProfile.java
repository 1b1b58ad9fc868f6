package isotherm.profiler.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One source file, its lines summed over all methods that have code on them.
 *
 * @param packageName with the dot behind it, or "" for none
 * @param name the file's name without folder, "" where the class files do not say
 * @param methods those that have lines in it
 * @param rows its lines, by number
 */
public record FileProfile(String packageName, String name, List<MethodProfile> methods, TreeMap<Integer, Row> rows) {
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

    private record Key(String packageName, String name) {}

    /** The files, by their lines' own time, the longest first. */
    public static List<FileProfile> of(Profile profile) {
        Map<Key, FileProfile> files = new LinkedHashMap<>();
        Map<MethodName, FileProfile> byMethod = new HashMap<>();
        for (MethodProfile method : profile.methods()) {
            if (method.lines().isEmpty()) {
                continue;
            }
            String className = method.name().className();
            Key key = new Key(className.substring(0, className.lastIndexOf('.') + 1), method.sourceFile());
            FileProfile file = files.computeIfAbsent(
                    key, fresh -> new FileProfile(key.packageName, key.name, new ArrayList<>(), new TreeMap<>()));
            file.methods.add(method);
            byMethod.put(method.name(), file);
            for (LineProfile line : method.lines()) {
                file.rows.computeIfAbsent(line.number(), fresh -> new Row()).add(line);
            }
        }
        addTotals(profile, byMethod);
        List<FileProfile> all = new ArrayList<>(files.values());
        all.sort(Comparator.comparingLong(FileProfile::nanos).reversed());
        return all;
    }

    private static void addTotals(Profile profile, Map<MethodName, FileProfile> byMethod) {
        byMethod.values().forEach(file -> file.rows.values().forEach(Row::clearShared));
        Set<Row> seen = new HashSet<>();
        for (StackProfile stack : profile.stacks()) {
            seen.clear();
            for (Frame frame : stack.frames()) {
                FileProfile file = byMethod.get(frame.method());
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

    /** As people say it: with its package. */
    public String fullName() {
        return packageName + (name.isEmpty() ? "(source file unknown)" : name);
    }
}
