package isotherm.multigrid;

import isotherm.threads.Team;
import java.util.ArrayList;
import java.util.List;

/**
 * The grids from the finest to the coarsest, and the way down and up again (N16, N17): one V-cycle takes some nine tenths of the error
 * away, whatever its wave length.
 */
public final class Multigrid {
    private static final int COARSEST_NODES = 64;
    /** Links along one axis this much stronger than across make single nodes stiff. */
    private static final double STIFF = 3;

    /** One grid and what works on it; the interpolation leads to the next coarser. */
    private record Storey(Level level, Smoother smoother, Interpolation weights) {}

    private final Team team;
    private final List<Storey> storeys = new ArrayList<>();
    private final Level coarsest;
    private final CoarsestSolve coarsestSolve;
    private double work;

    /**
     * Builds the coarser grids.
     *
     * @param finest with all its equations set; it is worked on from now on
     */
    public Multigrid(Level finest, Team team) {
        this.team = team;
        Level level = finest;
        level.frameLinks();
        while (level.nodes() > COARSEST_NODES) {
            Coarsening x = coarsening(level.columns, level.wrapX);
            Coarsening y = coarsening(level.rows, level.wrapY);
            if (x.count() == level.columns && y.count() == level.rows) {
                break;
            }
            Level coarse = new Level(x.count(), y.count(), level.wrapX, level.wrapY, true);
            Interpolation weights = weights(level, coarse, x, y);
            team.share(coarse.rows, 4 * coarse.columns, new Shared(level, coarse, weights));
            coarse.frameLinks();
            storeys.add(new Storey(level, smoother(level, weights), weights));
            level = coarse;
        }
        coarsest = level;
        coarsestSolve = new CoarsestSolve(coarsest);
    }

    /** Each thread has its own room for a stencil. */
    private record Shared(Level fine, Level coarse, Interpolation weights) implements Team.Work {
        @Override
        public void rows(int from, int to) {
            new Galerkin(fine, coarse, weights).rows(from, to);
        }
    }

    private static Coarsening coarsening(int nodes, boolean wrap) {
        return nodes > (wrap ? 5 : 3) ? Coarsening.halving(nodes, wrap) : Coarsening.keeping(nodes, wrap);
    }

    private Interpolation weights(Level fine, Level coarse, Coarsening x, Coarsening y) {
        Interpolation weights = new Interpolation(fine, coarse, x, y);
        team.share(coarse.rows, 4 * coarse.columns, weights::straight);
        weights.frameStraight();
        team.share(coarse.rows, 4 * coarse.columns, weights::inside);
        weights.frameInside();
        return weights;
    }

    private Smoother smoother(Level level, Interpolation weights) {
        boolean stiffX = false;
        boolean stiffY = false;
        for (int row = 0; row < level.rows; row++) {
            for (int column = 0; column < level.columns; column++) {
                int node = level.at(column, row);
                double alongX = level.east[node] + level.east[node - 1];
                double alongY = level.north[node] + level.north[node - level.stride];
                double rest = level.diagonal[node] - (alongX + alongY);
                stiffX |= alongX > STIFF * (alongY + Math.max(0, rest));
                stiffY |= alongY > STIFF * (alongX + Math.max(0, rest));
            }
        }
        List<Relaxation> relaxations = new ArrayList<>();
        if (stiffX) {
            relaxations.add(new LineRelaxation(level, team, true));
        }
        if (stiffY) {
            relaxations.add(new LineRelaxation(level, team, false));
        }
        if (relaxations.isEmpty() && level.wraps()) {
            relaxations.add(new PeriodicRelaxation(level, team));
        }
        return relaxations.isEmpty()
                ? new PointSmoother(level, team, weights)
                : new SweptSmoother(level, team, weights, relaxations);
    }

    /** The finest grid. */
    public Level finest() {
        return storeys.isEmpty() ? coarsest : storeys.getFirst().level;
    }

    /** Makes ready for other equations on the finest grid; the coarser ones keep theirs. */
    public void renew() {
        if (!storeys.isEmpty()) {
            storeys.getFirst().smoother.renew();
        }
    }

    /** What was done so far; 1 is a residual on the finest grid. */
    public double work() {
        return work;
    }

    /** Adds to the work: so many residuals of five links on a grid. */
    void worked(Level level, double residuals) {
        work += residuals * level.nodes() / finest().nodes();
    }

    /** One V-cycle from zero: the finest grid's unknowns become nearly what solves the equations with its right side. */
    void precondition(Smoother.Finish finish) {
        cycle(0, finish);
        if (storeys.isEmpty()) {
            for (int row = 0; row < coarsest.rows; row++) {
                finish.row(row);
            }
        }
    }

    private void cycle(int storey, Smoother.Finish finish) {
        if (storey == storeys.size()) {
            coarsestSolve.solve();
            return;
        }
        Storey here = storeys.get(storey);
        Level coarse = below(storey);
        here.smoother.down(coarse.right);
        cycle(storey + 1, row -> {});
        coarse.frame(coarse.unknown);
        here.smoother.up(coarse.unknown, finish);
        worked(here.level, here.smoother.work());
    }

    /**
     * A first guess from the coarser grids: their solutions, each the start of the next finer one's cycle (full multigrid).
     *
     * @param into what the finest grid's right side asks for, without a cycle on that grid
     */
    void guess(double[] into) {
        for (int k = 0; k < storeys.size(); k++) {
            Level level = storeys.get(k).level;
            level.frame(level.right);
            storeys.get(k).weights.restrict(team, level.right, below(k).right);
            worked(level, Interpolation.WORK / 2);
        }
        coarsestSolve.solve();
        double[] coarser = coarsest.unknown.clone();
        for (int k = storeys.size() - 1; k >= 1; k--) {
            double[] own = guess(k, coarser, new double[storeys.get(k).level.size()]);
            better(k, own);
            coarser = own;
        }
        if (storeys.isEmpty()) {
            System.arraycopy(coarser, 0, into, 0, into.length);
        } else {
            guess(0, coarser, into);
        }
    }

    private double[] guess(int storey, double[] coarser, double[] into) {
        Storey here = storeys.get(storey);
        below(storey).frame(coarser);
        here.weights.guess(team, coarser, here.level.right, into);
        worked(here.level, Interpolation.WORK);
        return into;
    }

    private Level below(int storey) {
        return storey + 1 < storeys.size() ? storeys.get(storey + 1).level : coarsest;
    }

    /** One cycle for what is left over at a level's unknowns. */
    private void better(int storey, double[] unknown) {
        Level level = storeys.get(storey).level;
        level.frame(unknown);
        team.share(
                level.rows, level.columns, (from, to) -> level.residual(unknown, level.right, level.right, from, to));
        worked(level, level.residualWork());
        cycle(storey, row -> {
            int first = level.at(0, row);
            for (int node = first; node < first + level.columns; node++) {
                unknown[node] += level.unknown[node];
            }
        });
    }
}
