package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One long run that writes checkpoints and outputs all the while, and what it holds meanwhile. */
final class Soak implements Part {
    private static final double KIBI = 1024;
    private static final int SAMPLES = 40;
    /** MiB; what a list of files and a page of a table may add. */
    private static final double HEAP_SLACK = 4;

    private static final Pattern USED = Pattern.compile("(?:total|,) .*?used (\\d+)K");

    private final Path root;
    private final double seconds;

    Soak(Path root, double seconds) {
        this.root = root;
        this.seconds = seconds;
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String promise() {
        return "A run that goes on for long, with a checkpoint every second, holds no more heap (after a collection), descriptors and threads at"
                + " its end than at its beginning.";
    }

    @Override
    public long usual() {
        return 1;
    }

    private record Sample(double heap, double resident, double descriptors, double threads) {}

    @Override
    public Outcome trial(Random random, Path folder) throws IOException, InterruptedException {
        Program program = new Program(root, folder);
        Program.Running running = program.start(
                "run",
                root.resolve("examples/gaussian.toml").toString(),
                "--out",
                "soak",
                "--quiet",
                "--set",
                "time.until=1e7",
                "--set",
                "output.every=1000",
                "--set",
                "output.checkpoint=1 s",
                "--set",
                "output.picture=none",
                "--set",
                "output.field=[\"csv\"]");
        List<Sample> samples = new ArrayList<>();
        try {
            double each = seconds / SAMPLES;
            TimeUnit.MILLISECONDS.sleep((long) (1000 * Math.min(5, each)));
            for (int k = 0; k < SAMPLES && running.process().isAlive(); k++) {
                TimeUnit.MILLISECONDS.sleep((long) (1000 * each));
                samples.add(sample(program, running.process().pid()));
            }
        } finally {
            running.signal("TERM");
        }
        running.ended(GalleryRun.PATIENCE).with(143);
        return judged(samples);
    }

    private static Sample sample(Program program, long pid) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String process = String.valueOf(pid);
        program.tool(jcmd.toString(), process, "GC.run");
        String heap = program.tool(jcmd.toString(), process, "GC.heap_info").out();
        double used = 0;
        Matcher found = USED.matcher(heap.replaceFirst("(?s)Metaspace.*", ""));
        while (found.find()) {
            used += Double.parseDouble(found.group(1));
        }
        String status = Files.readString(Path.of("/proc", process, "status"));
        try (Stream<Path> open = Files.list(Path.of("/proc", process, "fd"))) {
            return new Sample(used / KIBI, number(status, "VmRSS") / KIBI, open.count(), number(status, "Threads"));
        }
    }

    private static double number(String status, String name) {
        Matcher found = Pattern.compile("(?m)^" + name + ":\\s+(\\d+)").matcher(status);
        if (!found.find()) {
            throw new AssertionError(name + " is not in " + status);
        }
        return Double.parseDouble(found.group(1));
    }

    private Outcome judged(List<Sample> samples) {
        if (samples.size() < SAMPLES) {
            throw new AssertionError("the run ended by itself");
        }
        int quarter = samples.size() / 4;
        Sample before = least(samples.subList(quarter, 2 * quarter));
        Sample after = least(samples.subList(samples.size() - quarter, samples.size()));
        if (after.heap > before.heap + HEAP_SLACK
                || after.descriptors > before.descriptors
                || after.threads > before.threads) {
            throw new AssertionError("at first " + before + ", at last " + after);
        }
        return Outcome.held(
                "checkpoint every second",
                Map.of(
                        "watched, s", seconds,
                        "least heap in the second quarter, MiB", before.heap,
                        "least heap in the last quarter, MiB", after.heap,
                        "least resident in the second quarter, MiB", before.resident,
                        "least resident in the last quarter, MiB", after.resident,
                        "least descriptors, in the last quarter", after.descriptors,
                        "least threads, in the last quarter", after.threads));
    }

    /** What it holds between the moments at which it needs more: that is what a leak raises. */
    private static Sample least(List<Sample> samples) {
        return samples.stream()
                .reduce((one, other) -> new Sample(
                        Math.min(one.heap, other.heap),
                        Math.min(one.resident, other.resident),
                        Math.min(one.descriptors, other.descriptors),
                        Math.min(one.threads, other.threads)))
                .orElseThrow();
    }
}
