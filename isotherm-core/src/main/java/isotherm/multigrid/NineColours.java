package isotherm.multigrid;

/** Four colours: even and odd columns of even rows, then those of odd rows. */
final class NineColours implements RowRelaxation {
    private final Level level;
    private final double[] u;
    private final double[] b;

    NineColours(Level level) {
        this.level = level;
        this.u = level.unknown;
        this.b = level.right;
    }

    @Override
    public void firstFromZero(int row) {
        if (row % 2 == 0) {
            int first = level.at(0, row);
            int end = first + level.columns;
            for (int node = first; node < end; node += 2) {
                u[node] = b[node] / level.diagonal[node];
            }
            for (int node = first + 1; node < end; node += 2) {
                u[node] = (b[node] + along(node)) / level.diagonal[node];
            }
        }
    }

    @Override
    public void secondFromZero(int row) {
        if (row % 2 == 1) {
            int first = level.at(0, row);
            int end = first + level.columns;
            for (int node = first; node < end; node += 2) {
                u[node] = (b[node] + across(node)) / level.diagonal[node];
            }
            relax(row, 1);
        }
    }

    @Override
    public void leftOver(int row, double[] into, int at) {
        int first = level.at(0, row);
        for (int column = 0; column < level.columns; column++) {
            int node = first + column;
            into[at + column] = b[node] - level.diagonal[node] * u[node] + (along(node) + across(node));
        }
    }

    @Override
    public void second(int row) {
        if (row % 2 == 1) {
            relax(row, 1);
            relax(row, 0);
        }
    }

    @Override
    public void first(int row) {
        if (row % 2 == 0) {
            relax(row, 1);
            relax(row, 0);
        }
    }

    private void relax(int row, int start) {
        int first = level.at(0, row);
        for (int node = first + start; node < first + level.columns; node += 2) {
            u[node] = (b[node] + (along(node) + across(node))) / level.diagonal[node];
        }
    }

    private double along(int node) {
        return level.east[node] * u[node + 1] + level.east[node - 1] * u[node - 1];
    }

    /** From the rows below and above. */
    private double across(int node) {
        int up = level.stride;
        return (level.north[node] * u[node + up] + level.north[node - up] * u[node - up])
                + ((level.northEast[node] * u[node + up + 1] + level.northEast[node - up - 1] * u[node - up - 1])
                        + (level.northWest[node] * u[node + up - 1]
                                + level.northWest[node - up + 1] * u[node - up + 1]));
    }

    /** About half a relaxation and a residual down, a whole relaxation up. */
    @Override
    public double work() {
        return 2.5 * level.residualWork();
    }
}
