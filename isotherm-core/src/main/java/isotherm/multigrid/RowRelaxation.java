package isotherm.multigrid;

/** What {@link PointSmoother} does in one row: first and second colours, on the way down and, in the opposite order, up. */
sealed interface RowRelaxation permits FiveColours, NineColours {
    /** First colours where all unknowns are zero, whatever the array holds. */
    void firstFromZero(int row);

    /** Second colours, while those that follow are still zero; first colours of the rows around must be known. */
    void secondFromZero(int row);

    /** What the equations then have left over, from a place in {@code into} on. */
    void leftOver(int row, double[] into, int at);

    void second(int row);

    void first(int row);

    /** What both ways cost, in residuals of five links on the level. */
    double work();
}
