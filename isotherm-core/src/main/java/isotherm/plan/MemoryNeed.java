package isotherm.plan;

/** The memory that a plan's method needs, by count. */
final class MemoryNeed {
    /** The matrix, the coarser grids and the vectors of the linear solver, in fields. */
    private static final int SOLVER_FIELDS = 24;
    /** Stages' heat, flows and temperatures of the stabilised method, in fields. */
    private static final int STAGE_FIELDS = 9;
    /** Capacities, links, coefficients and weights of each different row, for each column. */
    private static final int ROW_NUMBERS = 9;
    /** Capacities, links and what solvers make of them, in fields. */
    private static final int NETWORK_FIELDS = 6;

    private MemoryNeed() {}

    /** Bytes of a run. */
    static long bytes(Plan plan) {
        // as doubles, for plates of which no machine could hold the count of bytes
        double nodes = (double) plan.network().columns() * plan.network().rows();
        double doubles = nodes * Double.BYTES;
        double fields = 2
                * Math.max((double) plan.fieldBytes(), nodes * plan.precision().bytes());
        double rows = (double) ROW_NUMBERS
                * plan.network().patterns()
                * plan.network().columns()
                * Double.BYTES;
        return (long)
                switch (plan.method()) {
                    case EXPLICIT -> fields + rows;
                    case IMPLICIT, STEADY -> fields + (NETWORK_FIELDS + SOLVER_FIELDS) * doubles;
                    case STABILISED -> fields + (NETWORK_FIELDS + STAGE_FIELDS) * doubles;
                    case EXPONENTIAL -> fields + rows + ExponentialWork.bytes(plan);
                    case SPECTRAL -> fields + rows + (plan.isPlain() ? 2 : 3) * doubles;
                    case AUTO -> fields;
                };
    }
}
