package isotherm.network;

import isotherm.model.Signal;
import isotherm.number.Cone;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where what drives a network bends: how far a step may go. A method that chooses its steps looks at a signal at the ends of a step and at a few
 * moments inside: of a pulse between them it would see nothing. Series have breaks. Formulas and sinusoids bend as far as a lattice of times over the
 * run tells: a step ends where a straight line ends, and may not go further than the signal stays near one.
 *
 * <pre>
 *               ._.
 *       signal  | |        a step from a would miss the pulse:
 *     __________| |____    it ends at b
 *     a         b
 * </pre>
 */
public final class Bends {
    /** Moments of the lattice, and so the shortest pulse that is seen for sure, in parts of the run. */
    public static final int MOMENTS = 8192;
    /** A step may pass what is off the straight line between its ends by less than this part of the range of the signal. */
    private static final double NEAR = 0.01;
    /** What lies on a line does so up to rounding: to this part of the range. */
    private static final double ON_LINE = 1e-11;
    /** Halvings of an interval in which a line ends: as many as its digits allow. */
    private static final int HALVINGS = 40;

    private final Network network;
    private final double part;
    private final double interval;
    private final List<Traced> traced = new ArrayList<>();
    /** Where lines end. */
    private final TreeSet<Double> kinks = new TreeSet<>();

    /**
     * A drive at one of its nodes.
     *
     * @param range of its values
     */
    private record Traced(Drive drive, int node, List<Double> values, double range) {
        double at(double time) {
            return drive.at(node, time);
        }

        /** Whether three moments of the lattice in a row lie on a line. */
        boolean isLine(int middle) {
            double bend = values.get(middle + 1) - 2 * values.get(middle) + values.get(middle - 1);
            return Math.abs(bend) <= ON_LINE * range;
        }
    }

    /**
     * The bends of all that drives a network.
     *
     * @param duration of the run, in seconds
     * @param part of the range of a series by which its breaks may be off a line
     */
    public Bends(Network network, double duration, double part) {
        this.network = network;
        this.part = part;
        this.interval = duration / MOMENTS;
        if (duration < Double.POSITIVE_INFINITY) {
            network.drives()
                    .filter(drive -> drive.variesInTime() && !(drive.signal() instanceof Signal.Sampled))
                    .forEach(this::trace);
        }
    }

    /** Where a signal differs from node to node its first, its last and a node between stand for all. */
    private void trace(Drive drive) {
        int last = drive.count() - 1;
        int[] nodes = drive.isLocal() ? new int[] {0, last / 2, last} : new int[] {0};
        for (int node : nodes) {
            if (last >= 0) {
                trace(drive, node);
            }
        }
    }

    private void trace(Drive drive, int node) {
        List<Double> values = new ArrayList<>(MOMENTS + 1);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        try {
            for (int k = 0; k <= MOMENTS; k++) {
                double value = drive.at(node, k * interval);
                values.add(value);
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        } catch (NotFiniteException e) {
            // the run says so when it comes there, and keeps what it has by then
            values.add(values.isEmpty() ? 0 : values.getLast());
        }
        if (most > least) {
            Traced signal = new Traced(drive, node, List.copyOf(values), most - least);
            traced.add(signal);
            for (int k = 1; k < values.size() - 2; k++) {
                if (signal.isLine(k) && !signal.isLine(k + 1)) {
                    kinks.add(end(signal, k));
                }
            }
        }
    }

    /** Where the line through a moment and the next one ends. */
    private double end(Traced signal, int middle) {
        double from = middle * interval;
        double start = signal.values.get(middle);
        double slope = (signal.values.get(middle + 1) - start) / interval;
        double on = from + interval;
        double off = on + interval;
        for (int k = 0; k < HALVINGS; k++) {
            double half = on + (off - on) / 2;
            boolean straight = Math.abs(signal.at(half) - start - slope * (half - from)) <= ON_LINE * signal.range;
            on = straight ? half : on;
            off = straight ? off : half;
        }
        return on;
    }

    /** Where a step must end at the latest; infinite where it may go on to {@code to}. */
    public double straightUntil(double from, double to) {
        Double kink = kinks.higher(from);
        boolean passes = kink != null && kink < to;
        double end = passes ? kink : to;
        double first = passes ? end : Double.POSITIVE_INFINITY;
        for (Drive drive : network.drives().toList()) {
            first = Math.min(first, drive.straightUntil(from, to, part));
        }
        for (Traced each : traced) {
            first = Math.min(first, nearUntil(each, from, end));
        }
        return first;
    }

    /** The last moment of the lattice up to which a signal is near a line; infinite where it is up to {@code to}. */
    private double nearUntil(Traced signal, double from, double to) {
        long next = (long) Math.floor(from / interval) + 1;
        Cone lines = new Cone(from, signal.at(from), NEAR * signal.range);
        for (long k = next; k * interval < to && k < signal.values.size(); k++) {
            if (!lines.take(k * interval, signal.values.get((int) k))) {
                return lines.last();
            }
        }
        return lines.straightUntil(to, signal.at(to));
    }
}
