package isotherm.step;

import isotherm.field.Sum;
import isotherm.plan.Conditions;
import isotherm.plan.Enthalpy;
import isotherm.plan.Network;

/**
 * Solves one stage, {@code weight (H(u) - H(start)) = known + F(u)}. Without latent heat H is {@code C u} and the equations are linear;
 * with it Newton's method is used, no node passing more than one kink of its enthalpy at once (N13).
 */
final class StageSolver {
    private static final int MOST_ROUNDS = 60;
    /** A shift that takes a node over a kink closes the accounts nearly, the next ones all the way. */
    private static final int CLOSINGS = 5;

    private final Network network;
    private final NetworkSystem system;
    private final Enthalpy enthalpy;
    private final double[] scratch;
    private final double[] before;

    StageSolver(Network network, NetworkSystem system, Enthalpy enthalpy) {
        this.network = network;
        this.system = system;
        this.enthalpy = enthalpy;
        this.scratch = new double[network.size()];
        this.before = new double[enthalpy.hasLatent() ? network.size() : 0];
    }

    /**
     * Solves for the free nodes of {@code u}; the held ones are set.
     *
     * @param u a first guess, then the solution
     * @param known in W/m
     * @param weight in 1/s
     * @param tolerance in kelvin
     */
    boolean solve(double[] u, double[] start, double[] known, double weight, Conditions now, double tolerance) {
        NetworkSystem.Residual residual = (state, into) -> {
            system.flows(state, now, into);
            system.share((from, to) -> {
                for (int node = from * network.columns(); node < to * network.columns(); node++) {
                    if (network.kind(node) == Network.FREE) {
                        double stored = enthalpy.thaws(node)
                                ? enthalpy.at(node, state[node]) - enthalpy.at(node, start[node])
                                : network.capacity(node) * (state[node] - start[node]);
                        into[node] += known[node] - weight * stored;
                    }
                }
            });
        };
        if (!enthalpy.hasLatent()) {
            system.set(weight, network::capacity, now);
            return system.solve(u, residual, tolerance, scratch);
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            System.arraycopy(u, 0, before, 0, u.length);
            system.set(weight, node -> enthalpy.slope(node, u[node]), now);
            if (!system.solveOnce(u, residual, tolerance, scratch)) {
                return false;
            }
            if (limit(u) <= tolerance) {
                close(u, residual, weight, now);
                return true;
            }
        }
        return false;
    }

    /** Closes the accounts: nodes at a kink take up what they do on the side to which all are shifted. */
    private void close(double[] u, NetworkSystem.Residual residual, double weight, Conditions now) {
        for (int k = 0; k < CLOSINGS; k++) {
            residual.of(u, scratch);
            Sum lacking = new Sum();
            for (double lack : scratch) {
                lacking.add(lack);
            }
            boolean up = lacking.value() > 0;
            system.set(weight, node -> enthalpy.slope(node, up ? u[node] : Math.nextDown(u[node])), now);
            system.close(u, residual, scratch);
        }
    }

    /** Keeps nodes from passing kinks; returns the largest change, with what is to come of nodes that were kept: beyond the kink the heat left to them. */
    private double limit(double[] u) {
        double most = 0;
        for (int node = 0; node < u.length; node++) {
            double change = Math.abs(u[node] - before[node]);
            if (enthalpy.thaws(node)) {
                double kept = enthalpy.notBeyondKink(node, before[node], u[node]);
                double left = Math.abs(u[node] - kept) * enthalpy.slope(node, before[node]);
                change = Math.max(change, left / enthalpy.slope(node, kept));
                u[node] = kept;
            }
            most = Math.max(most, change);
        }
        return most;
    }
}
