package isotherm.multigrid;

import isotherm.threads.Team;

/**
 * Solves for all nodes of a line at once, first the even lines, then the odd: where links along the line are much stronger than
 * across it, single nodes could not move. Round a periodic axis a line is closed; where an odd number of lines lies round the other axis,
 * the last touches the first, and comes after all others.
 */
final class LineRelaxation implements Relaxation {
    /** What rounding leaves of a pivot that should be 0, in parts of the diagonal. */
    private static final double ROUNDING = 1e-15;

    private static final int SEAM = 2;

    private final Level level;
    private final Team team;
    private final boolean alongX;
    /** Whether the lines are closed: the link from the last node to the first is taken out and put back (Sherman and Morrison). */
    private final boolean closed;

    private final boolean seam;
    private final int step;
    private final double[] link;
    /** The reciprocals of the pivots of elimination along each line. */
    private final double[] pivots;

    private final double[] carried;
    /** Of closed lines: what a right side of 1 at both ends gives, and how much of it a line's solution takes. */
    private final double[] ring;

    private final double[] shares;

    LineRelaxation(Level level, Team team, boolean alongX) {
        this.level = level;
        this.team = team;
        this.alongX = alongX;
        this.closed = alongX ? level.wrapX : level.wrapY;
        this.seam = alongX ? level.wrapY && level.rows % 2 == 1 : level.wrapX && level.columns % 2 == 1;
        this.step = alongX ? 1 : level.stride;
        this.link = alongX ? level.east : level.north;
        this.pivots = new double[level.size()];
        this.carried = new double[level.size()];
        this.ring = new double[closed ? level.size() : 0];
        this.shares = new double[closed ? lines() : 0];
        renew();
    }

    private int lines() {
        return alongX ? level.rows : level.columns;
    }

    private int length() {
        return alongX ? level.columns : level.rows;
    }

    private int first(int line) {
        return alongX ? level.at(0, line) : level.at(line, 0);
    }

    @Override
    public void renew() {
        team.share(lines(), length(), (from, to) -> {
            for (int line = from; line < to; line++) {
                factor(first(line), first(line) + (length() - 1) * step);
                if (closed) {
                    close(line);
                }
            }
        });
    }

    private void factor(int first, int last) {
        double added = closed ? Math.abs(link[last]) : 0;
        for (int node = first; node <= last; node += step) {
            double before = node == first ? 0 : link[node - step];
            double end = (node == first ? added : 0) + (node == last ? added : 0);
            double taken = node == first ? 0 : before * before * pivots[node - step];
            pivots[node] = 1 / Math.max(level.diagonal[node] + end - taken, ROUNDING * level.diagonal[node]);
        }
    }

    private void close(int line) {
        int first = first(line);
        int last = first + (length() - 1) * step;
        for (int node = first; node <= last; node += step) {
            double unit = node == first ? 1 : node == last ? sign(last) : 0;
            double before = node == first ? 0 : link[node - step] * ring[node - step];
            ring[node] = (unit + before) * pivots[node];
        }
        for (int node = last - step; node >= first; node -= step) {
            ring[node] += link[node] * pivots[node] * ring[node + step];
        }
        double strength = Math.abs(link[last]);
        shares[line] = strength / Math.max(1 - strength * (ring[first] + sign(last) * ring[last]), ROUNDING);
    }

    /** Coarse links may be negative; then it is the difference of both ends that the link resists. */
    private double sign(int last) {
        return link[last] < 0 ? -1 : 1;
    }

    @Override
    public void forward() {
        relax(0);
        relax(1);
        relax(SEAM);
    }

    @Override
    public void backward() {
        relax(SEAM);
        relax(1);
        relax(0);
    }

    @Override
    public double work() {
        return 1.5 * level.residualWork();
    }

    private void relax(int turn) {
        if (turn == SEAM && !seam) {
            return;
        }
        level.frame(level.unknown);
        int regular = lines() - (seam ? 1 : 0);
        if (turn == SEAM) {
            lines(regular, regular + 1);
        } else {
            team.share(regular, length(), (from, to) -> lines(from + (from % 2 == turn ? 0 : 1), to));
        }
    }

    /** Every other line from one on. */
    private void lines(int from, int to) {
        if (alongX) {
            for (int row = from; row < to; row += 2) {
                row(row);
            }
        } else {
            columns(from, to);
        }
    }

    /** What a node's equation has on its right side when only the links along the line stay on the left. */
    private double known(double[] u, int node) {
        return level.right[node]
                + level.neighbours(u, node)
                - (link[node - step] * u[node - step] + link[node] * u[node + step]);
    }

    private void row(int row) {
        double[] u = level.unknown;
        int first = first(row);
        int last = first + level.columns - 1;
        carried[first] = known(u, first) * pivots[first];
        for (int node = first + 1; node <= last; node++) {
            carried[node] = (known(u, node) + link[node - 1] * carried[node - 1]) * pivots[node];
        }
        u[last] = carried[last];
        for (int node = last - 1; node >= first; node--) {
            u[node] = carried[node] + link[node] * pivots[node] * u[node + 1];
        }
        if (closed) {
            double part = shares[row] * (u[first] + sign(last) * u[last]);
            for (int node = first; node <= last; node++) {
                u[node] += part * ring[node];
            }
        }
    }

    /** Every other column from one on, side by side, row after row. */
    private void columns(int from, int to) {
        double[] u = level.unknown;
        int last = level.rows - 1;
        for (int row = 0; row <= last; row++) {
            for (int node = level.at(from, row); node < level.at(to, row); node += 2) {
                double before = row == 0 ? 0 : link[node - step] * carried[node - step];
                carried[node] = (known(u, node) + before) * pivots[node];
            }
        }
        for (int row = last; row >= 0; row--) {
            for (int node = level.at(from, row); node < level.at(to, row); node += 2) {
                u[node] = row == last ? carried[node] : carried[node] + link[node] * pivots[node] * u[node + step];
            }
        }
        for (int column = from; closed && column < to; column += 2) {
            int first = level.at(column, 0);
            int end = level.at(column, last);
            double part = shares[column] * (u[first] + sign(end) * u[end]);
            for (int node = first; node <= end; node += step) {
                u[node] += part * ring[node];
            }
        }
    }
}
