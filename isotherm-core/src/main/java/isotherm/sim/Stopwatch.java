package isotherm.sim;

/** Adds up where a run's time goes, in nanoseconds. */
final class Stopwatch {
    private static final double NS = 1e-9;

    private final long begin;
    private long startNs;
    private long solveNs;
    private long exchangeNs;
    private long outputNs;

    /**
     * A watch that runs.
     *
     * @param begin when the run began to be prepared, by System.nanoTime
     */
    Stopwatch(long begin) {
        this.begin = begin;
    }

    void started() {
        startNs = System.nanoTime() - begin;
    }

    void solved(long since) {
        solveNs += System.nanoTime() - since;
    }

    /** So much of what was solved went to waiting for others. */
    void exchanged(long nanos) {
        exchangeNs += nanos;
    }

    void observed(long since) {
        outputNs += System.nanoTime() - since;
    }

    RunReport.Seconds seconds() {
        long total = System.nanoTime() - begin;
        return new RunReport.Seconds(total * NS, startNs * NS, solveNs * NS, exchangeNs * NS, outputNs * NS);
    }
}
