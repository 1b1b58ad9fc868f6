package isotherm.bench.concurrency;

import isotherm.bench.race.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/** Ways to add up an array in Java. */
final class Summand implements Contender {
    /** Adds up an array. */
    interface Way {
        double sum(double[] numbers);
    }

    private final String family;
    private final String name;
    private final Way way;
    private final double[] numbers;

    /**
     * @param numbers what it adds, whatever size a lap asks for
     */
    Summand(String family, int threads, double[] numbers, Way way) {
        this.family = family;
        this.name = family + ", " + threads;
        this.numbers = numbers;
        this.way = way;
    }

    /** The numbers that everybody adds: no two programs can differ in them by a bit. */
    static double[] numbers(int n) {
        double[] numbers = new double[n];
        for (int k = 0; k < n; k++) {
            double t = (k * 7919L % 1_000_003) / 1_000_003.0 - 0.25;
            numbers[k] = t * t * t;
        }
        return numbers;
    }

    static double inOrder(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    static double stream(double[] numbers) {
        return DoubleStream.of(numbers).sum();
    }

    static double parallelStream(double[] numbers) {
        return DoubleStream.of(numbers).parallel().sum();
    }

    /** The tree's blocks in equal shares to threads. */
    static double tree(TreeSum.Kernel kernel, double[] numbers, ExecutorService workers, int threads) {
        int blocks = TreeSum.blocks(numbers.length);
        double[] sums = new double[blocks];
        List<Future<?>> shares = new ArrayList<>();
        for (int t = 1; t < threads; t++) {
            int from = (int) ((long) blocks * t / threads);
            int to = (int) ((long) blocks * (t + 1) / threads);
            shares.add(workers.submit(() -> TreeSum.sumBlocks(kernel, numbers, from, to, sums)));
        }
        TreeSum.sumBlocks(kernel, numbers, 0, blocks / threads, sums);
        try {
            for (Future<?> share : shares) {
                share.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while adding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return TreeSum.ofBlocks(sums, blocks);
    }

    static ExecutorService workers(int threads) {
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "isotherm-sum");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String family() {
        return family;
    }

    @Override
    public int stride() {
        return 1;
    }

    @Override
    public Lap lap(int n, int untimed, int steps) {
        double sum = 0;
        for (int k = 0; k < untimed; k++) {
            sum = way.sum(numbers);
        }
        long begin = System.nanoTime();
        for (int k = 0; k < steps; k++) {
            sum = way.sum(numbers);
        }
        return new Lap((System.nanoTime() - begin) * 1e-9, sum);
    }
}
