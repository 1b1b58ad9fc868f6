package isotherm.bench.profiler;

import isotherm.bench.Progress;
import isotherm.bench.Samples;
import isotherm.bench.peers.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the profiler costs: whole processes in interleaved rounds, each beside the same program unprofiled, start excluded. */
public final class ProfilerBench {
    private static final Path LIBRARY =
            Path.of(System.getProperty("user.home", ""), ".m2/repository/com/github/javaparser/javaparser-core");

    private ProfilerBench() {}

    /**
     * What was measured.
     *
     * @param seconds that the unprofiled programs were to take
     * @param absent programs that could not be run here, and what they need
     */
    public record Result(double seconds, List<Row> rows, List<String> absent) {}

    /**
     * One way to run a program.
     *
     * @param most of the unprofiled time that it should take, NaN where it has no such aim
     * @param seconds of each round
     * @param ratio of each round, over the unprofiled program's in the same round
     */
    public record Row(String program, String way, double most, Samples seconds, Samples ratio) {}

    /** The newest javaparser-core in Maven's local repository. */
    public static Optional<Path> usualLibrary() {
        if (!Files.isDirectory(LIBRARY)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(LIBRARY)) {
            return all.filter(path -> path.getFileName().toString().matches("javaparser-core-[0-9.]+[.]jar"))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + LIBRARY, e);
        }
    }

    /**
     * Measures.
     *
     * @param seconds that each unprofiled program takes, about
     * @param rounds at least 1
     * @param library the jar of javaparser-core, or empty
     * @param progress hears what is going on, in words
     */
    public static Result run(double seconds, int rounds, Optional<Path> library, Progress progress) {
        List<String> absent = new ArrayList<>();
        try (WorkFolder folder = new WorkFolder()) {
            ProfiledTargets made = new ProfiledTargets(folder.path());
            List<ProfiledTarget> targets = new ArrayList<>(List.of(made.loop()));
            if (library.isPresent()) {
                made.parser(library.get())
                        .ifPresentOrElse(targets::add, () -> absent.add("parser (needs lib/src.zip of the JDK)"));
            } else {
                absent.add("parser (needs the jar of javaparser-core, see --library)");
            }
            targets.add(ProfiledTargets.solver());
            List<Row> rows = new ArrayList<>();
            for (ProfiledTarget target : targets) {
                rows.addAll(measure(target, seconds, rounds, progress));
            }
            return new Result(seconds, rows, absent);
        }
    }

    private static List<Row> measure(ProfiledTarget target, double seconds, int rounds, Progress progress) {
        progress.now(target.name() + ": how often");
        long work = target.rounds(seconds);
        List<List<Double>> laps = new ArrayList<>();
        target.ways().forEach(way -> laps.add(new ArrayList<>()));
        String value = "";
        for (int round = 1; round <= rounds; round++) {
            for (int k = 0; k < laps.size(); k++) {
                ProfiledTarget.Way way = target.ways().get(k);
                progress.now(target.name() + ", round " + round + " of " + rounds + ": " + way.name());
                ProfiledTarget.Lap lap = target.lap(way, work, 0);
                if (!value.isEmpty() && !value.equals(lap.value())) {
                    throw new IllegalStateException(
                            target.name() + " came to " + lap.value() + " " + way.name() + ", to " + value + " before");
                }
                value = lap.value();
                laps.get(k).add(lap.seconds());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < laps.size(); k++) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                ratios.add(laps.get(k).get(round) / laps.getFirst().get(round));
            }
            ProfiledTarget.Way way = target.ways().get(k);
            rows.add(new Row(target.name(), way.name(), way.most(), new Samples(laps.get(k)), new Samples(ratios)));
        }
        return rows;
    }
}
