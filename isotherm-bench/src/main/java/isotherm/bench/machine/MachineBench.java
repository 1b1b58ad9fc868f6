package isotherm.bench.machine;

import isotherm.bench.Progress;
import isotherm.bench.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The machine itself: its memory from the first cache to the disk, and its arithmetic. */
public final class MachineBench {
    private static final int SMALLEST = 16 << 10;
    /** Bytes that a lap moves at least, so that it is no mere moment. */
    private static final long LAP_BYTES = 1L << 30;

    private static final int HOPS = 1_000_000;
    private static final int PEAK_LAPS = 10;

    private MachineBench() {}

    /**
     * Memory at one working set of each thread, medians of the rounds.
     *
     * @param latency seconds from one place to the next where each tells the next, one thread
     * @param read bytes per second, one thread
     * @param copy bytes read and written per second, one thread
     * @param readAll bytes per second, all threads together, each with its own working set
     * @param copyAll the same of copying
     */
    public record Row(int bytes, Samples latency, Samples read, Samples copy, Samples readAll, Samples copyAll) {}

    /**
     * What was measured.
     *
     * @param peak vector fused multiply-adds per second of one thread
     * @param peakAll of all threads together
     * @param lanes numbers in a vector
     */
    public record Result(int threads, List<Row> rows, DiskSpeed disk, double peak, double peakAll, int lanes) {}

    /**
     * Measures.
     *
     * @param largest the largest working set in bytes; the smallest is 16 KiB, each is twice the one before
     * @param folder whose disk is measured
     * @param diskBytes size of the file on it
     * @param threads all of them
     * @param rounds laps of each, at least 1
     * @param progress hears what is going on, in words
     */
    public static Result run(int largest, Path folder, long diskBytes, int threads, int rounds, Progress progress) {
        List<Row> rows = new ArrayList<>();
        for (long bytes = SMALLEST; bytes <= largest; bytes *= 2) {
            progress.now(bytes / 1024 + " KiB");
            rows.add(row((int) bytes, threads, rounds));
        }
        progress.now("disk");
        DiskSpeed disk = DiskSpeed.of(folder, diskBytes);
        progress.now("arithmetic");
        double peak = FmaPeak.operationsPerSecond(1, PEAK_LAPS);
        return new Result(threads, rows, disk, peak, FmaPeak.operationsPerSecond(threads, PEAK_LAPS), FmaPeak.lanes());
    }

    private static Row row(int bytes, int threads, int rounds) {
        List<WorkingSet> sets = IntStream.range(0, threads)
                .mapToObj(thread -> new WorkingSet(bytes))
                .toList();
        int times = (int) Math.max(1, LAP_BYTES / bytes);
        List<List<Double>> values = IntStream.range(0, 5)
                .<List<Double>>mapToObj(measure -> new ArrayList<>())
                .toList();
        for (int round = -1; round < rounds; round++) {
            double moved = (double) bytes * times;
            double read = moved / Together.seconds(1, thread -> sets.get(thread).read(times));
            double copy = moved / Together.seconds(1, thread -> sets.get(thread).copy(times));
            double readAll = threads
                    * moved
                    / Together.seconds(threads, thread -> sets.get(thread).read(times));
            double copyAll = threads
                    * moved
                    / Together.seconds(threads, thread -> sets.get(thread).copy(times));
            sets.getFirst().scramble();
            double latency = Together.seconds(1, thread -> sets.get(thread).chase(HOPS)) / HOPS;
            if (round >= 0) { // the round before warms up
                double[] all = {latency, read, copy, readAll, copyAll};
                for (int k = 0; k < all.length; k++) {
                    values.get(k).add(all[k]);
                }
            }
        }
        return new Row(
                bytes,
                new Samples(values.get(0)),
                new Samples(values.get(1)),
                new Samples(values.get(2)),
                new Samples(values.get(3)),
                new Samples(values.get(4)));
    }
}
