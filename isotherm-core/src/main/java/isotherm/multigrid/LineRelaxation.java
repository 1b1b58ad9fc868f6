package isotherm.multigrid;

/**
 * Solves for all nodes of a line at once, first the even lines, then the odd: where links along the line are much stronger than
 * across it, single nodes could not move.
 */
final class LineRelaxation implements Relaxation {
    /** What rounding leaves of a pivot that should be 0, in parts of the diagonal. */
    private static final double ROUNDING = 1e-15;

    private final Level level;
    private final Team team;
    private final boolean alongX;
    /** The reciprocals of the pivots of elimination along each line. */
    private final double[] pivots;

    private final double[] carried;

    LineRelaxation(Level level, Team team, boolean alongX) {
        this.level = level;
        this.team = team;
        this.alongX = alongX;
        this.pivots = new double[level.size()];
        this.carried = new double[level.size()];
        renew();
    }

    @Override
    public void renew() {
        int step = alongX ? 1 : level.stride;
        double[] link = alongX ? level.east : level.north;
        for (int row = 0; row < level.rows; row++) {
            for (int column = 0; column < level.columns; column++) {
                int node = level.at(column, row);
                boolean first = alongX ? column == 0 : row == 0;
                double before = first ? 0 : link[node - step];
                double pivot = level.diagonal[node] - (first ? 0 : before * before * pivots[node - step]);
                pivots[node] = 1 / Math.max(pivot, ROUNDING * level.diagonal[node]);
            }
        }
    }

    @Override
    public void forward() {
        relax(0);
        relax(1);
    }

    @Override
    public void backward() {
        relax(1);
        relax(0);
    }

    @Override
    public double work() {
        return 1.5 * level.residualWork();
    }

    private void relax(int parity) {
        level.frame(level.unknown);
        boolean seam = alongX ? level.wrapY && level.rows % 2 == 1 : level.wrapX && level.columns % 2 == 1;
        if (alongX) {
            // with an odd number of lines round a periodic axis the last touches the first: it waits for its own turn
            team.share(level.rows - (seam ? 1 : 0), level.columns, (from, to) -> {
                for (int row = from; row < to; row++) {
                    if (row % 2 == parity) {
                        row(row);
                    }
                }
            });
            if (seam) {
                level.frame(level.unknown);
                row(level.rows - 1);
            }
        } else {
            int lines = level.columns - (seam ? 1 : 0);
            team.share(lines, level.rows, (from, to) -> columns(from + (from % 2 == parity ? 0 : 1), to));
            if (seam) {
                level.frame(level.unknown);
                columns(level.columns - 1, level.columns);
            }
        }
    }

    /** What a node's equation has on its right side when only the links along the line stay on the left. */
    private double known(double[] u, int node, int before, int after, double linkBefore, double linkAfter) {
        return level.right[node] + level.neighbours(u, node) - (linkBefore * u[before] + linkAfter * u[after]);
    }

    private void row(int row) {
        double[] u = level.unknown;
        double[] link = level.east;
        int first = level.at(0, row);
        int end = first + level.columns;
        for (int node = first; node < end; node++) {
            double before = node == first ? 0 : link[node - 1];
            double after = node == end - 1 ? 0 : link[node];
            double sum = known(u, node, node - 1, node + 1, before, after);
            carried[node] = (sum + (node == first ? 0 : before * carried[node - 1])) * pivots[node];
        }
        u[end - 1] = carried[end - 1];
        for (int node = end - 2; node >= first; node--) {
            u[node] = carried[node] + link[node] * pivots[node] * u[node + 1];
        }
    }

    /** Every other column from one on, side by side, row after row. */
    private void columns(int from, int to) {
        double[] u = level.unknown;
        double[] link = level.north;
        int up = level.stride;
        int last = level.rows - 1;
        for (int row = 0; row <= last; row++) {
            for (int column = from; column < to; column += 2) {
                int node = level.at(column, row);
                double before = row == 0 ? 0 : link[node - up];
                double after = row == last ? 0 : link[node];
                double sum = known(u, node, node - up, node + up, before, after);
                carried[node] = (sum + (row == 0 ? 0 : before * carried[node - up])) * pivots[node];
            }
        }
        for (int row = last; row >= 0; row--) {
            for (int column = from; column < to; column += 2) {
                int node = level.at(column, row);
                u[node] = row == last ? carried[node] : carried[node] + link[node] * pivots[node] * u[node + up];
            }
        }
    }
}
