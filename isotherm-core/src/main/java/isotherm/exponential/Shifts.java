package isotherm.exponential;

import java.util.ArrayList;
import java.util.List;

/** The shifts of a rational Krylov basis, from the largest down to the one that most vectors are made with. */
final class Shifts {
    /** How far apart two shifts are at most. */
    private static final double APART = 20;
    /** A jump is seen well this many times its shift's time after it. */
    private static final double SEEN = 3;
    /** Where the plate is looked at less often than loads turn, shifts are so much smaller. */
    private static final double SELDOM = 3;

    private Shifts() {}

    /**
     * The shifts in 1/s, at least one.
     *
     * @param turns seconds between two turns of what drives the plate
     * @param interval seconds between two outputs
     * @param soonest seconds from a jump to the first output after it
     */
    static List<Double> of(double turns, double interval, double soonest) {
        double base = 1 / (interval > turns ? Math.min(interval, SELDOM * turns) : turns);
        double most = SEEN / Math.min(soonest, interval);
        List<Double> shifts = new ArrayList<>();
        if (most > SEEN * base) {
            int count = (int) Math.ceil(Math.log(most / base) / Math.log(APART));
            for (int k = count; k > 0; k--) {
                shifts.add(base * StrictMath.pow(most / base, (double) k / count));
            }
        }
        shifts.add(base);
        return shifts;
    }
}
