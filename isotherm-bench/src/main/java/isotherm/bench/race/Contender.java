package isotherm.bench.race;

/**
 * Somebody who can solve a bench problem. Of most measurements it is an n by n plate with a disc of 100 degrees on a
 * background of 1, its rim held at 0, in explicit steps of 0.2 h^2 / alpha.
 */
public interface Contender {
    String name();

    /** What a chart calls it: the fastest of a family stands for all. */
    String family();

    /** Steps come in multiples of this many. */
    int stride();

    /** The fewest laps that nobody counts: code is compiled by then, and how many steps fill a lap is known. */
    default int trialLaps() {
        return 3;
    }

    /**
     * Solves the problem once.
     *
     * @param n the size: nodes along each side
     * @param untimed steps that come first, so that memory is touched and threads run when time begins to count
     * @param steps how many are timed
     */
    Lap lap(int n, int untimed, int steps);

    /**
     * What one solution took and gave.
     *
     * @param seconds of the timed steps alone
     * @param value to see that all solved the same problem: the mean of the field at the end, or the sum
     */
    record Lap(double seconds, double value) {}
}
