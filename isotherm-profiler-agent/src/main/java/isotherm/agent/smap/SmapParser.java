package isotherm.agent.smap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a source map as JSR-45 has it. Of its strata, the default one is read, which the compiler's language names itself after
 * ({@code Kotlin}, {@code JSP}). The text is of the program's and may say anything: one that is malformed says nothing.
 */
final class SmapParser {
    /** InputStartLine # LineFileID , RepeatCount : OutputStartLine , OutputLineIncrement. */
    private static final Pattern LINES =
            Pattern.compile("([0-9]{1,9})(?:#([0-9]{1,9}))?(?:,([0-9]{1,9}))?:([0-9]{1,9})(?:,([0-9]{1,9}))?");

    private static final Pattern FILE = Pattern.compile("(\\+ ?)?([0-9]{1,9}) (.+)");

    /** The largest line number that a class file can hold. */
    private static final int LAST_LINE = 65_535;
    /** No source file has more lines than this. */
    private static final int MOST_LINES = 10_000_000;

    private record File(String folder, String name) {}

    private final Map<Integer, File> files = new HashMap<>();
    private final Set<Integer> known = new HashSet<>();
    private final List<SourceMap.Range> ranges = new ArrayList<>();
    private int file;
    private boolean malformed;

    private SmapParser() {}

    /** What the text says, in its order; nothing where it is malformed. */
    static List<SourceMap.Range> ranges(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 4 || !lines.get(0).equals("SMAP")) {
            return List.of();
        }
        SmapParser parser = new SmapParser();
        boolean ended = parser.read(lines, lines.get(2).strip());
        return ended && !parser.malformed ? parser.ranges : List.of();
    }

    /** Whether it has an end: one that was cut off could have lost a digit. */
    private boolean read(List<String> lines, String wanted) {
        boolean here = false;
        int embedded = 0;
        char section = ' ';
        for (int k = 3; k < lines.size() && !malformed; k++) {
            String line = lines.get(k);
            if (line.startsWith("*")) {
                section = line.length() > 1 ? line.charAt(1) : ' ';
                switch (section) {
                    case 'O' -> embedded++; // maps of files that this file was made of
                    case 'C' -> embedded--;
                    case 'S' ->
                        here = embedded == 0 && line.substring(2).strip().equals(wanted);
                    case 'E' -> {
                        if (embedded <= 0) {
                            return true;
                        }
                    }
                    default -> {}
                }
            } else if (here && embedded == 0 && section == 'F') {
                k += file(line, k + 1 < lines.size() ? lines.get(k + 1) : "");
            } else if (here && embedded == 0 && section == 'L') {
                lines(line);
            }
        }
        return false;
    }

    /** How many lines more than one were read. */
    private int file(String line, String next) {
        Matcher parts = FILE.matcher(line.strip());
        if (!parts.matches()) {
            malformed = true;
            return 0;
        }
        boolean hasPath = parts.group(1) != null;
        int id = Integer.parseInt(parts.group(2));
        String name = parts.group(3);
        malformed |= !known.add(id);
        String path = hasPath ? next.strip() : name;
        String folder = path.substring(
                path.startsWith("/") ? 1 : 0, Math.max(path.startsWith("/") ? 1 : 0, path.lastIndexOf('/') + 1));
        if (isInside(path) && isInside(name) && name.indexOf('/') < 0) {
            files.put(id, new File(folder, name));
        }
        return hasPath ? 1 : 0;
    }

    /** Whether a path stays below the folder that it begins in. */
    private static boolean isInside(String path) {
        return path.indexOf('\\') < 0 && path.indexOf(':') < 0 && !("/" + path + "/").contains("/../");
    }

    private void lines(String line) {
        Matcher parts = LINES.matcher(line.strip());
        if (!parts.matches()) {
            malformed = true;
            return;
        }
        file = number(parts.group(2), file); // the file of the line before, unless another is named
        int first = number(parts.group(1), 0);
        long count = number(parts.group(3), 1);
        int from = number(parts.group(4), 0);
        int step = number(parts.group(5), 1);
        malformed |= !known.contains(file);
        File source = files.get(file);
        if (source != null && first > 0 && first + count <= MOST_LINES && count > 0 && from > 0 && from <= LAST_LINE) {
            int to = (int) Math.min(LAST_LINE, from + Math.max(1, count * step) - 1);
            ranges.add(new SourceMap.Range(from, to, Math.max(1, step), source.folder, source.name, first));
        }
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
