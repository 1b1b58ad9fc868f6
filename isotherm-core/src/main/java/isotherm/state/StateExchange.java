package isotherm.state;

import isotherm.field.ArrayBlocks;
import isotherm.field.ExactSum;
import isotherm.field.Field;
import isotherm.field.NodeBlocks;
import isotherm.model.Precision;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The state of a run, number by number: to whoever keeps it, or from whoever kept it. Every part of a run that decides later bits names what it
 * has, by one method for both ways, so that what is kept and what comes back cannot differ:
 *
 * <pre>
 *   time = state.number("time", time);        kept: told, and given back as it is
 *   state.fill("heat", heat);                 coming back: what was kept
 * </pre>
 *
 * <p>Where several compute a plate, each a part of it, all name the same in the same order. What is at nodes each has for its own nodes, and what
 * is told by numbers on the plate for those that it counts; all else is the same for all of them. What is kept does not tell how many they were.
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
     * Numbers that stay where they are.
     *
     * @throws WrongStateException where others than so many were kept
     */
    void fill(String name, double[] values);

    /**
     * Numbers at all nodes, which stay where they are. Blocks of one row are asked for, or set, from the bottom up, those of a row from left to
     * right.
     *
     * @param columns of nodes
     * @param rows of nodes
     * @throws WrongStateException where another shape or precision was kept
     */
    void nodes(String name, NodeBlocks numbers, Precision precision, int columns, int rows);

    /** As {@link #nodes(String, NodeBlocks, Precision, int, int)}, of an array, row by row from the bottom. */
    default void nodes(String name, double[] numbers, int columns) {
        nodes(name, ArrayBlocks.of(numbers, columns), Precision.DOUBLE, columns, numbers.length / columns);
    }

    /** The temperatures of a field, in its precision, as {@link #nodes(String, NodeBlocks, Precision, int, int)}. */
    default void field(String name, Field field) {
        nodes(name, field, field.precision(), field.columns(), field.rows());
    }

    /**
     * Numbers of things that have a number on the plate; they stay where they are. Coming back there may be more of them, not less.
     *
     * @param keys numbers of the things, rising
     * @param each how many numbers a thing has
     * @param values those of the first thing, of the second and so on
     * @throws WrongStateException where one of the things is missing
     */
    default void numbered(String name, long[] keys, int each, double[] values) {
        StateExchange own = of(name);
        long[] kept = own.wholes("keys", keys);
        double[] all = own.numbers("values", values);
        if (all.length != (long) each * kept.length) {
            throw wrong(name, all.length, (long) each * kept.length);
        }
        for (int k = 0; k < keys.length && restores(); k++) {
            int place = Arrays.binarySearch(kept, keys[k]);
            if (place < 0) {
                throw new WrongStateException("\"" + name + "\" has no number " + keys[k]);
            }
            System.arraycopy(all, each * place, values, each * k, each);
        }
    }

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
