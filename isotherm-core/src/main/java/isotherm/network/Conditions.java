package isotherm.network;

import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that drives a network, at one moment. Sources that a thermostat has switched off give nothing. */
public final class Conditions {
    private final Network network;
    private final double[][] held;
    private final double[][] coefficients;
    private final double[][] airs;
    /** As if all were switched on. */
    private final double[][] densities;

    /** These on the whole plate, where the network is its first window. */
    private final @Nullable Conditions plate;

    private BitSet off;

    private Conditions(Network network, BitSet off) {
        this(network, off, isCounting(network) ? new Conditions(network.plate(), off) : null);
    }

    private Conditions(Network network, BitSet off, @Nullable Conditions plate) {
        this.network = network;
        this.off = off;
        this.plate = plate;
        this.held = new double[network.holds().size()][];
        this.coefficients = new double[network.films().size()][];
        this.airs = new double[network.films().size()][];
        this.densities = new double[network.inflows().size()][];
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
     * @param off regions whose source is switched off
     * @param other at another time, from which is taken what does not vary in time
     * @throws NotFiniteException where a signal has no finite value, or a convection coefficient is negative
     */
    public static Conditions at(Network network, double time, BitSet off, @Nullable Conditions other) {
        return over(network, time, time, off, other);
    }

    /**
     * The conditions of a step: temperatures and films as they are where it begins, sources and given fluxes as they are on average, so that
     * what enters is what the signals give.
     *
     * @param from seconds
     * @param to where it ends
     * @param other at another time, from which is taken what does not vary in time
     */
    public static Conditions over(Network network, double from, double to, BitSet off, @Nullable Conditions other) {
        Conditions now = new Conditions(network, (BitSet) off.clone());
        now.sample(from, to, other);
        return now;
    }

    /**
     * Conditions of given values, such as means over a time.
     *
     * @param values of a drive: one for each of its nodes, or a single one
     */
    public static Conditions of(Network network, Function<Drive, double[]> values) {
        Conditions given = new Conditions(network, new BitSet());
        for (int h = 0; h < given.held.length; h++) {
            given.held[h] = values.apply(network.holds().get(h).temperature());
        }
        for (int f = 0; f < given.airs.length; f++) {
            given.coefficients[f] = values.apply(network.films().get(f).coefficient());
            given.airs[f] = values.apply(network.films().get(f).air());
        }
        for (int f = 0; f < given.densities.length; f++) {
            given.densities[f] = values.apply(network.inflows().get(f).density());
        }
        return given;
    }

    /** These, as they are over another step: what varies is sampled again, in place. */
    public Conditions turnedTo(double from, double to, BitSet nowOff) {
        if (!off.equals(nowOff)) {
            off = (BitSet) nowOff.clone();
            if (plate != null) {
                plate.off = off;
            }
        }
        sample(from, to, this);
        return this;
    }

    private void sample(double time, double to, @Nullable Conditions other) {
        if (plate != null) {
            plate.sample(time, to, other == null ? null : other.plate);
        }
        for (int h = 0; h < held.length; h++) {
            Drive drive = network.holds().get(h).temperature();
            held[h] = sample(drive, time, held[h], other == null ? null : other.held[h]);
        }
        for (int f = 0; f < airs.length; f++) {
            Film film = network.films().get(f);
            coefficients[f] =
                    sample(film.coefficient(), time, coefficients[f], other == null ? null : other.coefficients[f]);
            String fault = film.fault(coefficients[f], time);
            if (fault != null) {
                throw new NotFiniteException(fault);
            }
            airs[f] = sample(film.air(), time, airs[f], other == null ? null : other.airs[f]);
        }
        for (int f = 0; f < densities.length; f++) {
            Inflow inflow = network.inflows().get(f);
            Drive density = inflow.density();
            if (isOn(inflow, off) && to > time && density.variesInTime()) {
                densities[f] = densities[f] == null ? new double[density.values()] : densities[f];
                density.sampleMean(time, to, densities[f]);
            } else if (isOn(inflow, off)) {
                densities[f] = sample(density, time, densities[f], other == null ? null : other.densities[f]);
            }
        }
    }

    /**
     * These with other sources and fluxes that vary in time and are the same at all their nodes.
     *
     * @param more by number of the inflow, in W/m^2 or W/m^3; 0 where one stays as it is
     */
    public Conditions withMore(double[] more) {
        Conditions result = new Conditions(network, off, plate == null ? null : plate.withMore(more));
        System.arraycopy(held, 0, result.held, 0, held.length);
        System.arraycopy(coefficients, 0, result.coefficients, 0, coefficients.length);
        System.arraycopy(airs, 0, result.airs, 0, airs.length);
        for (int f = 0; f < densities.length; f++) {
            result.densities[f] = more[f] == 0 ? densities[f] : new double[] {densities[f][0] + more[f]};
        }
        return result;
    }

    /** These on the whole plate: known where the network is all of it, or its first window. */
    public Conditions plate() {
        return plate == null ? this : plate;
    }

    /** Whether a window is the one whose owner counts what enters the whole plate by itself. */
    private static boolean isCounting(Network network) {
        return !network.window().isWhole() && network.window().isFirst();
    }

    private static boolean isOn(Inflow inflow, BitSet off) {
        return inflow.region() == CellMap.NONE || !off.get(inflow.region());
    }

    private static double[] sample(Drive drive, double time, double @Nullable [] before, double @Nullable [] constant) {
        if (constant != null && !drive.variesInTime()) {
            return constant;
        }
        if (before == null || !drive.variesInTime()) {
            return drive.sample(time);
        }
        drive.sample(time, before);
        return before;
    }

    private static double value(double[] values, int k) {
        return values.length == 1 ? values[0] : values[k];
    }

    /** The temperature of a hold's k-th node, in degrees Celsius. */
    public double held(int hold, int k) {
        return value(held[hold], k) + 0.0; // a zero without a sign, as a step leaves it
    }

    /** In W/(m^2 K), at a film's k-th node. */
    public double coefficient(int film, int k) {
        return value(coefficients[film], k);
    }

    /** In degrees Celsius, at a film's k-th node. */
    public double air(int film, int k) {
        return value(airs[film], k) + 0.0;
    }

    /** In W/m^2 or W/m^3, at an inflow's k-th node. */
    public double density(int inflow, int k) {
        return isOn(network.inflows().get(inflow), off) ? value(densities[inflow], k) : 0;
    }
}
