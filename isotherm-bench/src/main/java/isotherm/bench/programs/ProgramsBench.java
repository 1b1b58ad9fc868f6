package isotherm.bench.programs;

import isotherm.bench.Progress;
import isotherm.bench.Samples;
import isotherm.bench.peers.WorkFolder;
import isotherm.bench.race.PeerFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Programs that others wrote, profiled: whether they notice, and what it costs them. */
public final class ProgramsBench {
    private ProgramsBench() {}

    /**
     * What was seen.
     *
     * @param absent programs that could not be had or do not run here, and why
     */
    public record Result(List<Row> rows, List<String> absent) {
        /** Whether every program did the same with the profiler as without. */
        public boolean unchanged() {
            return rows.stream().allMatch(row -> row.difference().isEmpty());
        }
    }

    /**
     * One program.
     *
     * @param jar its own jar's coordinates
     * @param seconds without the profiler, start included
     * @param sampled times as long, in each round
     * @param exact the same
     * @param difference the first thing that was not as without the profiler, or nothing
     * @param notes what the exact profile holds, and says of itself
     */
    public record Row(
            String program,
            String does,
            String jar,
            Samples seconds,
            Samples sampled,
            Samples exact,
            String difference,
            String notes) {}

    /** Names of all programs. */
    public static List<String> names() {
        return ThirdParties.ALL.stream().map(ThirdParty::name).toList();
    }

    /**
     * Runs them.
     *
     * @param names of those to run
     * @param rounds at least 1; in each a program runs without the profiler, sampled and exact
     */
    public static Result run(List<String> names, int rounds, Progress progress) {
        List<Row> rows = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (ThirdParty program : ThirdParties.ALL) {
            if (names.contains(program.name())) {
                progress.now(program.name());
                try (WorkFolder folder = new WorkFolder()) {
                    rows.add(row(program, new Trial(program, folder.path()), rounds));
                } catch (PeerFailedException e) {
                    absent.add(program.name() + " (" + e.getMessage() + ")");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
        return new Result(rows, absent);
    }

    private static Row row(ThirdParty program, Trial trial, int rounds) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        List<Double> sampled = new ArrayList<>();
        List<Double> exact = new ArrayList<>();
        String difference = "";
        for (int round = 0; round < rounds; round++) {
            Trial.Outcome plain = trial.plain();
            if (!plain.output().getOrDefault("the exit code", "").equals("0")) {
                throw new PeerFailedException(
                        "it fails without the profiler: " + plain.output().get("standard error"));
            }
            Trial.Outcome samples = trial.profiled(false);
            Trial.Outcome counts = trial.profiled(true);
            seconds.add(plain.seconds());
            sampled.add(samples.seconds() / plain.seconds());
            exact.add(counts.seconds() / plain.seconds());
            difference = firstOf(difference, "sampled", plain.difference(samples));
            difference = firstOf(difference, "exact", plain.difference(counts));
        }
        return new Row(
                program.name(),
                program.does(),
                program.jars().getFirst(),
                new Samples(seconds),
                new Samples(sampled),
                new Samples(exact),
                difference,
                trial.notes());
    }

    private static String firstOf(String before, String mode, String difference) {
        return before.isEmpty() && !difference.isEmpty() ? mode + ": " + difference : before;
    }
}
