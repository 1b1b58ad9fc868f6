package isotherm.field;

import java.util.Arrays;

/**
 * A sum that rounds once, when it is asked for: the same bits whatever the order of the terms, and whoever added which of them (Neal, Fast exact
 * summation using small and large superaccumulators, arXiv:1505.05571). Terms are added to whole numbers of 32 bits each, side by side:
 *
 * <pre>
 *   limb      0            1            2      ...   66
 *   worth     2^-1086      2^-1054      2^-1022      2^1026
 * </pre>
 */
public final class ExactSum {
    /** How many whole numbers a sum is. */
    public static final int LIMBS = 67;

    private static final int LIMB = 32;
    private static final long LOW = (1L << LIMB) - 1;
    private static final int FRACTION = 52;
    private static final long HIDDEN = 1L << FRACTION;
    private static final int EXPONENT = 0x7ff;
    /** The lowest digits of the lowest limb stay empty, so that numbers from 1e-3 to 4e6, as temperatures are, begin in one limb. */
    private static final int EMPTY = 12;
    /** The exponent of the lowest bit of the lowest limb. */
    private static final int LOWEST = -1074 - EMPTY;
    /** So many numbers of 32 bits may be added to a limb before it overflows. */
    private static final int CARRY_AFTER = 1 << 30;
    /** So many numbers of 53 bits may be added. */
    private static final int FLUSH_AFTER = 1 << 9;

    private static final long[] NONE = {};

    /** None before the first term: many accounts stay empty. */
    private long[] limbs = NONE;

    private int added;
    /** Infinities and NaNs. */
    private double infinite;

    /** Zero. */
    public ExactSum() {}

    public void add(double term) {
        if (exponent(term) == EXPONENT) {
            infinite += term;
        } else if (term != 0) {
            int place = place(term);
            int shift = place & (LIMB - 1);
            long digits = digits(term);
            add(place / LIMB, low(digits, shift), digits >> (LIMB - shift));
        }
    }

    /** Adds the terms of a row: faster than one by one, since neighbours mostly go to the same limbs. */
    public void add(double[] terms, int count) {
        int limb = -1;
        long low = 0;
        long high = 0;
        int waiting = 0;
        for (int k = 0; k < count; k++) {
            double term = terms[k];
            if (exponent(term) == EXPONENT || term == 0) {
                add(term);
                continue;
            }
            int place = place(term);
            if (place / LIMB != limb || waiting == FLUSH_AFTER) {
                flush(limb, low, high);
                limb = place / LIMB;
                low = 0;
                high = 0;
                waiting = 0;
            }
            int shift = place & (LIMB - 1);
            long digits = digits(term);
            low += low(digits, shift);
            high += digits >> (LIMB - shift);
            waiting++;
        }
        flush(limb, low, high);
    }

    private void flush(int limb, long low, long high) {
        if (limb >= 0) {
            add(limb, low, high);
        }
    }

    private void add(int limb, long low, long high) {
        ready();
        long upper = high + (low >> LIMB);
        limbs[limb] += low & LOW;
        limbs[limb + 1] += upper & LOW;
        limbs[limb + 2] += upper >> LIMB;
        if (++added == CARRY_AFTER) {
            carry();
        }
    }

    private static int exponent(double term) {
        return (int) (Double.doubleToRawLongBits(term) >>> FRACTION) & EXPONENT;
    }

    /** Where the lowest digit of a number stands, from the lowest of all. */
    private static int place(double term) {
        return EMPTY + Math.max(0, exponent(term) - 1);
    }

    /** A number in units of its lowest digit. */
    private static long digits(double term) {
        long bits = Double.doubleToRawLongBits(term);
        long digits = bits & (HIDDEN - 1) | (exponent(term) == 0 ? 0 : HIDDEN);
        return bits < 0 ? -digits : digits;
    }

    /** What of a number goes to the lower of two limbs; shifted down, the rest goes to the upper. */
    private static long low(long digits, int shift) {
        return (digits << shift) & LOW;
    }

    private void ready() {
        if (limbs.length == 0) {
            limbs = new long[LIMBS];
        }
    }

    /** Adds all terms of another sum. */
    public void add(ExactSum other) {
        infinite += other.infinite;
        if (other.limbs.length == 0) {
            return;
        }
        ready();
        other.carry();
        carry();
        for (int k = 0; k < LIMBS; k++) {
            limbs[k] += other.limbs[k];
        }
        added++;
    }

    /** Lets every limb but the last be from 0 to 2^32 - 1. */
    private void carry() {
        if (limbs.length == 0) {
            return;
        }
        for (int k = 0; k < LIMBS - 1; k++) {
            limbs[k + 1] += limbs[k] >> LIMB;
            limbs[k] &= LOW;
        }
        added = 0;
    }

    /**
     * Copies the limbs, of which sums of several processes may be added one by one. A sum that is infinite or not a number has none.
     *
     * @param into {@link #LIMBS} numbers from a place on
     */
    public void copyTo(long[] into, int place) {
        ready();
        carry();
        System.arraycopy(limbs, 0, into, place, LIMBS);
    }

    /** The sum of limbs that {@link #copyTo} gave, or of several such, added one by one: up to 2^31 of them. */
    public static ExactSum of(long[] limbs, int place) {
        ExactSum sum = new ExactSum();
        sum.limbs = Arrays.copyOfRange(limbs, place, place + LIMBS);
        sum.carry();
        return sum;
    }

    /** The number nearest to the sum, of two that are as near the even one. */
    public double value() {
        if (infinite != 0) { // NaN too
            return infinite;
        }
        if (limbs.length == 0) {
            return 0;
        }
        carry();
        if (limbs[LIMBS - 1] >= 0) {
            return nearest(limbs);
        }
        ExactSum opposite = new ExactSum();
        opposite.limbs = Arrays.stream(limbs).map(limb -> -limb).toArray();
        opposite.carry();
        return -nearest(opposite.limbs);
    }

    /** The number nearest to limbs none of which is negative: of the highest 63 bits, the last of which stands for all that follow. */
    private static double nearest(long[] limbs) {
        int top = LIMBS - 1;
        while (top > 0 && limbs[top] == 0) {
            top--;
        }
        if (limbs[top] == 0 || top == LIMBS - 1) {
            return limbs[top] == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        long next = (top > 0 ? limbs[top - 1] << LIMB : 0) | (top > 1 ? limbs[top - 2] : 0);
        int left = Long.numberOfLeadingZeros(limbs[top]) - 1;
        int drop = Long.SIZE - left;
        long kept = limbs[top] << left | next >>> drop;
        boolean more = (next & ((1L << drop) - 1)) != 0;
        for (int k = top - 3; k >= 0 && !more; k--) {
            more = limbs[k] != 0;
        }
        return Math.scalb((double) (more ? kept | 1 : kept), LOWEST + LIMB * (top - 2) + drop);
    }
}
