package isotherm.step;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.state.StateExchange;

/** Carries a state forward. */
public interface Stepper extends AutoCloseable {
    /** Takes up the state at the start, so that what flows then is known; {@link #advance} does it where nobody did. */
    void start(Field field);

    /**
     * Advances the state; a stepper is used for one state, from its start on.
     *
     * @param steps how many steps of the plan, at least 1
     * @throws isotherm.threads.GivenUpException where it was asked to give up, and can: the field, and all that is told of it, are still those
     *     from before
     */
    void advance(Field field, int steps);

    /** Asks {@link #advance} to give up, where it can; there will be no more steps. Any thread may ask. */
    default void giveUp() {}

    /** How it works: kernel, sweep and threads as they were chosen, never {@code AUTO}. */
    Execution execution();

    /** What entered the plate so far, in J/m; of the steady state, what enters it, in W/m. */
    Ledger entered();

    /** What enters the plate now, in W/m. */
    Ledger flows(Field field);

    /** What each region gives to the rest of the plate now, in W/m. */
    double[] regionFlows(Field field);

    /** J/m that a node with latent heat holds now; not a number where its temperature says it. */
    default double held(int node) {
        return Double.NaN;
    }

    /** How many steps it took; a method that chooses its steps takes others than those of the plan. */
    long taken();

    /** What it has done so far, in the unit of its method: updates or residuals of all nodes. */
    default double work() {
        return taken();
    }

    /**
     * Tells its state, or takes up one that was kept.
     *
     * @param field the temperatures; where a state comes back still those of the start, and then the caller sets them
     * @param step steps of the plan that are done
     */
    void exchange(StateExchange state, Field field, long step);

    /** Whether it has a state that can be kept: not where it was asked to give up in the middle of what it cannot take back. */
    default boolean isWhole() {
        return true;
    }

    /** Ends its threads. */
    @Override
    void close();
}
