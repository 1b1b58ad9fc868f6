package isotherm.exponential;

import isotherm.loads.Loads;
import isotherm.plan.Plan;
import isotherm.step.Thermostats;
import isotherm.threads.GivenUpException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * The modes of a reduced model in time (N29). Every piece between two moments of the loads, or of the thermostats, is one exact step; a look inside a piece
 * starts from its beginning and changes nothing, so no bit depends on who looks when.
 */
final class March {
    /** Lengths of pieces whose numbers are kept. */
    private static final int KEPT = 40;

    private final ReducedModel model;
    private final Loads loads;
    private final BooleanSupplier givenUp;
    private final double[] times;
    private final Deque<Phi> kept = new ArrayDeque<>();
    private Stand stand;

    /**
     * The way of a plate's model from its start.
     *
     * @param before temperatures of all nodes at the start, in degrees Celsius
     * @param givenUp whether somebody asks it to end
     */
    static March of(Plan plan, Loads loads, ReducedModel model, double[] before, BooleanSupplier givenUp) {
        Thermostats thermostats = new Thermostats(plan.scenario());
        Readings readings = new Readings(plan, thermostats.probes(), before, model);
        return new March(model, loads, new Switches(thermostats, readings, loads.switched()), givenUp);
    }

    /**
     * The way of a model from its start.
     *
     * @param switches at the start, before any has looked
     * @param givenUp whether somebody asks it to end
     */
    March(ReducedModel model, Loads loads, Switches switches, BooleanSupplier givenUp) {
        this.model = model;
        this.loads = loads;
        this.givenUp = givenUp;
        this.times = loads.times();
        this.stand =
                new Stand(new double[model.modes()], new double[model.modes()], new double[loads.varying()], switches);
        stand.look(Double.NEGATIVE_INFINITY, 0);
    }

    /** Where the way has come to: a beginning of a piece, or a moment inside it at which a thermostat looked. */
    private static final class Stand {
        final double[] modes;
        final double[] sums;
        final double[] lineSums;
        final Switches switches;
        int piece;
        double time;
        /** When a source was switched first after the start; NaN before. */
        double switched = Double.NaN;

        Stand(double[] modes, double[] sums, double[] lineSums, Switches switches) {
            this.modes = modes;
            this.sums = sums;
            this.lineSums = lineSums;
            this.switches = switches;
        }

        Stand copy() {
            Stand copy = new Stand(modes.clone(), sums.clone(), lineSums.clone(), switches.copy());
            copy.piece = piece;
            copy.time = time;
            copy.switched = switched;
            return copy;
        }

        void look(double after, double now) {
            if (switches.look(after, now, modes) && now > 0 && Double.isNaN(switched)) {
                switched = now;
            }
        }
    }

    /**
     * The modes at a time, and their integrals since the start.
     *
     * @param values by mode
     * @param rates by mode, how fast they change, in their unit a second
     * @param integrals by mode, in their unit times seconds
     * @param lines the integral of each varying load's factor since the start
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record State(double[] values, double[] rates, double[] integrals, double[] lines) {}

    /**
     * The state at a time.
     *
     * @param time seconds, not before that of an earlier call
     * @throws GivenUpException where it is asked to end; it then still stands where it stood
     */
    State at(double time) {
        if (isBehind(stand, time)) {
            stand = goOn(stand.copy(), time);
        }
        Stand there = stand.copy();
        double[] rates = new double[there.modes.length];
        take(new Phi(model.rates(), time - there.time), there, time, rates);
        return new State(there.modes, rates, there.sums, there.lineSums);
    }

    /** The end of the piece, or an earlier moment at which a thermostat looks. */
    private double next(Stand from) {
        return Math.min(times[from.piece + 1], from.switches.nextAfter(from.time));
    }

    /** The last piece is never left; what looks at its end is asked there. */
    private boolean isBehind(Stand from, double time) {
        double next = next(from);
        return next <= time
                && from.time < next
                && (next < times[times.length - 1] || from.switches.isDue(from.time, next));
    }

    private Stand goOn(Stand from, double time) {
        while (isBehind(from, time)) {
            if (givenUp.getAsBoolean()) {
                throw new GivenUpException();
            }
            double begin = from.time;
            double next = next(from);
            take(phi(next - begin), from, next, new double[0]);
            from.time = next;
            if (next == times[from.piece + 1] && from.piece < times.length - 2) {
                from.piece++;
            }
            from.look(begin, next);
        }
        return from;
    }

    private Phi phi(double length) {
        for (Phi phi : kept) {
            if (phi.length == length) {
                return phi;
            }
        }
        Phi made = new Phi(model.rates(), length);
        if (kept.size() == KEPT) {
            kept.removeLast();
        }
        kept.addFirst(made);
        return made;
    }

    /**
     * Takes modes from where they stand to a moment of the same piece.
     *
     * @param rates where how fast they change then is wanted; empty where not
     */
    private void take(Phi phi, Stand from, double time, double[] rates) {
        double h = phi.length;
        double[] begin = factors(from, from.time);
        double[] rise = new double[begin.length];
        double share = share(from, time) - share(from, from.time);
        for (int line = 0; line < loads.lines(); line++) {
            rise[line] = share * (loads.ends(line)[from.piece] - loads.begins(line)[from.piece]);
        }
        for (int line = 0; line < rise.length; line++) {
            from.lineSums[line] += h * (begin[line] + rise[line] / 2);
        }
        double[][] driven = model.driven();
        for (int mode = 0; mode < from.modes.length; mode++) {
            double steady = driven[0][mode];
            double rising = 0;
            for (int line = 0; line < rise.length; line++) {
                steady += driven[line + 1][mode] * begin[line];
                rising += driven[line + 1][mode] * rise[line];
            }
            double before = from.modes[mode];
            from.sums[mode] += h * (phi.one[mode] * before + h * (phi.two[mode] * steady + phi.three[mode] * rising));
            from.modes[mode] = phi.left[mode] * before + h * (phi.one[mode] * steady + phi.two[mode] * rising);
            if (rates.length > 0) {
                rates[mode] = steady + rising - model.rates()[mode] * from.modes[mode];
            }
        }
    }

    /** The factors of all varying loads at a time inside the piece of the last look, or at its end. */
    double[] factorsAt(double time) {
        return factors(stand, time);
    }

    private double[] factors(Stand from, double time) {
        double share = share(from, time);
        double[] values = new double[loads.varying()];
        for (int line = 0; line < loads.lines(); line++) {
            double first = loads.begins(line)[from.piece];
            values[line] = first + share * (loads.ends(line)[from.piece] - first);
        }
        for (int number = 0; loads.lines() + number < values.length; number++) {
            values[loads.lines() + number] = from.switches.isOn(number) ? 1 : 0;
        }
        return values;
    }

    /** How far a time is in the piece, 0 to 1. */
    private double share(Stand from, double time) {
        double begin = times[from.piece];
        double whole = times[from.piece + 1] - begin;
        return time - begin == whole ? 1 : (time - begin) / whole;
    }

    /** When a source was switched first after the start; NaN where none has been by the last look. */
    double switched() {
        return stand.switched;
    }

    /** Regions whose source was off after the last look. */
    BitSet off() {
        return stand.switches.off();
    }
}
