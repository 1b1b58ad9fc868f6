package isotherm.exponential;

import isotherm.loads.Loads;
import isotherm.model.Output;
import isotherm.plan.Plan;
import isotherm.step.Thermostats;
import java.util.stream.DoubleStream;

/**
 * When the plate is looked at, and how soon after what drives it has jumped: this says how fast the fastest answer is that somebody sees.
 *
 * @param interval seconds from one output to the next
 * @param moments at which the model is judged
 * @param soonest seconds from a jump to the first output after it, the least
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Looks(double interval, double[] moments, double soonest) {
    /** A line that changes by this part of its range within this part of an interval does not differ from a jump. */
    private static final double JUMP = 0.01;

    private static final double STEEP = 0.03;
    /** An output this close behind a jump, in parts of the interval, is at it. */
    private static final double SAME = 1e-9;

    static Looks of(Plan plan, Loads loads) {
        double end = plan.duration();
        double interval = switch (plan.scenario().output().rhythm()) {
            case Output.Rhythm.AtEnd atEnd -> end;
            case Output.Rhythm.EverySeconds every -> Math.min(end, every.seconds());
            case Output.Rhythm.EverySteps every -> Math.min(end, every.steps() * plan.dt());
        };
        double soonest = interval;
        double after = 0;
        double thermostats = new Thermostats(plan.scenario()).interval();
        if (thermostats < interval) {
            soonest = thermostats; // what has been switched is read again as soon
        }
        double[] times = loads.times();
        for (int piece = 0; piece + 1 < times.length; piece++) {
            double length = times[piece + 1] - times[piece];
            boolean steep = length < STEEP * interval;
            if (jumps(loads, piece, steep)) {
                double jump = steep ? times[piece + 1] : times[piece];
                double age = interval - jump % interval;
                age = age < SAME * interval ? interval : age;
                after = age < soonest ? jump : after;
                soonest = Math.min(soonest, age);
            }
        }
        double half = interval * Math.max(1, Math.rint(end / interval / 2));
        double[] moments = DoubleStream.of(interval, 2 * interval, half, after + soonest, end)
                .map(moment -> Math.min(end, moment))
                .sorted()
                .distinct()
                .toArray();
        return new Looks(interval, moments, soonest);
    }

    /** Whether a line jumps where a piece begins, or runs as steeply as a jump along it. */
    private static boolean jumps(Loads loads, int piece, boolean steep) {
        for (int line = 0; line < loads.lines(); line++) {
            double begin = loads.begins(line)[piece];
            double jump = piece > 0 ? begin - loads.ends(line)[piece - 1] : 0;
            double rise = steep ? loads.ends(line)[piece] - begin : 0;
            if (Math.max(Math.abs(jump), Math.abs(rise)) > JUMP) {
                return true;
            }
        }
        return false;
    }
}
