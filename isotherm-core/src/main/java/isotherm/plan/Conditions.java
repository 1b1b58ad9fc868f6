package isotherm.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that drives a network, at one moment. Sources that a thermostat has switched off give nothing. */
public final class Conditions {
    private final List<double[]> held = new ArrayList<>();
    private final List<double[]> coefficients = new ArrayList<>();
    private final List<double[]> airs = new ArrayList<>();
    private final List<double[]> densities = new ArrayList<>();

    private final BitSet off;

    private Conditions(BitSet off) {
        this.off = off;
    }

    /**
     * The conditions at a time.
     *
     * @param off regions whose source is switched off
     * @throws NotFiniteException where a signal has no finite value, or a convection coefficient is negative
     */
    public static Conditions at(Network network, double time, BitSet off) {
        return at(network, time, off, null);
    }

    /**
     * The conditions at a time.
     *
     * @param other at another time, from which is taken what does not vary in time
     */
    static Conditions at(Network network, double time, BitSet off, @Nullable Conditions other) {
        Conditions now = new Conditions((BitSet) off.clone());
        for (int h = 0; h < network.holds().size(); h++) {
            now.held.add(sample(network.holds().get(h).temperature(), time, other == null ? null : other.held.get(h)));
        }
        for (int f = 0; f < network.films().size(); f++) {
            Film film = network.films().get(f);
            double[] coefficients = sample(film.coefficient(), time, other == null ? null : other.coefficients.get(f));
            for (double coefficient : coefficients) {
                if (coefficient < 0) {
                    throw new NotFiniteException(
                            "a convection coefficient is " + coefficient + " W/(m^2 K) at t = " + time + " s");
                }
            }
            now.coefficients.add(coefficients);
            now.airs.add(sample(film.air(), time, other == null ? null : other.airs.get(f)));
        }
        for (int f = 0; f < network.inflows().size(); f++) {
            Inflow inflow = network.inflows().get(f);
            double[] constant = other != null && isOn(inflow, other.off) ? other.densities.get(f) : null;
            now.densities.add(isOn(inflow, off) ? sample(inflow.density(), time, constant) : new double[1]);
        }
        return now;
    }

    private static boolean isOn(Inflow inflow, BitSet off) {
        return inflow.region() == CellMap.NONE || !off.get(inflow.region());
    }

    private static double[] sample(Drive drive, double time, double @Nullable [] constant) {
        return constant != null && !drive.variesInTime() ? constant : drive.sample(time);
    }

    private static double value(double[] values, int k) {
        return values.length == 1 ? values[0] : values[k];
    }

    /** The temperature of a hold's k-th node, in degrees Celsius. */
    public double held(int hold, int k) {
        return value(held.get(hold), k) + 0.0; // a zero without a sign, as a step leaves it
    }

    /** In W/(m^2 K), at a film's k-th node. */
    public double coefficient(int film, int k) {
        return value(coefficients.get(film), k);
    }

    /** In degrees Celsius, at a film's k-th node. */
    public double air(int film, int k) {
        return value(airs.get(film), k) + 0.0;
    }

    /** In W/m^2 or W/m^3, at an inflow's k-th node. */
    public double density(int inflow, int k) {
        return value(densities.get(inflow), k);
    }
}
