package isotherm.bench;

/**
 * Somebody who can solve the bench problem: an n by n plate with a disc of 100 degrees on a background of 1, its rim held
 * at 0, in explicit steps of 0.2 h^2 / alpha.
 */
interface Contender {
    /** Steps that everybody does first, so that memory is touched and code compiled when time begins to count. */
    int UNTIMED_STEPS = 4;

    String name();

    /**
     * Solves the problem once.
     *
     * @param n nodes along each side
     * @param steps how many
     */
    Lap lap(int n, int steps);

    /**
     * What one solution took and gave.
     *
     * @param seconds of the steps alone
     * @param mean of the field at the end, to see that all solved the same problem
     */
    record Lap(double seconds, double mean) {}
}
