package isotherm.multigrid;

import java.util.ArrayList;
import java.util.Arrays;
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
    private record Storey(Level level, List<Smoother> smoothers, Interpolation down) {}

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
            team.share(coarse.rows, coarse.columns, new Shared(level, coarse, weights));
            coarse.frameLinks();
            storeys.add(new Storey(level, smoothers(level), weights));
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
        team.share(coarse.rows, coarse.columns, weights::straight);
        weights.frameStraight();
        team.share(coarse.rows, coarse.columns, weights::inside);
        weights.frameInside();
        return weights;
    }

    private List<Smoother> smoothers(Level level) {
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
        List<Smoother> smoothers = new ArrayList<>();
        if (stiffX) {
            smoothers.add(new LineSmoother(level, team, true));
        }
        if (stiffY) {
            smoothers.add(new LineSmoother(level, team, false));
        }
        return smoothers.isEmpty() ? List.of(new PointSmoother(level, team)) : smoothers;
    }

    /** The finest grid. */
    public Level finest() {
        return storeys.isEmpty() ? coarsest : storeys.getFirst().level;
    }

    /** What was done so far; 1 is a residual on the finest grid. */
    public double work() {
        return work;
    }

    /** Adds to the work: so many residuals on a grid. */
    void worked(Level level, double residuals) {
        work += residuals * level.nodes() / finest().nodes();
    }

    /** One V-cycle from zero: {@code into} becomes nearly what solves the equations with {@code right} on their right side. */
    void precondition(double[] right, double[] into) {
        Level finest = finest();
        copy(right, finest.right);
        Arrays.fill(finest.unknown, 0);
        cycle(0);
        copy(finest.unknown, into);
    }

    private void copy(double[] from, double[] to) {
        Level finest = finest();
        team.share(finest.rows, finest.columns, (low, high) -> {
            int first = low * finest.stride + finest.stride;
            System.arraycopy(from, first, to, first, (high - low) * finest.stride);
        });
    }

    /**
     * A first guess from the coarser grids: their solutions, each the start of the next finer one's cycle (full multigrid).
     *
     * @param right the right side on the finest grid
     * @param into the guess
     */
    void guess(double[] right, double[] into) {
        copy(right, finest().right);
        for (int k = 0; k < storeys.size(); k++) {
            Level coarse = below(k);
            restrict(k, storeys.get(k).level.right, coarse.right);
        }
        coarsestSolve.solve();
        for (int k = storeys.size() - 1; k >= 0; k--) {
            Level level = storeys.get(k).level;
            Arrays.fill(level.unknown, 0);
            prolong(k);
            cycle(k);
        }
        copy(finest().unknown, into);
    }

    private Level below(int storey) {
        return storey + 1 < storeys.size() ? storeys.get(storey + 1).level : coarsest;
    }

    private void restrict(int storey, double[] from, double[] to) {
        Level level = storeys.get(storey).level;
        Level coarse = below(storey);
        Interpolation weights = storeys.get(storey).down;
        level.frame(from);
        team.share(coarse.rows, coarse.columns, (low, high) -> weights.restrict(from, to, low, high));
        worked(level, 0.5);
    }

    private void prolong(int storey) {
        Level level = storeys.get(storey).level;
        Level coarse = below(storey);
        coarse.frame(coarse.unknown);
        Interpolation weights = storeys.get(storey).down;
        team.share(
                coarse.rows, coarse.columns, (low, high) -> weights.prolong(coarse.unknown, level.unknown, low, high));
        worked(level, 0.5);
    }

    private void cycle(int storey) {
        if (storey == storeys.size()) {
            coarsestSolve.solve();
            return;
        }
        Storey here = storeys.get(storey);
        Level level = here.level;
        for (Smoother smoother : here.smoothers) {
            smoother.before();
            worked(level, smoother.work());
        }
        level.frame(level.unknown);
        team.share(
                level.rows,
                level.columns,
                (low, high) -> level.residual(level.unknown, level.right, level.residual, low, high));
        worked(level, 1);
        Level coarse = below(storey);
        restrict(storey, level.residual, coarse.right);
        Arrays.fill(coarse.unknown, 0);
        cycle(storey + 1);
        prolong(storey);
        for (Smoother smoother : here.smoothers.reversed()) {
            smoother.after();
            worked(level, smoother.work());
        }
    }
}
