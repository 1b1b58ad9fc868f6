package isotherm.field;

import isotherm.model.Grid;

/**
 * What all who compute parts of a plate find together. Each of them asks the same in the same order, and all get the same; one who computes
 * the whole plate gets what it gave.
 */
public interface Reductions {
    /** Those of one who computes the whole plate. */
    Reductions OWN = new Reductions() {
        @Override
        public long[] sum(long[] terms) {
            return terms;
        }

        @Override
        public double max(double number) {
            return number;
        }

        @Override
        public boolean isAlone() {
            return true;
        }
    };

    /** Whether nobody else adds anything: the plate is computed as a whole. */
    default boolean isAlone() {
        return false;
    }

    /** The sums of everybody's terms, place by place. */
    long[] sum(long[] terms);

    /** The greatest of everybody's numbers; none of them is NaN. */
    double max(double number);

    /** The least of everybody's numbers; none of them is NaN. */
    default double min(double number) {
        return -max(-number);
    }

    /** The sums of all terms that anybody added to each of some sums. */
    default double[] values(ExactSum... sums) {
        double[] values = new double[sums.length];
        if (isAlone()) {
            for (int k = 0; k < sums.length; k++) {
                values[k] = sums[k].value();
            }
            return values;
        }
        long[] limbs = new long[sums.length * ExactSum.LIMBS];
        for (int k = 0; k < sums.length; k++) {
            sums[k].copyTo(limbs, k * ExactSum.LIMBS);
        }
        long[] all = sum(limbs);
        for (int k = 0; k < sums.length; k++) {
            values[k] = ExactSum.of(all, k * ExactSum.LIMBS).value();
        }
        return values;
    }

    /**
     * What is at a node of the plate, whoever owns it.
     *
     * @param part what is at the window's nodes
     */
    default double at(Grid.AtNode part, Window window, int column, int row) {
        if (window.isWhole()) {
            return part.at(column, row);
        }
        boolean own = window.x().hasOwn(column) && window.y().hasOwn(row);
        double here = own
                ? part.at(
                        window.x().localFrom(column, window.x().ownFrom()),
                        window.y().localFrom(row, window.y().ownFrom()))
                : 0;
        return shared(own, here);
    }

    /**
     * A number that one alone knows, to the bit.
     *
     * @param known whether it is this one
     */
    default double shared(boolean known, double number) {
        return Double.longBitsToDouble(sum(new long[] {known ? Double.doubleToRawLongBits(number) : 0})[0]);
    }
}
