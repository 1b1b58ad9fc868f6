package isotherm.sweep;

import isotherm.field.Field;

/** Visits all rows, step after step. Whatever its order, the bits are those of {@link PlainSweep}. */
public interface Sweep extends AutoCloseable {
    /**
     * Carries the state forward.
     *
     * @param field the state; afterwards the state {@code steps} later
     * @param scratch a field beside it whose held nodes are those of {@code field}; afterwards undefined elsewhere
     * @param steps how many, at least 1; the edge values of this block have been sampled
     */
    void advance(Field field, Field scratch, int steps);

    /** Ends its threads. */
    @Override
    void close();
}
