package isotherm.multigrid;

/** Two colours, as on a chessboard: first those whose column and row have an even sum. */
final class FiveColours implements RowRelaxation {
    private final Level level;
    private final double[] u;
    private final double[] b;
    private final double[] diagonal;
    private final double[] east;
    private final double[] north;
    private final int up;

    FiveColours(Level level) {
        this.level = level;
        this.u = level.unknown;
        this.b = level.right;
        this.diagonal = level.diagonal;
        this.east = level.east;
        this.north = level.north;
        this.up = level.stride;
    }

    @Override
    public void firstFromZero(int row) {
        int first = level.at(0, row);
        for (int node = first + row % 2; node < first + level.columns; node += 2) {
            u[node] = b[node] / diagonal[node];
        }
    }

    @Override
    public void secondFromZero(int row) {
        second(row);
    }

    /** Nothing is left over at the colour that came last. */
    @Override
    public void leftOver(int row, double[] into, int at) {
        int first = level.at(0, row);
        int start = row % 2;
        into[at + 1 - start] = 0;
        for (int column = start; column < level.columns; column += 2) {
            int node = first + column;
            into[at + column] = b[node]
                    - diagonal[node] * u[node]
                    + ((east[node] * u[node + 1] + east[node - 1] * u[node - 1])
                            + (north[node] * u[node + up] + north[node - up] * u[node - up]));
            into[at + column + 1] = 0;
        }
        into[at + level.columns] = 0;
    }

    @Override
    public void second(int row) {
        relax(level.at(0, row), 1 - row % 2);
    }

    @Override
    public void first(int row) {
        relax(level.at(0, row), row % 2);
    }

    private void relax(int first, int start) {
        for (int node = first + start; node < first + level.columns; node += 2) {
            double sum = (east[node] * u[node + 1] + east[node - 1] * u[node - 1])
                    + (north[node] * u[node + up] + north[node - up] * u[node - up]);
            u[node] = (b[node] + sum) / diagonal[node];
        }
    }

    /** Half a relaxation and half a residual down, a whole relaxation up. */
    @Override
    public double work() {
        return 2;
    }
}
