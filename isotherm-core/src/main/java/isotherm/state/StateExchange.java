package isotherm.state;

import isotherm.field.ExactSum;
import isotherm.field.Field;
import java.util.BitSet;

/**
 * The state of a run, number by number: to whoever keeps it, or from whoever kept it. Every part of a run that decides later bits names what it
 * has, by one method for both ways, so that what is kept and what comes back cannot differ:
 *
 * <pre>
 *   time = state.number("time", time);        kept: told, and given back as it is
 *   state.fill("heat", heat);                 coming back: what was kept
 * </pre>
 */
public interface StateExchange {
    /** Whether the state comes back; else it is kept. */
    boolean restores();

    /** Whether something of this name was kept; only asked where the state comes back. */
    boolean has(String name);

    /** The bytes of a name. */
    byte[] bytes(String name, byte[] value);

    /** Whole numbers, as many as were kept. */
    long[] wholes(String name, long[] values);

    /** Numbers, as many as were kept. */
    double[] numbers(String name, double[] values);

    /**
     * Numbers that stay where they are: temperatures or heat of all nodes.
     *
     * @throws WrongStateException where others than so many were kept
     */
    void fill(String name, double[] values);

    /**
     * The temperatures of a field, in its precision.
     *
     * @throws WrongStateException where another shape or precision was kept
     */
    void field(String name, Field field);

    /** The same exchange for one of several parts, whose names are then its own. */
    StateExchange of(String part);

    default double number(String name, double value) {
        return single(name, numbers(name, new double[] {value}))[0];
    }

    default long whole(String name, long value) {
        long[] values = wholes(name, new long[] {value});
        if (values.length != 1) {
            throw wrong(name, values.length, 1);
        }
        return values[0];
    }

    default boolean flag(String name, boolean value) {
        return whole(name, value ? 1 : 0) != 0;
    }

    default BitSet bits(String name, BitSet value) {
        return BitSet.valueOf(wholes(name, value.toLongArray()));
    }

    /** Exact sums, in whose places those come that were kept; sums that are not finite have no state. */
    default void sums(String name, ExactSum[] sums) {
        long[] limbs = new long[sums.length * ExactSum.LIMBS];
        for (int k = 0; k < sums.length; k++) {
            sums[k].copyTo(limbs, k * ExactSum.LIMBS);
        }
        long[] kept = wholes(name, limbs);
        if (kept.length != limbs.length) {
            throw wrong(name, kept.length, limbs.length);
        }
        for (int k = 0; k < sums.length && restores(); k++) {
            sums[k] = ExactSum.of(kept, k * ExactSum.LIMBS);
        }
    }

    private static double[] single(String name, double[] values) {
        if (values.length != 1) {
            throw wrong(name, values.length, 1);
        }
        return values;
    }

    /** What is said where the wrong count of numbers was kept. */
    static WrongStateException wrong(String name, long kept, long wanted) {
        return new WrongStateException("\"" + name + "\" has " + kept + " numbers in place of " + wanted);
    }
}
