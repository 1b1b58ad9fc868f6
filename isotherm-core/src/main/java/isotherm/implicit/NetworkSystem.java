package isotherm.implicit;

import isotherm.heat.NetworkFlows;
import isotherm.multigrid.ConjugateGradients;
import isotherm.multigrid.Level;
import isotherm.multigrid.Multigrid;
import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.state.StateExchange;
import isotherm.threads.Team;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A network's heat flows, and the linear system whose matrix is {@code weight C + K}: capacities times a weight, and conductances (N15).
 * Held nodes are no unknowns: links to them, and films, stand on the diagonal.
 */
final class NetworkSystem {
    /** Coarse grids made for one weight serve others that are no further from it than this factor. */
    private static final double STILL_SERVES = 3;
    /** Coarse grids that need more iterations than this are made anew for the next system. */
    private static final int MANY = 10;

    /** After more iterations than this rounding may have spoilt the residual that they carry: it is looked at anew. */
    private static final int SURE = 15;

    private static final int ROUNDS = 5;

    private final Network network;
    private final Team team;
    private final int columns;
    private final int rows;
    private final NetworkFlows flows;
    private final Level level;
    private final double[] losses;
    private final NetworkEquations equations;
    private final ConservationShift closing;
    /** The diagonals that the coarser grids were made from, by node; empty where the weight says them. */
    private final double[] builtFrom;

    private final boolean thaws;

    private @Nullable Multigrid multigrid;
    private @Nullable ConjugateGradients solver;
    private double multigridWeight;
    private boolean outworn;
    /** Whether the coarser grids are those of these equations. */
    private boolean fresh;

    private double work;
    /** Of all solutions so far. */
    private int iterations;

    private int[] anchors = {};

    NetworkSystem(Network network, Team team) {
        this.network = network;
        this.team = team;
        columns = network.columns();
        rows = network.rows();
        flows = new NetworkFlows(network, team);
        level = new Level(columns, rows, network.isPeriodicX(), network.isPeriodicY(), false);
        losses = new double[network.size()];
        equations = new NetworkEquations(network, team, level, losses);
        closing = new ConservationShift(network, team, losses);
        thaws = !network.thaws().isEmpty();
        builtFrom = new double[thaws || network.hasVaryingFilms() ? network.size() : 0];
    }

    /**
     * The heat that flows to each free node, in W/m, in differences so that a constant field has none (N2); 0 at others.
     *
     * @param u temperatures of all nodes
     */
    void flows(double[] u, Conditions now, double[] into) {
        flows.of(u, now, into);
        work++;
    }

    /**
     * Sets the matrix.
     *
     * @param weight of the capacities, in 1/s; 0 for the steady state
     * @param capacity of each node in J/(m K), latent heat included
     * @param now for the films' coefficients
     */
    void set(double weight, IntToDoubleFunction capacity, Conditions now) {
        equations.set(weight, capacity, now);
        for (int node : anchors) {
            int place = level.at(node % columns, node / columns);
            level.set(node % columns, node / columns, 2 * level.diagonal(place), level.east(place), level.north(place));
        }
        level.frameLinks();
        double ratio = multigridWeight / weight;
        boolean serves = weight == multigridWeight || (ratio < STILL_SERVES && ratio > 1 / STILL_SERVES);
        Multigrid made = multigrid;
        if (made == null || outworn || !serves || strays()) {
            rebuild(weight);
        } else {
            made.renew();
            fresh = false;
        }
    }

    /**
     * Whether some equation is no longer like the one that the coarser grids were made from, as where a node has left a narrow range: they
     * would hold the node where it was, and what they answer would hide the error of all around it.
     */
    private boolean strays() {
        for (int node = 0; node < builtFrom.length && thaws; node++) {
            double ratio = level.diagonal(level.at(node % columns, node / columns)) / builtFrom[node];
            if (ratio > STILL_SERVES || ratio < 1 / STILL_SERVES) {
                return true;
            }
        }
        return false;
    }

    private void rebuild(double weight) {
        for (int node = 0; node < builtFrom.length; node++) {
            builtFrom[node] = level.diagonal(level.at(node % columns, node / columns));
        }
        if (multigrid != null) {
            work += multigrid.work();
        }
        Multigrid made = new Multigrid(level, team);
        multigrid = made;
        multigridWeight = weight;
        outworn = false;
        fresh = true;
        if (solver == null) {
            solver = new ConjugateGradients(made, team);
        } else {
            solver.use(made);
        }
    }

    /** What the right side lacks at each free node, in W/m, at a state. */
    @FunctionalInterface
    interface Residual {
        /** Sets {@code into} from the temperatures of all nodes. */
        void of(double[] u, double[] into);
    }

    /** Parts of the plate that lose heat nowhere have a steady state up to a constant: one node of each is held back. */
    void anchor(int... one) {
        anchors = one.clone();
    }

    /** Changes the free nodes' temperatures to a first guess from coarser grids. */
    void guess(double[] u, Residual residual, double[] scratch) {
        residual.of(u, scratch);
        ConjugateGradients gradients = toRight(scratch);
        gradients.guess();
        addTo(u, gradients.solution());
    }

    /** One preconditioned look at the residual: the error that it stands for, at each node. */
    void answer(double[] scratch) {
        ConjugateGradients gradients = toRight(scratch);
        gradients.precondition();
        fromSolution(gradients, scratch);
    }

    private void fromSolution(ConjugateGradients gradients, double[] perNode) {
        double[] solution = gradients.solution();
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                System.arraycopy(solution, level.at(0, row), perNode, row * columns, columns);
            }
        });
    }

    /**
     * Changes the free nodes' temperatures until the residual's answer is nowhere above the tolerance, then shifts them so that the heat
     * accounts close whatever the tolerance.
     *
     * @param scratch room for a number a node
     * @return false where it did not get there
     */
    boolean solve(double[] u, Residual residual, double tolerance, double[] scratch) {
        boolean done = false;
        boolean sure = false;
        for (int round = 0; round < ROUNDS && !sure; round++) {
            int before = iterations;
            done = solveOnce(u, residual, tolerance, scratch);
            sure = done && iterations - before <= SURE;
        }
        close(u, residual, scratch);
        return done;
    }

    private boolean solveOnce(double[] u, Residual residual, double tolerance, double[] scratch) {
        residual.of(u, scratch);
        ConjugateGradients gradients = toRight(scratch);
        boolean converged = solved(gradients.solve(tolerance));
        addTo(u, gradients.solution());
        return converged;
    }

    private boolean solved(ConjugateGradients.Outcome outcome) {
        iterations += outcome.iterations();
        outworn = outcome.iterations() > MANY;
        return outcome.converged();
    }

    /**
     * Solves the linear equations with a right side, in whose place their solution is put.
     *
     * @param tolerance of a weighed error at any node
     * @param weights of the errors by node
     * @return false where it did not get there
     */
    boolean solveLinear(double[] right, double tolerance, IntToDoubleFunction weights) {
        double[] perPlace = new double[level.size()];
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                int place = level.at(0, row);
                for (int node = row * columns; node < (row + 1) * columns; node++) {
                    perPlace[place++] = network.kind(node) == Network.FREE ? weights.applyAsDouble(node) : 0;
                }
            }
        });
        ConjugateGradients gradients = toRight(right);
        boolean converged = solved(gradients.solve(tolerance, perPlace));
        if (!converged && !fresh) {
            rebuild(multigridWeight);
            toRight(right);
            converged = solved(gradients.solve(tolerance, perPlace));
        }
        fromSolution(gradients, right);
        return converged;
    }

    /** Of each free node, in W/(m K): what leaves the plate there, and what its storage takes. */
    double[] losses() {
        return losses;
    }

    /** Shifts the free nodes of each part of the plate alike, until what its residual's sum lacks is rounding (N18). */
    void close(double[] u, Residual residual, double[] scratch) {
        residual.of(u, scratch);
        closing.shift(u, scratch);
    }

    private ConjugateGradients toRight(double[] perNode) {
        ConjugateGradients gradients = Objects.requireNonNull(solver);
        double[] right = gradients.right();
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                System.arraycopy(perNode, row * columns, right, level.at(0, row), columns);
            }
        });
        return gradients;
    }

    private void addTo(double[] u, double[] change) {
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                int place = level.at(0, row);
                for (int node = row * columns; node < (row + 1) * columns; node++) {
                    u[node] += change[place++];
                }
            }
        });
    }

    /** The rows of all nodes, shared among threads. */
    void share(Team.Work rowWork) {
        team.share(rows, columns, rowWork);
    }

    /** Which equations the coarser grids were made from: others would answer otherwise, in the last bits. */
    void exchange(StateExchange state) {
        boolean built = state.flag("built", multigrid != null);
        work = state.number("work", work());
        multigridWeight = state.number("weight", multigridWeight);
        outworn = state.flag("outworn", outworn);
        state.fill("built-from", builtFrom);
        if (state.restores() && built) {
            boolean old = outworn;
            equations.set(multigridWeight, network::capacity, Conditions.at(network, 0, new BitSet()));
            equations.setDiagonals(builtFrom);
            rebuild(multigridWeight);
            outworn = old;
        }
    }

    /** Residuals on the finest grid that all solutions took so far. */
    double work() {
        return work + (multigrid == null ? 0 : multigrid.work());
    }
}
