package isotherm.number;

/**
 * The straight lines from a point that pass near all values seen so far.
 *
 * <pre>
 *          _.-|   most
 *      _.-'   x   a value, give or take what is allowed
 *    o-------.|   least
 * </pre>
 */
public final class Cone {
    private final double from;
    private final double start;
    private final double allowed;
    private double least = Double.NEGATIVE_INFINITY;
    private double most = Double.POSITIVE_INFINITY;
    private double last = Double.POSITIVE_INFINITY;

    /**
     * All lines from a point.
     *
     * @param allowed distance from a line
     */
    public Cone(double from, double start, double allowed) {
        this.from = from;
        this.start = start;
        this.allowed = allowed;
    }

    /** Narrows it by a later value; false where no line is left. */
    public boolean take(double time, double value) {
        least = Math.max(least, (value - allowed - start) / (time - from));
        most = Math.min(most, (value + allowed - start) / (time - from));
        if (least > most) {
            return false;
        }
        last = time;
        return true;
    }

    /** The last time up to which there was a line; infinite before any value. */
    public double last() {
        return last;
    }

    /** How far the line that ends at a value may go: infinite where it passes near all others, else {@link #last}. */
    public double straightUntil(double to, double value) {
        double slope = (value - start) / (to - from);
        return slope >= least && slope <= most ? Double.POSITIVE_INFINITY : last;
    }
}
