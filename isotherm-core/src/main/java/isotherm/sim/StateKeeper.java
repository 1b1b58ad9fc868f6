package isotherm.sim;

/** Who keeps the state of a run between its blocks, so that the run can go on from there. */
public interface StateKeeper {
    /** Whether it wants the state now; asked after each block, when all who were due have looked. */
    boolean isDue(long step);

    /**
     * Keeps the state, a finite one.
     *
     * @param state valid until this method returns
     * @param last whether the run takes no more steps. Those who look at the last state though they are not due have not looked yet: a run that
     *     goes on from here does not know of them
     */
    void keep(RunState state, boolean last);
}
