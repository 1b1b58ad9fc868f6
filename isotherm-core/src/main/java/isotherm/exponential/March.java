package isotherm.exponential;

import isotherm.loads.Loads;
import isotherm.threads.GivenUpException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * The modes of a reduced model in time (N29). Every piece between two moments of the loads is one exact step; a look inside a piece starts from its
 * beginning and changes nothing, so no bit depends on who looks when.
 */
final class March {
    /** Lengths of pieces whose numbers are kept. */
    private static final int KEPT = 40;

    private final ReducedModel model;
    private final Loads loads;
    private final BooleanSupplier givenUp;
    private final double[] times;
    private double[] now;
    private double[] sums;
    private double[] lineSums;
    private final Deque<Phi> kept = new ArrayDeque<>();
    private int piece;

    /** @param givenUp whether somebody asks it to end */
    March(ReducedModel model, Loads loads, BooleanSupplier givenUp) {
        this.model = model;
        this.loads = loads;
        this.givenUp = givenUp;
        this.times = loads.times();
        this.now = new double[model.modes()];
        this.sums = new double[model.modes()];
        this.lineSums = new double[loads.lines()];
    }

    /**
     * The modes at a time, and their integrals since the start.
     *
     * @param values by mode
     * @param rates by mode, how fast they change, in their unit a second
     * @param integrals by mode, in their unit times seconds
     * @param lines the integral of each line of the loads since the start
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
        if (isBehind(time)) {
            goOn(time);
        }
        double[] values = now.clone();
        double[] integrals = sums.clone();
        double[] lines = lineSums.clone();
        double[] rates = new double[values.length];
        double length = time - times[piece];
        double whole = times[piece + 1] - times[piece];
        take(new Phi(model.rates(), length), length == whole ? 1 : length / whole, values, integrals, lines, rates);
        return new State(values, rates, integrals, lines);
    }

    private boolean isBehind(double time) {
        return piece < times.length - 2 && times[piece + 1] <= time;
    }

    private void goOn(double time) {
        int stood = piece;
        double[] modes = now.clone();
        double[] integrals = sums.clone();
        double[] lines = lineSums.clone();
        while (isBehind(time)) {
            if (givenUp.getAsBoolean()) {
                piece = stood;
                throw new GivenUpException();
            }
            double length = times[piece + 1] - times[piece];
            take(phi(length), 1, modes, integrals, lines, new double[0]);
            piece++;
        }
        now = modes;
        sums = integrals;
        lineSums = lines;
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
     * Takes modes along the piece that is next.
     *
     * @param share of the piece
     * @param rates where how fast they change then is wanted; empty where not
     */
    private void take(Phi phi, double share, double[] modes, double[] integrals, double[] lines, double[] rates) {
        double h = phi.length;
        int count = lines.length;
        double[] from = new double[count];
        double[] rise = new double[count];
        for (int line = 0; line < count; line++) {
            from[line] = loads.begins(line)[piece];
            rise[line] = share * (loads.ends(line)[piece] - from[line]);
            lines[line] += h * (from[line] + rise[line] / 2);
        }
        double[][] driven = model.driven();
        for (int mode = 0; mode < modes.length; mode++) {
            double steady = driven[0][mode];
            double rising = 0;
            for (int line = 0; line < count; line++) {
                steady += driven[line + 1][mode] * from[line];
                rising += driven[line + 1][mode] * rise[line];
            }
            double before = modes[mode];
            integrals[mode] += h * (phi.one[mode] * before + h * (phi.two[mode] * steady + phi.three[mode] * rising));
            modes[mode] = phi.left[mode] * before + h * (phi.one[mode] * steady + phi.two[mode] * rising);
            if (rates.length > 0) {
                rates[mode] = steady + rising - model.rates()[mode] * modes[mode];
            }
        }
    }

    /** The lines of the loads at a time inside the piece of the last look, or at its end. */
    double[] linesAt(double time) {
        double whole = times[piece + 1] - times[piece];
        double[] values = new double[loads.lines()];
        for (int line = 0; line < values.length; line++) {
            double begin = loads.begins(line)[piece];
            values[line] = begin + (time - times[piece]) / whole * (loads.ends(line)[piece] - begin);
        }
        return values;
    }
}
