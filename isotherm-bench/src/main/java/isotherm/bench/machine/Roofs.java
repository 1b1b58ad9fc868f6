package isotherm.bench.machine;

/**
 * What this machine can do at most, all threads together.
 *
 * @param memory bytes copied per second, read and written, between memory and processor
 * @param second the same within the second cache of each core
 * @param first the same within the first
 * @param operations vector instructions of arithmetic per second, times the doubles in a vector
 */
public record Roofs(double memory, double second, double first, double operations) {
    private static final int MEMORY_BYTES = 64 << 20;
    private static final int SECOND_BYTES = 256 << 10;
    private static final int FIRST_BYTES = 16 << 10;
    private static final int LAPS = 5;
    private static final long LAP_BYTES = 1L << 29;

    /** Measures, in some seconds. */
    public static Roofs measured(int threads) {
        return new Roofs(
                copy(MEMORY_BYTES, threads),
                copy(SECOND_BYTES, threads),
                copy(FIRST_BYTES, threads),
                FmaPeak.operationsPerSecond(threads, LAPS) * FmaPeak.lanes());
    }

    /** The best of some laps, since it is a limit. */
    private static double copy(int bytes, int threads) {
        WorkingSet[] sets = new WorkingSet[threads];
        for (int k = 0; k < threads; k++) {
            sets[k] = new WorkingSet(bytes);
        }
        int times = (int) (LAP_BYTES / bytes);
        double best = 0;
        for (int lap = 0; lap < LAPS; lap++) {
            double seconds = Together.seconds(threads, thread -> sets[thread].copy(times));
            best = Math.max(best, (double) threads * bytes * times / seconds);
        }
        return best;
    }
}
