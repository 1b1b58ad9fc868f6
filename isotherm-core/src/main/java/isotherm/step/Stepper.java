package isotherm.step;

import isotherm.field.EdgeHeat;
import isotherm.field.Field;

/** Carries a state forward. */
public interface Stepper extends AutoCloseable {
    /**
     * Advances the state; a stepper is used for one state, from its start on.
     *
     * @param steps how many, at least 1
     */
    void advance(Field field, int steps);

    /** How it works: kernel, sweep and threads as they were chosen, never {@code AUTO}. */
    Execution execution();

    /** Bytes that one node update moves between memory and processor at least. */
    int bytesPerUpdate();

    /** What crossed the edges so far. */
    EdgeHeat edgeHeat();

    /** Ends its threads. */
    @Override
    void close();
}
