package isotherm.network;

import isotherm.model.Grid;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.number.Digits;
import isotherm.refusal.KeyPath;
import java.util.Arrays;

/** A signal at some nodes of the plate. */
public final class Drive {
    private static final int SHOWN = 4;

    private final Signal signal;
    private final Grid grid;
    private final Precision precision;
    private final int[] nodes;
    /** Their numbers on the whole plate. */
    private final int[] places;

    private final int count;
    private final KeyPath key;
    private final String what;
    private final boolean local;

    /**
     * A drive.
     *
     * @param key what a scenario file calls its signal
     * @param what for errors: "the temperature of the top edge"
     * @param nodes numbers of the nodes
     * @param count how many of them it drives, the first ones; the others are held, and their cells take up what it gives them
     */
    Drive(KeyPath key, String what, Signal signal, Scenario scenario, int[] nodes, int count) {
        this(key, what, signal, scenario.grid(), scenario.precision(), nodes, nodes, count);
    }

    private Drive(
            KeyPath key,
            String what,
            Signal signal,
            Grid grid,
            Precision precision,
            int[] nodes,
            int[] places,
            int count) {
        this.key = key;
        this.what = what;
        this.signal = signal;
        this.grid = grid;
        this.precision = precision;
        this.nodes = nodes;
        this.places = places;
        this.count = count;
        this.local = !signal.isUniform();
    }

    /** What a scenario file calls its signal. */
    public KeyPath key() {
        return key;
    }

    /** What people call it. */
    public String what() {
        return what;
    }

    /** The same signal at some of its nodes, by their places in the order. */
    Drive at(int... chosen) {
        return at(chosen, Arrays.stream(chosen).map(k -> nodes[k]).toArray());
    }

    /**
     * The same signal at some of its nodes, which have other numbers in a window of the plate.
     *
     * @param chosen their places in the order
     * @param numbers in the window
     */
    Drive at(int[] chosen, int[] numbers) {
        int[] there = Arrays.stream(chosen).map(k -> places[k]).toArray();
        int driven = (int) Arrays.stream(chosen).filter(k -> k < count).count();
        return new Drive(key, what, signal, grid, precision, numbers, there, driven);
    }

    /** How many nodes it drives. */
    public int count() {
        return count;
    }

    /** How many nodes it reaches: those that it drives, then held ones. */
    public int reached() {
        return nodes.length;
    }

    /** The number of the k-th node. */
    public int node(int k) {
        return nodes[k];
    }

    public Signal signal() {
        return signal;
    }

    /** How many values it has at a time: one for each node, or a single one where it is the same at all nodes. */
    int values() {
        return local ? nodes.length : 1;
    }

    /** True where the value differs from node to node. */
    public boolean isLocal() {
        return local;
    }

    /** True where it is one number at all nodes and times. */
    public boolean isConstant() {
        return !local && !signal.variesInTime();
    }

    /** That number. */
    public double constant() {
        return sample(0)[0];
    }

    public boolean variesInTime() {
        return signal.variesInTime();
    }

    /** The first moment after {@code time} at which it may jump; infinite where it never does. */
    public double jumpAfter(double time) {
        return signal.jumpAfter(time);
    }

    /** How far it may be followed along a straight line: {@link Signal#straightUntil}. */
    double straightUntil(double from, double to, double part) {
        return signal.straightUntil(from, to, part);
    }

    /**
     * The value at the k-th node at a time.
     *
     * @throws NotFiniteException where it is not finite
     */
    public double at(int k, double time) {
        return checked(
                grid.x().at(places[k] % grid.columns()), grid.y().at(places[k] / grid.columns()), time, places[k]);
    }

    /**
     * Its values at a time: one for each node, or a single one where it is the same at all nodes.
     *
     * @throws NotFiniteException where one is not finite
     */
    public double[] sample(double time) {
        double[] values = new double[values()];
        sample(time, values);
        return values;
    }

    /** Where its k-th node is, in metres. */
    String place(int k) {
        int columns = grid.columns();
        return "x = " + Digits.of(grid.x().at(places[k] % columns), SHOWN) + " m, y = "
                + Digits.of(grid.y().at(places[k] / columns), SHOWN) + " m";
    }

    /** As {@link #sample(double)}, into an array that it returned before. */
    public void sample(double time, double[] values) {
        if (!local) {
            values[0] = checked(0, 0, time, 0);
            return;
        }
        int columns = grid.columns();
        for (int k = 0; k < nodes.length; k++) {
            values[k] = checked(grid.x().at(places[k] % columns), grid.y().at(places[k] / columns), time, places[k]);
        }
    }

    /**
     * As {@link #sample(double, double[])}, its means over a time; where it differs from node to node, its values in the middle.
     *
     * @throws NotFiniteException where one is not finite
     */
    void sampleMean(double from, double to, double[] values) {
        if (local) {
            sample(from + (to - from) / 2, values);
            return;
        }
        checked(0, 0, from, 0);
        double mean;
        try {
            mean = signal.mean(from, to);
        } catch (IllegalArgumentException e) {
            throw new NotFiniteException(what + ": " + e.getMessage(), e);
        }
        if (!Double.isFinite(mean)) {
            throw new NotFiniteException(
                    what + " is " + mean + " on average from t = " + from + " s to t = " + to + " s");
        }
        values[0] = mean;
    }

    private double checked(double x, double y, double time, int node) {
        double value;
        try {
            value = signal.at(x, y, time);
        } catch (IllegalArgumentException e) {
            throw new NotFiniteException(what + ": " + e.getMessage(), e);
        }
        double rounded = precision.rounded(value);
        if (!Double.isFinite(rounded)) {
            throw new NotFiniteException(what + " is " + rounded + " at t = " + Digits.of(time) + " s, node ("
                    + node % grid.columns() + ", " + node / grid.columns() + ")"
                    + (Double.isFinite(value) ? ", in single precision" : ""));
        }
        return value;
    }
}
