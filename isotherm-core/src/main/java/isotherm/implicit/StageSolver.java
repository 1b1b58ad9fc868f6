package isotherm.implicit;

import isotherm.adaptive.PlateState;
import isotherm.network.Conditions;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import java.util.Arrays;

/**
 * Solves one stage, {@code weight (H - H(start)) = known + F(u)}. Without latent heat H is {@code C u} and the equations are linear. With
 * it H is the unknown where nodes thaw: Newton's method moves the heat by its slope times what the linear equations say, and temperatures
 * follow from it. So no heat is lost where a node passes a kink, however narrow the range, and only what its temperature then does to
 * its neighbours is left for the next round (N13).
 */
final class StageSolver {
    private static final int MOST_ROUNDS = 60;
    /** From this round on the linear equations are solved better from round to round: nodes on both sides of a kink magnify what is left. */
    private static final int USUAL = 3;

    private static final double FINER = 0.1;
    private static final int FINEST = 6;
    /** What rounding may make of heat, in parts of it. */
    private static final double ROUNDING = 1e-15;
    /** A closing that takes a node over a kink closes the accounts nearly, the next ones all the way. */
    private static final int CLOSINGS = 6;
    /** What neighbours of a node that passed a kink were told wrongly may do to them, in parts of the tolerance. */
    private static final double TOLD = 0.02;

    private final Network network;
    private final NetworkSystem system;
    private final Enthalpy enthalpy;
    /** J/(m K) of free nodes outside the ranges of thawing; 0 of others. */
    private final double[] capacity;

    private final ThawingClosing closing;
    private final double[] scratch;
    private final double[] slopes;
    private final double[] allowed;
    /** The sum of each node's links in W/(m K). */
    private final double[] links;

    StageSolver(Network network, NetworkSystem system, Enthalpy enthalpy, double[] capacity) {
        this.network = network;
        this.system = system;
        this.enthalpy = enthalpy;
        this.capacity = capacity;
        this.closing = new ThawingClosing(network, enthalpy);
        this.scratch = new double[network.size()];
        this.slopes = new double[enthalpy.hasLatent() ? network.size() : 0];
        this.allowed = new double[slopes.length];
        this.links = new double[slopes.length];
        Arrays.setAll(links, network::links);
    }

    /**
     * Solves for the free nodes of a state; its held ones are set.
     *
     * @param state a first guess, then the solution
     * @param known in W/m
     * @param weight in 1/s
     * @param tolerance in kelvin: of heat over what a kelvin takes outside the ranges of thawing
     */
    boolean solve(PlateState state, PlateState start, double[] known, double weight, Conditions now, double tolerance) {
        NetworkSystem.Residual residual = (u, into) -> {
            system.flows(u, now, into);
            system.share((from, to) -> {
                for (int node = from * network.columns(); node < to * network.columns(); node++) {
                    if (capacity[node] > 0) {
                        into[node] += known[node] - weight * state.heatSince(start, node);
                    }
                }
            });
        };
        if (!enthalpy.hasLatent()) {
            system.set(weight, node -> capacity[node], now);
            return system.solve(state.u, residual, tolerance, scratch);
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            take(state, weight, residual, now);
            allow(state, weight, tolerance * Math.pow(FINER, Math.clamp(round - USUAL, 0, FINEST)));
            if (!system.solveLinear(scratch, 1, node -> slopes[node] / allowed[node])) {
                return false;
            }
            allow(state, weight, tolerance);
            if (move(state, weight)) {
                boolean again = true;
                for (int k = 0; k < CLOSINGS && again; k++) {
                    take(state, weight, residual, now);
                    again = closing.close(state, scratch, slopes, system.losses(), weight);
                }
                return true;
            }
        }
        return false;
    }

    /** Sets what each free node's heat may err by, in J/m: no less than what rounding makes of it and of what flows to it. */
    private void allow(PlateState state, double weight, double tolerance) {
        for (int node = 0; node < allowed.length; node++) {
            if (capacity[node] > 0) {
                double heat =
                        Math.abs(state.heat[node]) + Math.abs(state.u[node]) * (capacity[node] + links[node] / weight);
                allowed[node] = Math.max(tolerance * capacity[node], ROUNDING * heat);
            }
        }
    }

    /** Sets the equations around a state, and what is lacking there. */
    private void take(PlateState state, double weight, NetworkSystem.Residual residual, Conditions now) {
        system.share((from, to) -> {
            for (int node = from * network.columns(); node < to * network.columns(); node++) {
                slopes[node] = state.slope(node);
            }
        });
        system.set(weight, node -> slopes[node], now);
        residual.of(state.u, scratch);
    }

    /** Moves all free nodes by the solution in {@code scratch}; returns whether that was the last time. */
    private boolean move(PlateState state, double weight) {
        boolean last = true;
        for (int node = 0; node < scratch.length; node++) {
            if (capacity[node] > 0) {
                double off = state.move(node, scratch[node], slopes[node]);
                last &= Math.abs(scratch[node]) * slopes[node] <= allowed[node];
                last &= off * links[node] <= TOLD * weight * allowed[node];
            }
        }
        return last;
    }
}
