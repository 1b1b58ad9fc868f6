package isotherm.multigrid;

/**
 * Solves each node's equation for itself, colour after colour: nodes of one colour have no links to each other. Two colours as on a
 * chessboard where there are no diagonal links, else four.
 */
final class PointSmoother implements Smoother {
    private final Level level;
    private final Team team;
    private final int colours;
    private final boolean relaxesTwice;

    PointSmoother(Level level, Team team) {
        this.level = level;
        this.team = team;
        // on a periodic axis with an odd number of nodes the first and the last would have one colour
        boolean odd = level.wrapX && level.columns % 2 == 1 || level.wrapY && level.rows % 2 == 1;
        this.relaxesTwice = odd;
        this.colours = level.hasNine() || odd ? 4 : 2;
    }

    @Override
    public void before() {
        for (int colour = 0; colour < colours; colour++) {
            relax(colour);
        }
    }

    @Override
    public void after() {
        for (int colour = colours - 1; colour >= 0; colour--) {
            relax(colour);
        }
    }

    @Override
    public double work() {
        return 1;
    }

    private void relax(int colour) {
        level.frame(level.unknown);
        if (relaxesTwice) {
            seam(colour);
            return;
        }
        team.share(level.rows, level.columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                if (colours == 2) {
                    five(level.at(0, row), (row + colour) % 2);
                } else if (row % 2 == colour / 2) {
                    nine(level.at(0, row), colour % 2);
                }
            }
        });
    }

    /** Where a seam lets two nodes of one colour touch: from the same old values, half the way. */
    private void seam(int colour) {
        team.share(
                level.rows,
                level.columns,
                (from, to) -> level.residual(level.unknown, level.right, level.residual, from, to));
        for (int row = colour / 2; row < level.rows; row += 2) {
            for (int column = colour % 2; column < level.columns; column += 2) {
                int node = level.at(column, row);
                level.unknown[node] += 0.5 * level.residual[node] / level.diagonal[node];
            }
        }
    }

    private void five(int first, int start) {
        double[] u = level.unknown;
        double[] east = level.east;
        double[] north = level.north;
        double[] b = level.right;
        int up = level.stride;
        for (int node = first + start; node < first + level.columns; node += 2) {
            double sum = (east[node] * u[node + 1] + east[node - 1] * u[node - 1])
                    + (north[node] * u[node + up] + north[node - up] * u[node - up]);
            u[node] = (b[node] + sum) / level.diagonal[node];
        }
    }

    private void nine(int first, int start) {
        double[] u = level.unknown;
        for (int node = first + start; node < first + level.columns; node += 2) {
            u[node] = (level.right[node] + level.neighbours(u, node)) / level.diagonal[node];
        }
    }
}
