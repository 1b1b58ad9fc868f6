package isotherm.multigrid;

/**
 * Each node for itself on a periodic grid, colour after colour. Where an odd number of nodes lies round an axis, two nodes of one
 * colour touch at the seam: those take half a step from the same old numbers.
 */
final class PeriodicRelaxation implements Relaxation {
    private final Level level;
    private final Team team;
    private final int colours;
    private final boolean seam;
    private final double[] residual;

    PeriodicRelaxation(Level level, Team team) {
        this.level = level;
        this.team = team;
        this.seam = (level.wrapX && level.columns % 2 == 1) || (level.wrapY && level.rows % 2 == 1);
        this.colours = level.hasNine() || seam ? 4 : 2;
        this.residual = new double[seam ? level.size() : 0];
    }

    @Override
    public void forward() {
        for (int colour = 0; colour < colours; colour++) {
            relax(colour);
        }
    }

    @Override
    public void backward() {
        for (int colour = colours - 1; colour >= 0; colour--) {
            relax(colour);
        }
    }

    @Override
    public void renew() {
        // nothing is kept of the equations
    }

    @Override
    public double work() {
        return (seam ? colours : 1) * level.residualWork();
    }

    private void relax(int colour) {
        level.frame(level.unknown);
        if (seam) {
            seam(colour);
            return;
        }
        team.share(level.rows, level.columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                if (colours == 2) {
                    relax(row, (row + colour) % 2);
                } else if (row % 2 == colour / 2) {
                    relax(row, colour % 2);
                }
            }
        });
    }

    private void relax(int row, int start) {
        double[] u = level.unknown;
        int first = level.at(0, row);
        for (int node = first + start; node < first + level.columns; node += 2) {
            u[node] = (level.right[node] + level.neighbours(u, node)) / level.diagonal[node];
        }
    }

    private void seam(int colour) {
        team.share(
                level.rows,
                level.columns,
                (from, to) -> level.residual(level.unknown, level.right, residual, from, to));
        for (int row = colour / 2; row < level.rows; row += 2) {
            for (int column = colour % 2; column < level.columns; column += 2) {
                int node = level.at(column, row);
                level.unknown[node] += 0.5 * residual[node] / level.diagonal[node];
            }
        }
    }
}
