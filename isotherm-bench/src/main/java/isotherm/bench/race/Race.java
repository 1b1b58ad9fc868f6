package isotherm.bench.race;

import isotherm.bench.Progress;
import isotherm.bench.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/** Contenders in turn, round after round, so that what slows the machine down for a while slows all of them. */
public final class Race {
    private static final int LEAST_STEPS = 4;
    private static final int MOST_STEPS = 20_000;
    /** Trial laps go on until so many in a row were not faster by more than this factor than the fastest before. */
    private static final int SETTLED_LAPS = 2;

    private static final double GAIN = 0.95;
    private static final int MOST_TRIAL_LAPS = 12;
    /** Contenders round differently; their values may differ by this much in parts of the value. */
    private static final double SAME = 1e-9;

    private final int rounds;
    private final double lapSeconds;
    private final Progress progress;

    /**
     * @param rounds how many laps each contender runs, at least 1
     * @param lapSeconds how long the timed steps of a lap take, about
     * @param progress hears what is going on, in words
     */
    public Race(int rounds, double lapSeconds, Progress progress) {
        this.rounds = rounds;
        this.lapSeconds = lapSeconds;
        this.progress = progress;
    }

    /**
     * What one contender's laps took.
     *
     * @param steps of each lap
     * @param secondsPerStep of each round
     */
    public record Result(Contender contender, int steps, Samples secondsPerStep) {}

    /** One contender: how many steps fill a lap, and what its laps took. */
    private record Entry(Contender contender, int untimed, int steps, List<Double> seconds) {}

    /**
     * Runs the race.
     *
     * @param contenders those that fail in their trial are taken out
     * @param n the size
     * @param expected the value that everybody must come to after a number of steps
     * @param failed gets a sentence for each that was taken out
     */
    public List<Result> run(List<Contender> contenders, int n, IntToDoubleFunction expected, List<String> failed) {
        List<Entry> entries = new ArrayList<>();
        for (Contender contender : List.copyOf(contenders)) {
            progress.now(n + ", trial, " + contender.name());
            try {
                entries.add(entry(contender, n));
            } catch (PeerFailedException e) {
                contenders.remove(contender);
                failed.add(Objects.toString(e.getMessage()));
            }
        }
        Map<Integer, Double> values = new HashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Entry entry : entries) {
                progress.now(n + ", round " + round + " of " + rounds + ", " + entry.contender.name());
                Contender.Lap lap = entry.contender.lap(n, entry.untimed, entry.steps);
                check(
                        entry.contender,
                        lap,
                        values.computeIfAbsent(entry.untimed + entry.steps, expected::applyAsDouble));
                entry.seconds.add(lap.seconds() / entry.steps);
            }
        }
        List<Result> results = entries.stream()
                .map(entry -> new Result(entry.contender, entry.steps, new Samples(entry.seconds)))
                .toList();
        results.forEach(result -> progress.came(n + ", " + line(result)));
        return results;
    }

    private static String line(Result result) {
        Samples us = result.secondsPerStep.map(seconds -> 1e6 * seconds);
        return String.format(
                Locale.ROOT,
                "%s: %.4g us a step (%.4g to %.4g)",
                result.contender.name(),
                us.median(),
                us.least(),
                us.most());
    }

    private Entry entry(Contender contender, int n) {
        int untimed = up(LEAST_STEPS, contender.stride());
        int steps = untimed;
        double fastest = Double.POSITIVE_INFINITY;
        int idle = 0;
        for (int lap = 0; lap < contender.trialLaps() || (idle < SETTLED_LAPS && lap < MOST_TRIAL_LAPS); lap++) {
            double perStep = contender.lap(n, untimed, steps).seconds() / steps;
            idle = perStep < GAIN * fastest ? 0 : idle + 1;
            fastest = Math.min(fastest, perStep);
            steps = up((int) Math.clamp(lapSeconds / perStep, LEAST_STEPS, MOST_STEPS), contender.stride());
        }
        return new Entry(contender, untimed, steps, new ArrayList<>());
    }

    private static int up(int steps, int stride) {
        return (steps + stride - 1) / stride * stride;
    }

    public static void check(Contender contender, Contender.Lap lap, double value) {
        if (!(Math.abs(lap.value() - value) <= SAME * Math.abs(value))) {
            throw new IllegalStateException(contender.name() + " solved another problem: it came to " + lap.value()
                    + ", we to " + value + " after as many steps");
        }
    }
}
