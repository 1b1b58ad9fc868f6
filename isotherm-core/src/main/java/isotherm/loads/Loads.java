package isotherm.loads;

import isotherm.network.CellMap;
import isotherm.network.Conditions;
import isotherm.network.Drive;
import isotherm.network.Film;
import isotherm.network.Hold;
import isotherm.network.Inflow;
import isotherm.network.Network;
import isotherm.refusal.RefusedScenarioException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;

/**
 * All that drives a network with constant coefficients (N29): the heat that flows to the free nodes from outside is
 *
 * <pre>
 *   constant load + sum over k of load k * line k(time) + sum over the switched sources that are on
 * </pre>
 *
 * with lines that are straight between moments, and may jump there. Which sources are on, the plate itself decides as it goes.
 */
public final class Loads {
    private final Network network;
    private final double base;
    private final double[] times;
    private final IdentityHashMap<Drive, Driven> drives = new IdentityHashMap<>();
    private final double[][] begins;
    private final double[][] ends;
    private final double[][] loads;
    private final double low;
    private final double high;
    private final double turns;
    private final int[] switched;

    /**
     * A drive in terms of the independent lines.
     *
     * @param constants by node, or one for all
     * @param shares by line and then by switched region, then as {@code constants}
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Driven(double[] constants, double[][] shares) {}

    /** Temperatures, all told as what they are above the base. */
    private Loads(Network network, Courses courses, BitSet switched, double base) {
        this.network = network;
        this.switched = switched.stream().toArray();
        this.base = base;
        this.times = courses.times();
        Independent independent = new Independent(courses.values());
        int count = independent.count();
        begins = new double[count][];
        ends = new double[count][];
        for (int line = 0; line < count; line++) {
            double[] values = independent.line(line);
            begins[line] = Arrays.copyOf(values, values.length / 2);
            ends[line] = Arrays.copyOfRange(values, values.length / 2, values.length);
        }
        for (Courses.Member member : courses.members()) {
            drives.put(member.drive(), driven(member, independent));
        }
        network.inflows().stream()
                .filter(inflow -> inflow.region() != CellMap.NONE && switched.get(inflow.region()))
                .forEach(this::leaveToSwitch);
        loads = new double[1 + varying()][network.size()];
        low = courses.low();
        high = courses.high();
        turns = courses.turns();
        load();
    }

    /**
     * The loads of a run.
     *
     * @param switched regions whose sources are switched by the plate's own temperatures; they are constant while they are on
     * @param part of the range of a formula by which it may be off its lines
     * @param base a temperature in degrees Celsius, from which all are told
     * @param givenUp whether somebody asks it to end with {@link isotherm.threads.GivenUpException}
     * @throws RefusedScenarioException where they are not few lines, naming what has too many
     */
    public static Loads of(
            Network network, BitSet switched, double duration, double part, double base, BooleanSupplier givenUp) {
        return new Loads(network, Courses.of(network, duration, part, givenUp), switched, base);
    }

    private void leaveToSwitch(Inflow inflow) {
        double[] amounts = inflow.density().sample(0);
        double[][] shares = new double[varying()][amounts.length];
        shares[lines() + Arrays.binarySearch(switched, inflow.region())] = amounts;
        drives.put(inflow.density(), new Driven(new double[amounts.length], shares));
    }

    private Driven driven(Courses.Member member, Independent independent) {
        double[] constants = member.constants().clone();
        double[][] shares = new double[varying()][constants.length];
        for (int k = 0; k < member.courses().length; k++) {
            int course = member.courses()[k];
            for (int node = 0; node < constants.length; node++) {
                double times = member.shares()[k][node];
                constants[node] += times * independent.constant(course);
                for (int line = 0; line < independent.count(); line++) {
                    shares[line][node] += times * independent.share(course, line);
                }
            }
        }
        return new Driven(constants, shares);
    }

    private void load() {
        for (Hold hold : network.holds()) {
            Drive drive = hold.temperature();
            for (int k = 0; k < drive.count(); k++) {
                int node = drive.node(k);
                int west = network.westOf(node);
                int south = network.southOf(node);
                conduct(drive, k, network.eastOf(node), network.east(node));
                conduct(drive, k, west, network.east(west));
                conduct(drive, k, network.northOf(node), network.north(node));
                conduct(drive, k, south, network.north(south));
            }
        }
        for (Film film : network.films()) {
            double[] coefficients = film.coefficient().sample(0);
            for (int k = 0; k < film.air().count(); k++) {
                double coefficient = coefficients.length == 1 ? coefficients[0] : coefficients[k];
                add(film.air(), k, film.air().node(k), coefficient * film.length(k), base);
            }
        }
        for (Inflow inflow : network.inflows()) {
            for (int k = 0; k < inflow.density().count(); k++) {
                add(inflow.density(), k, inflow.density().node(k), inflow.size(k), 0);
            }
        }
    }

    private void conduct(Drive drive, int k, int node, double link) {
        if (link != 0 && network.kind(node) == Network.FREE) {
            add(drive, k, node, link, base);
        }
    }

    /** What a drive's k-th value gives to a node, for each unit that it is above another. */
    private void add(Drive drive, int k, int node, double size, double above) {
        Driven driven = java.util.Objects.requireNonNull(drives.get(drive));
        int place = driven.constants.length == 1 ? 0 : k;
        loads[0][node] += size * (driven.constants[place] - above);
        for (int line = 0; line < varying(); line++) {
            loads[line + 1][node] += size * driven.shares[line][place];
        }
    }

    /** The temperature from which all are told, in degrees Celsius. */
    public double base() {
        return base;
    }

    /** Moments from the start to the end of the run; all lines are straight between them. */
    public double[] times() {
        return times;
    }

    /** How many independent lines there are. */
    public int lines() {
        return begins.length;
    }

    /** The regions whose sources are switched, in rising order. */
    public int[] switched() {
        return switched.clone();
    }

    /** How many loads come and go: those of the lines, then those of the switched regions, with 1 where one is on. */
    public int varying() {
        return begins.length + switched.length;
    }

    /** A line at the beginnings of all pieces, after what jumps there. */
    public double[] begins(int line) {
        return begins[line];
    }

    /** A line at the ends of all pieces, before what jumps there. */
    public double[] ends(int line) {
        return ends[line];
    }

    /** W/m to each node, 0 where it is not free: number 0 is there always, the others go with their lines, the first with line 0, then those of switched regions. */
    public double[] load(int number) {
        return loads[number];
    }

    /** Seconds between two turns of the drive that turns most often; the whole run where none does. */
    public double turns() {
        return turns;
    }

    /** The lowest temperature of all drives, in degrees Celsius; infinite where none is a temperature. */
    public double low() {
        return low;
    }

    /** The highest one. */
    public double high() {
        return high;
    }

    /**
     * What drives the network where lines have given values, such as their means over a time.
     *
     * @param lines a value of each line, and for each switched region whether it is on, or for which part of the time
     */
    public Conditions at(double[] lines) {
        return Conditions.of(network, drive -> {
            Driven driven = drives.get(drive);
            if (driven == null) {
                return drive.sample(0);
            }
            double[] values = driven.constants.clone();
            for (int line = 0; line < lines.length; line++) {
                for (int k = 0; k < values.length; k++) {
                    values[k] += driven.shares[line][k] * lines[line];
                }
            }
            return values;
        });
    }

    /**
     * About how many pieces the lines of a run have, at most; a sketch tells, as {@link #count} does.
     *
     * @param part of the range of a formula by which it may be off its lines
     * @throws RefusedScenarioException where they are too many, naming what has them
     */
    public static int pieces(Network network, double duration, double part) {
        return Courses.pieces(network, duration, part);
    }

    /** Bytes that it takes to find the few ways in which drives vary that differ from node to node. */
    public static double bytes(Network network) {
        return network.drives()
                .filter(drive -> drive.isLocal() && drive.variesInTime())
                .mapToDouble(Separation::bytes)
                .sum();
    }

    /** In how many independent ways what drives a network varies in time, as a few moments tell it. */
    public static int count(Network network, double duration) {
        return new Independent(Courses.seen(network, duration).values()).count();
    }

    /** The moments of all courses of a set, from 0 to the end. */
    static double[] moments(SortedSet<Double> inside, double duration) {
        List<Double> all = new ArrayList<>();
        all.add(0.0);
        for (double time : inside) {
            if (time > 0 && time < duration) {
                all.add(time);
            }
        }
        all.add(duration);
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
