package isotherm.step;

import isotherm.network.Conditions;
import isotherm.network.Enthalpy;
import isotherm.network.Film;
import isotherm.network.Hold;
import isotherm.network.Inflow;
import isotherm.network.Network;
import isotherm.plan.Plan;
import java.util.BitSet;

/**
 * The heat of every node by a third-order Runge-Kutta method (Shu and Osher 1988) in steps within the explicit limit, in plain lines: none of
 * the program's flows, steps or controls.
 */
final class ThawReference {
    private final Network network;
    private final Enthalpy enthalpy;
    private final double[] start;

    private ThawReference(Plan plan, double[] start) {
        this.network = plan.network();
        this.enthalpy = new Enthalpy(network);
        this.start = start;
    }

    /** Temperatures of all nodes at the end of a plan, from its start on. */
    static double[] end(Plan plan) {
        double[] start = new double[plan.network().size()];
        NodeTemperatures.load(plan.initialField(), start);
        return new ThawReference(plan, start).run(plan);
    }

    private double[] run(Plan plan) {
        double[] heat = new double[start.length];
        for (int node = 0; node < heat.length; node++) {
            heat[node] = isFree(node) ? enthalpy.at(node, start[node]) : 0;
        }
        long steps = (long) Math.ceil(plan.duration() / (plan.stepLimit() / 2));
        double h = plan.duration() / steps;
        for (long k = 0; k < steps; k++) {
            double[] first = flows(heat, k * h);
            double[] second = flows(plus(heat, h, first, 1, first, 0, first, 0), (k + 1) * h);
            double[] third = flows(plus(heat, h, first, 0.25, second, 0.25, first, 0), (k + 0.5) * h);
            heat = plus(heat, h, first, 1 / 6.0, second, 1 / 6.0, third, 2 / 3.0);
        }
        return temperatures(heat, plan.duration());
    }

    private static double[] plus(
            double[] heat, double h, double[] a, double ofA, double[] b, double ofB, double[] c, double ofC) {
        double[] sum = new double[heat.length];
        for (int node = 0; node < sum.length; node++) {
            sum[node] = heat[node] + h * (ofA * a[node] + ofB * b[node] + ofC * c[node]);
        }
        return sum;
    }

    private boolean isFree(int node) {
        return network.kind(node) == Network.FREE;
    }

    private double[] temperatures(double[] heat, double time) {
        double[] u = start.clone();
        for (int node = 0; node < u.length; node++) {
            u[node] = isFree(node) ? enthalpy.temperature(node, heat[node]) : u[node];
        }
        Conditions now = Conditions.at(network, time, new BitSet());
        for (int h = 0; h < network.holds().size(); h++) {
            Hold hold = network.holds().get(h);
            for (int k = 0; k < hold.temperature().count(); k++) {
                u[hold.temperature().node(k)] = now.held(h, k);
            }
        }
        return u;
    }

    private double[] flows(double[] heat, double time) {
        double[] u = temperatures(heat, time);
        double[] into = new double[u.length];
        for (int node = 0; node < u.length; node++) {
            int east = network.eastOf(node);
            int north = network.northOf(node);
            double across = network.east(node) * (u[east] - u[node]);
            double along = network.north(node) * (u[north] - u[node]);
            into[node] += across + along;
            into[east] -= across;
            into[north] -= along;
        }
        Conditions now = Conditions.at(network, time, new BitSet());
        for (int f = 0; f < network.films().size(); f++) {
            Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                int node = film.air().node(k);
                into[node] += now.coefficient(f, k) * film.length(k) * (now.air(f, k) - u[node]);
            }
        }
        for (int f = 0; f < network.inflows().size(); f++) {
            Inflow inflow = network.inflows().get(f);
            for (int k = 0; k < inflow.density().count(); k++) {
                into[inflow.density().node(k)] += now.density(f, k) * inflow.size(k);
            }
        }
        for (int node = 0; node < into.length; node++) {
            into[node] = isFree(node) ? into[node] : 0;
        }
        return into;
    }
}
