package isotherm.bench.concurrency;

import isotherm.bench.Machine;
import isotherm.bench.Progress;
import isotherm.bench.Samples;
import isotherm.bench.race.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** Ten tasks that compute and ten that wait, one after the other and at once: what threads are good for. */
public final class ConcurrencyBench {
    /** As many as the lecture's exercise has. */
    static final int TASKS = 10;

    private ConcurrencyBench() {}

    /**
     * One way to do the ten.
     *
     * @param threads of the operating system; of virtual threads, how many of these there are
     * @param seconds from the first thread's making to the last one's end
     * @param most how many times faster than one after the other it can be
     */
    public record Row(String way, int threads, Samples seconds, double most) {}

    /**
     * What was measured, by ways in the same order.
     *
     * @param below what the primes are counted below
     * @param primes what each of the ten counted, each way in each round
     * @param pause of each that waits
     * @param processors of this machine
     */
    public record Result(
            int below, int primes, Duration pause, int processors, List<Row> computing, List<Row> waiting) {
        public Result {
            computing = List.copyOf(computing);
            waiting = List.copyOf(waiting);
        }
    }

    /** Ten times the same, the result that each must have, and laps so far by way. */
    private record Work(String name, List<Callable<Integer>> tasks, int expected, List<List<Double>> laps) {
        Work(String name, Callable<Integer> task, int expected) {
            this(name, Collections.nCopies(TASKS, task), expected, new ArrayList<>());
        }

        /** Seconds that a way takes. */
        double lap(Way way) {
            long begin = System.nanoTime();
            List<Integer> results;
            try {
                results = way.work().results(tasks);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while measuring", e);
            } catch (Exception e) {
                throw new IllegalStateException(way.name() + " failed", e);
            }
            double seconds = (System.nanoTime() - begin) * 1e-9;
            if (!results.equals(Collections.nCopies(TASKS, expected))) {
                throw new IllegalStateException(
                        way.name() + " came to " + results + " where each should be " + expected);
            }
            return seconds;
        }
    }

    /**
     * Measures; a lap of each that does not count comes first.
     *
     * @param below what primes are counted below, at least 1
     * @param pause of each that waits
     * @param most threads of the largest pool
     * @param rounds laps of each, at least 1
     * @param progress hears what is going on, in words
     * @throws IllegalStateException where any way comes to another result than the sieve
     */
    public static Result run(int below, Duration pause, int most, int rounds, Progress progress) {
        int processors = Machine.cores();
        int primes = PrimeCount.bySieve(below);
        Work computing = new Work("computing", () -> PrimeCount.byTrial(below), primes);
        Work waiting = new Work("waiting", () -> pause(pause), 0);
        List<Way> ways = Way.all(TASKS, most, processors);
        for (int round = 0; round <= rounds; round++) {
            for (Work work : List.of(computing, waiting)) {
                for (int k = 0; k < ways.size(); k++) {
                    progress.now((round == 0 ? "trial, " : "round " + round + " of " + rounds + ", ") + work.name + ", "
                            + ways.get(k).name());
                    double seconds = work.lap(ways.get(k));
                    if (round == 0) {
                        work.laps.add(new ArrayList<>());
                    } else {
                        work.laps.get(k).add(seconds);
                    }
                }
            }
        }
        List<Row> computed = new ArrayList<>();
        List<Row> waited = new ArrayList<>();
        for (int k = 0; k < ways.size(); k++) {
            Way way = ways.get(k);
            computed.add(row(way, computing.laps.get(k), way.mostComputing(TASKS, processors)));
            waited.add(row(way, waiting.laps.get(k), way.mostWaiting(TASKS)));
        }
        return new Result(below, primes, pause, processors, computed, waited);
    }

    private static int pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
        return 0;
    }

    private static Row row(Way way, List<Double> seconds, double most) {
        return new Row(way.name(), way.waiting(), new Samples(seconds), most);
    }
}
