package isotherm.step;

import isotherm.multigrid.ConjugateGradients;
import isotherm.multigrid.Level;
import isotherm.multigrid.Multigrid;
import isotherm.multigrid.Team;
import isotherm.plan.Conditions;
import isotherm.plan.Film;
import isotherm.plan.Network;
import java.util.Arrays;
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
    private final HeatClosing closing;
    private @Nullable Multigrid multigrid;
    private @Nullable ConjugateGradients solver;
    private double multigridWeight;
    private boolean outworn;
    private double work;
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
        closing = new HeatClosing(network, team, losses);
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
        Arrays.fill(losses, 0);
        for (int f = 0; f < network.films().size(); f++) {
            Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                losses[film.air().node(k)] += now.coefficient(f, k) * film.length(k);
            }
        }
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int column = 0; column < columns; column++) {
                    int node = row * columns + column;
                    equation(node, column, row, weight == 0 ? 0 : weight * capacity.applyAsDouble(node));
                }
            }
        });
        for (int node : anchors) {
            int place = level.at(node % columns, node / columns);
            level.set(node % columns, node / columns, 2 * level.diagonal(place), level.east(place), level.north(place));
        }
        level.frameLinks();
        double ratio = multigridWeight / weight;
        boolean serves = weight == multigridWeight || (ratio < STILL_SERVES && ratio > 1 / STILL_SERVES);
        Multigrid made = multigrid;
        if (made == null || outworn || !serves) {
            rebuild(weight);
        } else {
            made.renew();
        }
    }

    private void equation(int node, int column, int row, double held) {
        if (network.kind(node) != Network.FREE) {
            level.set(column, row, 1, 0, 0);
            losses[node] = 0;
            return;
        }
        int east = column < columns - 1 ? node + 1 : node - column;
        int west = column > 0 ? node - 1 : node + columns - 1;
        int north = network.northOf(node);
        int south = network.southOf(node);
        double eastLink = network.east(node);
        double northLink = network.north(node);
        double freeEast = free(east, eastLink);
        double freeNorth = free(north, northLink);
        double all = (eastLink + network.east(west)) + (northLink + network.north(south));
        double free = (freeEast + free(west, network.east(west))) + (freeNorth + free(south, network.north(south)));
        losses[node] += held;
        level.set(column, row, all + losses[node], freeEast, freeNorth);
        losses[node] += all - free;
    }

    private double free(int node, double conductance) {
        return network.kind(node) == Network.FREE ? conductance : 0;
    }

    private void rebuild(double weight) {
        if (multigrid != null) {
            work += multigrid.work();
        }
        Multigrid made = new Multigrid(level, team);
        multigrid = made;
        multigridWeight = weight;
        outworn = false;
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
        double[] answer = gradients.solution();
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                System.arraycopy(answer, level.at(0, row), scratch, row * columns, columns);
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

    /** One round of {@link #solve} without its end. */
    boolean solveOnce(double[] u, Residual residual, double tolerance, double[] scratch) {
        residual.of(u, scratch);
        ConjugateGradients gradients = toRight(scratch);
        ConjugateGradients.Outcome outcome = gradients.solve(tolerance);
        iterations += outcome.iterations();
        outworn = outcome.iterations() > MANY;
        addTo(u, gradients.solution());
        return outcome.converged();
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

    /** Residuals on the finest grid that all solutions took so far. */
    double work() {
        return work + (multigrid == null ? 0 : multigrid.work());
    }

    /** Iterations of all solutions so far. */
    int iterations() {
        return iterations;
    }
}
