package isotherm.multigrid;

import isotherm.threads.Team;

/**
 * Each node for itself on a periodic grid, colour after colour: as on a chessboard where five links and even numbers of nodes allow it,
 * else by the parities of column and row. Where an odd number lies round an axis, the last column or row would touch the first of its own
 * parity, so it has a third.
 */
final class PeriodicRelaxation implements Relaxation {
    private final Level level;
    private final Team team;
    private final boolean chessboard;
    private final boolean seamX;
    private final boolean seamY;
    private final int across;
    private final int colours;

    PeriodicRelaxation(Level level, Team team) {
        this.level = level;
        this.team = team;
        this.seamX = level.wrapX && level.columns % 2 == 1;
        this.seamY = level.wrapY && level.rows % 2 == 1;
        this.chessboard = !level.hasNine() && !seamX && !seamY;
        this.across = seamX ? 3 : 2;
        this.colours = chessboard ? 2 : across * (seamY ? 3 : 2);
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
        return level.residualWork();
    }

    private void relax(int colour) {
        level.frame(level.unknown);
        int lastColumn = level.columns - 1;
        int lastRow = level.rows - 1;
        team.share(level.rows, level.columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                if (chessboard) {
                    relax(row, (row + colour) % 2, lastColumn);
                } else if (colour / across == (seamY && row == lastRow ? 2 : row % 2)) {
                    int own = colour % across;
                    relax(row, own == 2 ? lastColumn : own, seamX && own < 2 ? lastColumn - 1 : lastColumn);
                }
            }
        });
    }

    /** Every other node of a row, from a column to another. */
    private void relax(int row, int start, int last) {
        double[] u = level.unknown;
        int first = level.at(0, row);
        for (int node = first + start; node <= first + last; node += 2) {
            u[node] = (level.right[node] + level.neighbours(u, node)) / level.diagonal[node];
        }
    }
}
