package isotherm.probe;

import java.util.Arrays;

/** What the clock itself costs, measured once at the start, and which calls are worth it. */
public final class Clock {
    /** Mean nanoseconds of a call below which a method is not on the clock: the reads would be some per cent of it. */
    private static final long TINY = 5_000;
    /** Calls before the first judgement; then at each doubling, since code gets faster once compiled. */
    private static final long FIRST_JUDGED = 32;

    private static final int ROUNDS = 9;
    private static final int READS = 2_000;

    /** Nanoseconds between two reads that follow each other. */
    private final long read;

    Clock(long read) {
        this.read = read;
    }

    /** Measures. */
    static Clock measured() {
        long[] rounds = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long last = begin;
            for (int k = 0; k < READS; k++) {
                last = System.nanoTime();
            }
            rounds[round] = (last - begin) / READS;
        }
        Arrays.sort(rounds);
        return new Clock(rounds[ROUNDS / 2]);
    }

    /** Nanoseconds of one read. */
    public long readNanos() {
        return read;
    }

    /** A span less what the clock took: one read of its own, two of each span inside. */
    long elapsed(long span, long inner) {
        return Math.max(0, span - read * (1 + 2 * inner));
    }

    boolean judges(long calls) {
        return calls >= FIRST_JUDGED && Long.bitCount(calls) == 1;
    }

    boolean tiny(long sinceJudged, long calls) {
        return sinceJudged < TINY * (calls == FIRST_JUDGED ? calls : calls / 2);
    }
}
