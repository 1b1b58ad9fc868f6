package isotherm.multigrid;

import isotherm.threads.Team;

/**
 * Solves each node's equation for itself, colour after colour: nodes of one colour have no links to each other. Two colours as on a
 * chessboard where there are no diagonal links, else four, those of even rows first. All work on a level is done in one pass over its
 * rows down and one up, each stage a row behind the last, so that memory is read once. Not for grids that are periodic.
 *
 * <pre>
 *   down   row r     first colours                up   row r     what the coarse grid gives
 *          row r-1   second colours                    row r-1   second colours
 *          row r-2   what is left over, restricted     row r-2   first colours
 * </pre>
 */
final class PointSmoother implements Smoother {
    private static final int RING = 3;

    private final Level level;
    private final Team team;
    private final Interpolation weights;
    private final RowRelaxation relaxation;

    PointSmoother(Level level, Team team, Interpolation weights) {
        this.level = level;
        this.team = team;
        this.weights = weights;
        this.relaxation = level.hasNine() ? new NineColours(level) : new FiveColours(level);
    }

    @Override
    public void down(double[] coarseRight) {
        team.share(weights.coarseRows(), 4 * weights.coarseColumns(), (from, to) -> down(coarseRight, from, to));
    }

    /**
     * Some coarse rows. Fine rows beside them are computed by whoever has the next ones too: from zero both get the same bits, so it does
     * no harm that both write them.
     */
    private void down(double[] coarseRight, int from, int to) {
        Coarsening y = weights.y();
        int first = y.hasMiddle(from - 1) ? y.fine(from) - 1 : y.fine(from);
        int end = y.hasMiddle(to - 1) ? y.fine(to - 1) + 2 : y.fine(to - 1) + 1;
        int width = level.stride;
        double[] left = new double[(RING + 1) * width];
        int none = RING * width + 1;
        int coarse = from;
        for (int row = first - 2; row < end + 2; row++) {
            if (isInside(row)) {
                relaxation.firstFromZero(row);
            }
            if (row - 1 >= first - 1 && row - 1 < end + 1 && isInside(row - 1)) {
                relaxation.secondFromZero(row - 1);
            }
            int done = row - 2;
            if (done < first) {
                continue;
            }
            relaxation.leftOver(done, left, done % RING * width + 1);
            int needed = y.hasMiddle(coarse) ? y.fine(coarse) + 1 : y.fine(coarse);
            if (done == needed) {
                int own = y.fine(coarse);
                int low = y.hasMiddle(coarse - 1) ? (own - 1) % RING * width + 1 : none;
                int high = y.hasMiddle(coarse) ? (own + 1) % RING * width + 1 : none;
                weights.restrictRow(coarse, left, low, own % RING * width + 1, high, coarseRight);
                coarse++;
            }
        }
    }

    private boolean isInside(int row) {
        return row >= 0 && row < level.rows;
    }

    @Override
    public void up(double[] coarseUnknown, Finish finish) {
        team.share(level.rows, level.columns, (from, to) -> inner(coarseUnknown, from, to, finish));
        team.share(level.rows, level.columns, (from, to) -> {
            int low = afterFirst(from, to);
            for (int row = from; row < low; row++) {
                relaxation.second(row);
            }
            for (int row = Math.max(low, beforeLast(to)); row < to; row++) {
                relaxation.second(row);
            }
        });
        team.share(level.rows, level.columns, (from, to) -> {
            int low = afterSecond(from, to);
            for (int row = from; row < low; row++) {
                first(row, finish);
            }
            for (int row = Math.max(low, beforeLastTwo(to)); row < to; row++) {
                first(row, finish);
            }
        });
    }

    /** Stages of a band's rows that need none of its neighbours'. */
    private void inner(double[] coarseUnknown, int from, int to, Finish finish) {
        int lowSecond = afterFirst(from, to);
        int highSecond = beforeLast(to);
        int lowFirst = afterSecond(from, to);
        int highFirst = beforeLastTwo(to);
        for (int row = from; row < to + 2; row++) {
            if (row < to) {
                weights.prolongRow(row, coarseUnknown, level.unknown);
            }
            if (row - 1 >= lowSecond && row - 1 < highSecond) {
                relaxation.second(row - 1);
            }
            if (row - 2 >= lowFirst && row - 2 < highFirst) {
                first(row - 2, finish);
            }
        }
    }

    private void first(int row, Finish finish) {
        relaxation.first(row);
        finish.row(row);
    }

    private int afterFirst(int from, int to) {
        return Math.min(to, from == 0 ? 0 : from + 1);
    }

    private int afterSecond(int from, int to) {
        return Math.min(to, from == 0 ? 0 : from + 2);
    }

    private int beforeLast(int to) {
        return to == level.rows ? to : to - 1;
    }

    private int beforeLastTwo(int to) {
        return to == level.rows ? to : to - 2;
    }

    @Override
    public void renew() {
        // nothing is kept of the equations
    }

    @Override
    public double work() {
        return relaxation.work() + Interpolation.WORK;
    }
}
