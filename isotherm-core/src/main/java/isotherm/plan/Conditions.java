package isotherm.plan;

import java.util.ArrayList;
import java.util.List;

/** Everything that drives a network, at one moment. Sources that a thermostat has switched off give nothing. */
public final class Conditions {
    private final List<double[]> held = new ArrayList<>();
    private final List<double[]> coefficients = new ArrayList<>();
    private final List<double[]> airs = new ArrayList<>();
    private final List<double[]> densities = new ArrayList<>();

    private Conditions() {}

    /**
     * The conditions at a time.
     *
     * @param off regions whose source is switched off
     * @throws NotFiniteException where a signal has no finite value, or a convection coefficient is negative
     */
    public static Conditions at(Network network, double time, java.util.BitSet off) {
        Conditions now = new Conditions();
        network.holds().forEach(hold -> now.held.add(hold.temperature().sample(time)));
        for (Network.Film film : network.films()) {
            double[] coefficients = film.coefficient().sample(time);
            for (double coefficient : coefficients) {
                if (coefficient < 0) {
                    throw new NotFiniteException(
                            "a convection coefficient is " + coefficient + " W/(m^2 K) at t = " + time + " s");
                }
            }
            now.coefficients.add(coefficients);
            now.airs.add(film.air().sample(time));
        }
        for (Network.Inflow inflow : network.inflows()) {
            boolean switchedOff = inflow.region() != CellMap.NONE && off.get(inflow.region());
            now.densities.add(switchedOff ? new double[1] : inflow.density().sample(time));
        }
        return now;
    }

    private static double value(double[] values, int k) {
        return values.length == 1 ? values[0] : values[k];
    }

    /** The temperature of a hold's k-th node, in degrees Celsius. */
    public double held(int hold, int k) {
        return value(held.get(hold), k);
    }

    /** In W/(m^2 K), at a film's k-th node. */
    public double coefficient(int film, int k) {
        return value(coefficients.get(film), k);
    }

    /** In degrees Celsius, at a film's k-th node. */
    public double air(int film, int k) {
        return value(airs.get(film), k);
    }

    /** In W/m^2 or W/m^3, at an inflow's k-th node. */
    public double density(int inflow, int k) {
        return value(densities.get(inflow), k);
    }
}
