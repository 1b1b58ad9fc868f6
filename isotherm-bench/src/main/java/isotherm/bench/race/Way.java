package isotherm.bench.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * A way to do several tasks.
 *
 * @param waiting how many of them can wait at once
 * @param computing how many can compute at once, were there processors enough
 * @param work does them, and gives their results in their order
 */
public record Way(String name, int waiting, int computing, Work work) {
    /** Does tasks, threads made and ended included. */
    public interface Work {
        List<Integer> results(List<Callable<Integer>> tasks) throws Exception;
    }

    /**
     * One after the other, on pools, with a thread each, and on virtual threads.
     *
     * @param most threads of the largest pool; more than there are tasks would have nothing to do
     */
    public static List<Way> all(int tasks, int most, int processors) {
        List<Way> all = new ArrayList<>();
        all.add(new Way("one after the other", 1, 1, Way::inOrder));
        IntStream.rangeClosed(1, Math.min(most, tasks)).forEach(threads -> all.add(pool(threads)));
        all.add(new Way(
                "a thread each",
                tasks,
                tasks,
                work -> on(
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory()), work)));
        all.add(virtual(tasks, processors));
        return all;
    }

    public static Way pool(int threads) {
        return new Way("pool of " + threads, threads, threads, work -> on(Executors.newFixedThreadPool(threads), work));
    }

    /** One that computes keeps its carrier until it is done, and there is a carrier for each processor. */
    private static Way virtual(int tasks, int processors) {
        return new Way(
                "virtual threads",
                tasks,
                Math.min(tasks, processors),
                work -> on(Executors.newVirtualThreadPerTaskExecutor(), work));
    }

    /** How many times faster than one after the other it can be where tasks wait. */
    public double mostWaiting(int tasks) {
        return (double) tasks / turns(tasks, waiting);
    }

    /** The same where they compute: neither fewer turns than its threads take, nor less than all processors' share. */
    public double mostComputing(int tasks, int processors) {
        return tasks / Math.max(turns(tasks, computing), (double) tasks / processors);
    }

    private static int turns(int tasks, int threads) {
        return (tasks + threads - 1) / threads;
    }

    private static List<Integer> inOrder(List<Callable<Integer>> tasks) throws Exception {
        List<Integer> results = new ArrayList<>();
        for (Callable<Integer> task : tasks) {
            results.add(task.call());
        }
        return results;
    }

    private static List<Integer> on(ExecutorService threads, List<Callable<Integer>> tasks) throws Exception {
        List<Integer> results = new ArrayList<>();
        try (threads) {
            for (Future<Integer> task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
        }
        return results;
    }
}
