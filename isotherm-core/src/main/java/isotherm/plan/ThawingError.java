package isotherm.plan;

/** What a step of a plate that thaws may err by, as its control of errors and the estimate of its steps have it (N13, N22). */
public final class ThawingError {
    /** Of the tolerance, in a step of the implicit method: by experience, so that all of them come to the tolerance. */
    public static final double IMPLICIT = 0.3;
    /** The same of the stabilised method. */
    public static final double STABILISED = 1;

    /** At this tolerance and above it a step may err by all of its share; below by less, as steps become more. */
    private static final double ALL = 1e-4;

    private ThawingError() {}

    /** In parts of the range of temperatures. */
    public static double of(double share, double tolerance) {
        return share * tolerance * Math.min(1, Math.sqrt(tolerance / ALL));
    }
}
