package isotherm.multigrid;

/** One way to go over all nodes and better their unknowns. */
sealed interface Relaxation permits LineRelaxation, PeriodicRelaxation {
    void forward();

    /** The same in the opposite order. */
    void backward();

    /** Makes ready for other equations on the level. */
    void renew();

    /** What one way costs, in residuals on its level. */
    double work();
}
