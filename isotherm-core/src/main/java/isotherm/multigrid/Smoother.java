package isotherm.multigrid;

/** Takes the short waves out of the error. It never depends on the order in which nodes or lines are taken (N17). */
sealed interface Smoother permits PointSmoother, LineSmoother {
    /** Betters the level's unknowns. {@link #after} undoes the order, so that both together are symmetric. */
    void before();

    void after();

    /** What one call costs, in residuals on its level. */
    double work();
}
