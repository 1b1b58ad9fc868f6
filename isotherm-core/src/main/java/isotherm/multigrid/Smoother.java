package isotherm.multigrid;

/** Takes the short waves out of the error, on the way down and up again. It never depends on the order of nodes or lines (N17). */
sealed interface Smoother permits PointSmoother, SweptSmoother {
    /** Hears of the level's rows as they get their last numbers, in any order, from any thread. */
    @FunctionalInterface
    interface Finish {
        void row(int row);
    }

    /** Sets the level's unknowns from zero, and the coarse right side to what is then left over, restricted. */
    void down(double[] coarseRight);

    /** Adds what the coarse unknowns give, then smooths in the opposite order, so that both ways together are symmetric. */
    void up(double[] coarseUnknown, Finish finish);

    /** Makes ready for other equations on the level. */
    void renew();

    /** What both ways cost, in residuals of five links on its level. */
    double work();
}
