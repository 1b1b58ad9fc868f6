package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the parts of the campaign in turn, keeps what came of each trial, and writes the report. */
final class Campaign {
    private static final double SOAK_SECONDS = 600;
    private static final String USAGE = """
            usage: campaign [--out DIR] [--seed N] [--PART TRIALS ...] [--soak-seconds S] [--minutes M]
                   campaign [--out DIR] --try PART:NUMBER
            PART is schedules (a thousand power cuts each), kills, disks, damages, limits, signals or soak. Where one is named, those that
            are not are left out. A campaign that was cut goes on where it was; a state file in DIR (default target/campaign) knows.""";

    private final Path folder;
    private final List<Part> parts;
    private final Ledger ledger;

    private Campaign(Path root, Path folder, Ledger ledger, double soakSeconds) {
        this.folder = folder;
        this.ledger = ledger;
        this.parts = parts(root, soakSeconds);
    }

    static List<Part> parts(Path root, double soakSeconds) {
        return List.of(
                new CrashSchedules(),
                new KilledRuns(root),
                new RealDisks(root),
                new DamagedFiles(root),
                new Limits(root),
                new Signals(root),
                new Soak(root, soakSeconds));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            Map<String, String> options = options(arguments);
            Path root = Path.of("").toAbsolutePath();
            Path folder =
                    Path.of(options.getOrDefault("out", "target/campaign")).toAbsolutePath();
            String seed = options.get("seed");
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform()
                            .unstarted(() ->
                                    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
            try (Ledger ledger = Ledger.open(folder.resolve("state"), seed == null ? null : Long.valueOf(seed))) {
                double soak = Double.parseDouble(options.getOrDefault("soak-seconds", "" + SOAK_SECONDS));
                System.exit(new Campaign(root, folder, ledger, soak).run(options));
            }
        } catch (IllegalArgumentException wrong) {
            System.err.println("campaign: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private static Map<String, String> options(String[] words) {
        Map<String, String> options = new TreeMap<>();
        List<String> known = new ArrayList<>(List.of("out", "seed", "try", "soak-seconds", "minutes"));
        parts(Path.of(""), 1).forEach(part -> known.add(part.name()));
        for (int k = 0; k < words.length; k += 2) {
            String name = words[k].startsWith("--") ? words[k].substring(2) : "";
            if (!known.contains(name) || k + 1 == words.length) {
                throw new IllegalArgumentException(USAGE);
            }
            if (!List.of("out", "try").contains(name) && !words[k + 1].matches("\\d{1,9}")) {
                throw new IllegalArgumentException(words[k] + " takes a whole number, was " + words[k + 1]);
            }
            options.put(name, words[k + 1]);
        }
        return options;
    }

    private int run(Map<String, String> options) throws IOException, InterruptedException {
        if (options.containsKey("try")) {
            return again(options.get("try"));
        }
        Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(options.getOrDefault("minutes", "100000"))));
        boolean some = parts.stream().anyMatch(part -> options.containsKey(part.name()));
        boolean more = true;
        for (long number = 0; more && Instant.now().isBefore(end); number++) {
            more = false;
            for (Part part : parts) {
                long wanted = Long.parseLong(options.getOrDefault(part.name(), some ? "0" : "" + part.usual()));
                more |= number + 1 < wanted;
                if (number < wanted
                        && Instant.now().isBefore(end)
                        && !ledger.of(part.name()).containsKey(number)) {
                    Outcome outcome = trial(part, number);
                    ledger.add(part.name(), number, outcome);
                    Files.writeString(folder.resolve("report.md"), Report.of(parts, ledger));
                    System.out.println(
                            part.name() + ":" + number + " " + outcome.line().replace('\t', ' '));
                }
            }
        }
        Files.writeString(folder.resolve("report.md"), Report.of(parts, ledger));
        System.out.println("the report is " + folder.resolve("report.md"));
        boolean failed = parts.stream()
                .flatMap(part -> ledger.of(part.name()).values().stream())
                .anyMatch(outcome -> outcome.verdict() == Outcome.Verdict.FAILED);
        return failed ? 1 : 0;
    }

    /** One trial once more, whose folder stays. */
    private int again(String words) throws IOException, InterruptedException {
        String[] named = words.split(":", 2);
        Part part = parts.stream()
                .filter(each -> each.name().equals(named[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part " + named[0]));
        long number = Long.parseLong(named[named.length - 1]);
        Path place = folder.resolve("tried-" + part.name() + "-" + number);
        clear(place);
        Files.createDirectories(place);
        Outcome outcome = tried(part, new Random(seedOf(part, number)), place);
        System.out.println(outcome.line() + "\n" + place);
        return outcome.verdict() == Outcome.Verdict.FAILED ? 1 : 0;
    }

    /** Mixed: seeds that follow one another begin alike. */
    private long seedOf(Part part, long number) {
        return new SplittableRandom((ledger.seed() * 31 + part.name().hashCode()) * 1_000_003 + number).nextLong();
    }

    private Outcome trial(Part part, long number) throws IOException, InterruptedException {
        Path place = folder.resolve("trial");
        clear(place);
        Files.createDirectories(place);
        try {
            return tried(part, new Random(seedOf(part, number)), place);
        } finally {
            clear(place);
        }
    }

    /** Takes away what a trial left, be it one that was cut with a file system mounted. */
    private static void clear(Path place) throws IOException, InterruptedException {
        if (Files.exists(place.resolve(Restarts.OUT))) {
            new ProcessBuilder("umount", "-l", place.resolve(Restarts.OUT).toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        delete(place);
    }

    private static Outcome tried(Part part, Random random, Path place) throws InterruptedException {
        try {
            return part.trial(random, place);
        } catch (AssertionError | IOException | RuntimeException wrong) {
            return Outcome.failed("", wrong);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
