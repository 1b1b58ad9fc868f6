package isotherm.sim;

/** Hears of each finished block; for progress bars. */
@FunctionalInterface
public interface BlockListener {
    /**
     * A block has ended.
     *
     * @param done steps done since the start
     * @param steps steps of the whole run
     */
    void block(long done, long steps);
}
