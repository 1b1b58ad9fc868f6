import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long tests take, by class, from the reports that the test runner leaves; beside what they took when the kept table was
 * written. Writes {@code target/test-times} and says which classes grew. It never fails: a time hangs on the machine and on what
 * else it does, so all are seen relative to the median class.
 *
 * <pre>
 * java scripts/TestTimes.java --since 2026-12-01T12:00:00Z   of the classes that ran since; the build does this at its end
 * java scripts/TestTimes.java --keep                         of all; writes scripts/test-times.txt, the kept table, anew
 * </pre>
 */
public final class TestTimes {
    private static final Path KEPT = Path.of("scripts", "test-times.txt");
    private static final Path NOW = Path.of("target", "test-times");
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*name=\"([^\"]+)\" time=\"([\\d.,]+)\"");
    private static final Pattern ROW = Pattern.compile("\\s*([\\d.]+) (\\S+) (\\S+)");
    /** What is shorter is noise. */
    private static final double LONG_SECONDS = 2;

    private static final double GROWTH = 1.5;

    /** Seconds by module and class. */
    private final Map<String, Double> seconds = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        boolean keep = arguments[0].equals("--keep");
        TestTimes now = measured(keep ? Instant.EPOCH : Instant.parse(arguments[1]));
        if (now.seconds.isEmpty()) {
            System.out.println("no test has run");
            return;
        }
        Files.createDirectories(NOW.getParent());
        Files.writeString(NOW, now.table());
        if (keep) {
            Files.writeString(KEPT, now.table());
        }
        System.out.print(now.modules());
        if (Files.exists(KEPT)) {
            System.out.print(now.grown(kept()));
        }
    }

    private static TestTimes measured(Instant since) throws IOException {
        TestTimes times = new TestTimes();
        try (Stream<Path> modules = Files.list(Path.of(""))) {
            for (Path module : modules.filter(folder -> folder.toString().startsWith("isotherm-")).toList()) {
                Path reports = module.resolve("target/surefire-reports");
                if (Files.isDirectory(reports)) {
                    times.read(module.toString(), reports, since);
                }
            }
        }
        return times;
    }

    private void read(String module, Path reports, Instant since) throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    continue;
                }
                Matcher suite = SUITE.matcher(Files.readString(file));
                if (suite.find()) {
                    String type = suite.group(1).replaceAll(".*\\.", "");
                    seconds.put(module + " " + type, Double.valueOf(suite.group(2).replace(",", "")));
                }
            }
        }
    }

    private static TestTimes kept() throws IOException {
        TestTimes times = new TestTimes();
        for (String line : Files.readAllLines(KEPT)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                times.seconds.put(row.group(2) + " " + row.group(3), Double.valueOf(row.group(1)));
            }
        }
        return times;
    }

    /** A row for each class, the longest first. */
    private String table() {
        StringBuilder table = new StringBuilder();
        seconds.entrySet().stream()
                .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                .forEach(each -> table.append(String.format(Locale.ROOT, "%8.1f %s%n", each.getValue(), each.getKey())));
        return table.toString();
    }

    private String modules() {
        Map<String, Double> sums = new TreeMap<>();
        seconds.forEach((name, time) -> sums.merge(name.replaceAll(" .*", ""), time, Double::sum));
        StringBuilder text = new StringBuilder("seconds of tests, each class once:");
        sums.forEach((module, sum) -> text.append(String.format(Locale.ROOT, " %s %.0f", module, sum)));
        return text.append(", a row for each class in ").append(NOW).append('\n').toString();
    }

    private String grown(TestTimes kept) {
        List<Double> ratios = new ArrayList<>();
        seconds.forEach((name, time) -> {
            double before = kept.seconds.getOrDefault(name, 0.0);
            if (before >= LONG_SECONDS) {
                ratios.add(time / before);
            }
        });
        ratios.sort(null);
        double machine = ratios.isEmpty() ? 1 : ratios.get(ratios.size() / 2);
        StringBuilder text = new StringBuilder();
        seconds.forEach((name, time) -> {
            double allowed = machine * kept.seconds.getOrDefault(name, 0.0);
            if (time - allowed > LONG_SECONDS * machine && time > GROWTH * allowed) {
                text.append(String.format(Locale.ROOT, "longer than it was: %s, %.1f s where %.1f s were kept%n", name, time, allowed));
            }
        });
        return text.toString();
    }
}
