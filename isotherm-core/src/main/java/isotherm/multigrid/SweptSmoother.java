package isotherm.multigrid;

import isotherm.threads.Team;
import java.util.Arrays;
import java.util.List;

/** Smooths by relaxations of the whole level, one after the other. */
final class SweptSmoother implements Smoother {
    private final Level level;
    private final Team team;
    private final Interpolation weights;
    private final List<Relaxation> relaxations;
    private final double[] residual;

    SweptSmoother(Level level, Team team, Interpolation weights, List<Relaxation> relaxations) {
        this.level = level;
        this.team = team;
        this.weights = weights;
        this.relaxations = relaxations;
        this.residual = new double[level.size()];
    }

    @Override
    public void down(double[] coarseRight) {
        Arrays.fill(level.unknown, 0);
        relaxations.forEach(Relaxation::forward);
        level.frame(level.unknown);
        team.share(
                level.rows,
                level.columns,
                (from, to) -> level.residual(level.unknown, level.right, residual, from, to));
        level.frame(residual);
        weights.restrict(team, residual, coarseRight);
    }

    @Override
    public void up(double[] coarseUnknown, Finish finish) {
        team.share(level.rows, level.columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                weights.prolongRow(row, coarseUnknown, level.unknown);
            }
        });
        relaxations.reversed().forEach(Relaxation::backward);
        team.share(level.rows, level.columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                finish.row(row);
            }
        });
    }

    @Override
    public void renew() {
        relaxations.forEach(Relaxation::renew);
    }

    @Override
    public double work() {
        double ways = relaxations.stream().mapToDouble(Relaxation::work).sum();
        return 2 * ways + level.residualWork() + Interpolation.WORK;
    }
}
