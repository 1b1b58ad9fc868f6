package isotherm.step;

import isotherm.field.Sum;
import isotherm.multigrid.ConjugateGradients;
import isotherm.multigrid.Level;
import isotherm.multigrid.Multigrid;
import isotherm.multigrid.Team;
import isotherm.plan.Conditions;
import isotherm.plan.Network;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A network's heat flows, and the linear system whose matrix is {@code weight C + K}: capacities times a weight, and conductances (N15).
 * Held nodes are no unknowns: links to them, and films, stand on the diagonal.
 */
final class NetworkSystem {
    /** A multigrid made for one weight serves others that are no further from it than this factor. */
    private static final double STILL_SERVES = 3;

    private static final int ROUNDS = 30;

    private final Network network;
    private final Team team;
    private final int columns;
    private final int rows;
    private final Level level;
    private final double[] losses;
    private final double[] right;
    private final double[] unknown;
    private @Nullable Multigrid multigrid;
    private @Nullable ConjugateGradients solver;
    private double multigridWeight;
    private double work;
    private int iterations;
    /** Nodes whose part of the plate loses heat nowhere, and one of each such part. */
    private BitSet adrift = new BitSet();

    private int[] anchors = {};

    NetworkSystem(Network network, Team team) {
        this.network = network;
        this.team = team;
        columns = network.columns();
        rows = network.rows();
        level = new Level(columns, rows, network.isPeriodicX(), network.isPeriodicY(), false);
        losses = new double[network.size()];
        right = new double[level.size()];
        unknown = new double[level.size()];
    }

    /**
     * The heat that flows to each free node, in W/m, in differences so that a constant field has none (N2); 0 at others.
     *
     * @param u temperatures of all nodes
     */
    void flows(double[] u, Conditions now, double[] into) {
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                flows(u, into, row);
            }
        });
        for (int f = 0; f < network.films().size(); f++) {
            Network.Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                int node = film.air().node(k);
                into[node] += now.coefficient(f, k) * film.length(k) * (now.air(f, k) - u[node]);
            }
        }
        for (int f = 0; f < network.inflows().size(); f++) {
            Network.Inflow inflow = network.inflows().get(f);
            for (int k = 0; k < inflow.density().count(); k++) {
                into[inflow.density().node(k)] += now.density(f, k) * inflow.size(k);
            }
        }
    }

    private void flows(double[] u, double[] into, int row) {
        int first = row * columns;
        int below = row > 0 ? -columns : network.size() - columns;
        for (int node = first; node < first + columns; node++) {
            if (network.kind(node) != Network.FREE) {
                into[node] = 0;
                continue;
            }
            int west = node > first ? node - 1 : first + columns - 1;
            int south = node + below;
            double own = u[node];
            into[node] = (network.east(node) * (u[network.eastOf(node)] - own) + network.east(west) * (u[west] - own))
                    + (network.north(node) * (u[network.northOf(node)] - own)
                            + network.north(south) * (u[south] - own));
        }
    }

    /**
     * Sets the matrix.
     *
     * @param weight of the capacities, in 1/s; 0 for the steady state
     * @param capacity of each node in J/(m K), latent heat included
     * @param now for the films' coefficients
     * @param fresh whether the multigrid has to be made anew: capacities differ much from the last ones
     */
    void set(double weight, IntToDoubleFunction capacity, Conditions now, boolean fresh) {
        Arrays.fill(losses, 0);
        for (int f = 0; f < network.films().size(); f++) {
            Network.Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                losses[film.air().node(k)] += now.coefficient(f, k) * film.length(k);
            }
        }
        team.share(rows, columns, (from, to) -> {
            for (int node = from * columns; node < to * columns; node++) {
                equation(node, weight == 0 ? 0 : weight * capacity.applyAsDouble(node));
            }
        });
        for (int node : anchors) {
            int place = level.at(node % columns, node / columns);
            level.set(node % columns, node / columns, 2 * level.diagonal(place), level.east(place), level.north(place));
        }
        level.frameLinks();
        double ratio = multigridWeight / weight;
        boolean serves = weight == multigridWeight || ratio < STILL_SERVES && ratio > 1 / STILL_SERVES;
        if (multigrid == null || fresh || !serves) {
            rebuild(weight);
        }
    }

    private void equation(int node, double held) {
        int column = node % columns;
        int row = node / columns;
        if (network.kind(node) != Network.FREE) {
            level.set(column, row, 1, 0, 0);
            losses[node] = 0;
            return;
        }
        int east = network.eastOf(node);
        int north = network.northOf(node);
        double eastLink = network.kind(east) == Network.FREE ? network.east(node) : 0;
        double northLink = network.kind(north) == Network.FREE ? network.north(node) : 0;
        losses[node] += held;
        level.set(column, row, network.links(node) + losses[node], eastLink, northLink);
        losses[node] += network.links(node) - freeLinks(node);
    }

    /** What is to be had from {@link Network#links} once links to held nodes are left out. */
    private double freeLinks(int node) {
        int west = network.westOf(node);
        int south = network.southOf(node);
        int east = network.eastOf(node);
        int north = network.northOf(node);
        return (free(east, network.east(node)) + free(west, network.east(west)))
                + (free(north, network.north(node)) + free(south, network.north(south)));
    }

    private double free(int node, double conductance) {
        return network.kind(node) == Network.FREE ? conductance : 0;
    }

    private void rebuild(double weight) {
        Level finest = new Level(columns, rows, network.isPeriodicX(), network.isPeriodicY(), false);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int node = level.at(column, row);
                finest.set(column, row, level.diagonal(node), level.east(node), level.north(node));
            }
        }
        if (multigrid != null) {
            work += multigrid.work();
        }
        Multigrid made = new Multigrid(finest, team);
        multigrid = made;
        multigridWeight = weight;
        solver = new ConjugateGradients(level, made, team);
    }

    /** What the right side lacks at each free node, in W/m, at a state. */
    @FunctionalInterface
    interface Residual {
        /** Sets {@code into} from the temperatures of all nodes. */
        void of(double[] u, double[] into);
    }

    /**
     * Parts of the plate that lose heat nowhere have a steady state up to a constant: the solution leaves one node of each where it is.
     *
     * @param nodes all nodes of such parts
     * @param one node of each
     */
    void anchor(BitSet nodes, int... one) {
        adrift = nodes;
        anchors = one.clone();
    }

    /**
     * Changes the free nodes' temperatures until the residual's answer is nowhere above the tolerance, then shifts them all alike until the
     * residual's sum is nothing but rounding: the heat accounts then close whatever the tolerance (N18).
     *
     * @param guess whether the first guess is to come from coarser grids
     * @param scratch room for a number a node
     * @return false where it did not get there
     */
    boolean solve(double[] u, Residual residual, double tolerance, boolean guess, double[] scratch) {
        if (guess) {
            residual.of(u, scratch);
            toLevel(scratch);
            Objects.requireNonNull(solver).guess(right, unknown);
            addUnknown(u);
        }
        boolean done = false;
        for (int round = 0; round < ROUNDS && !done; round++) {
            done = solveOnce(u, residual, tolerance, scratch);
        }
        close(u, residual, scratch);
        return done;
    }

    /** One preconditioned look at the residual: the error that it stands for, at each node. */
    void answer(double[] scratch) {
        toLevel(scratch);
        Objects.requireNonNull(solver).precondition(right, unknown);
        for (int node = 0; node < scratch.length; node++) {
            scratch[node] = unknown[level.at(node % columns, node / columns)];
        }
    }

    /** One round of {@link #solve} without its end. */
    boolean solveOnce(double[] u, Residual residual, double tolerance, double[] scratch) {
        residual.of(u, scratch);
        toLevel(scratch);
        Arrays.fill(unknown, 0);
        ConjugateGradients.Outcome outcome = Objects.requireNonNull(solver).solve(right, unknown, tolerance);
        iterations += outcome.iterations();
        addUnknown(u);
        return outcome.converged();
    }

    /** Shifts the free nodes until the residual's sum is rounding. */
    void close(double[] u, Residual residual, double[] scratch) {
        Sum all = new Sum();
        for (double loss : losses) {
            all.add(loss);
        }
        for (int round = 0; round < 2 && all.value() > 0; round++) {
            residual.of(u, scratch);
            Sum lacking = new Sum();
            for (double lack : scratch) {
                lacking.add(lack);
            }
            double shift = lacking.value() / all.value();
            for (int node = 0; node < u.length; node++) {
                if (network.kind(node) == Network.FREE && !adrift.get(node)) {
                    u[node] += shift;
                }
            }
        }
    }

    private void toLevel(double[] perNode) {
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                System.arraycopy(perNode, row * columns, right, level.at(0, row), columns);
            }
        });
    }

    private void addUnknown(double[] u) {
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                int place = level.at(0, row);
                for (int node = row * columns; node < (row + 1) * columns; node++) {
                    u[node] += unknown[place++];
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
