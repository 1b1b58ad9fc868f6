package isotherm.plan;

import isotherm.check.Driven;
import isotherm.model.Method;
import isotherm.model.Series;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.network.Bends;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.List;

/** Breaks of series that steps of a given length pass over: what a series does within a step is lost on it. */
final class SkippedBreaks {
    /** A break that is off the straight line between a step's ends by less than this part of the series' range is no loss. */
    private static final double MATTERS = 0.01;
    /** A formula that is off that line by more than this part of its range does something that the step does not see. */
    private static final double PULSE = 0.2;
    /** A break this close to the end of a step, in parts of the step, lies there. */
    private static final double AT_END = 1e-6;

    private SkippedBreaks() {}

    /** One sentence for each signal whose breaks are passed over, with the worst of them. */
    static List<String> warnings(Plan plan) {
        List<String> warnings = new ArrayList<>();
        boolean given = plan.scenario().timing().step() instanceof Timing.Step.Given;
        boolean passes = switch (plan.method()) {
            case EXPLICIT, STABILISED, IMPLICIT -> true;
            case STEADY, SPECTRAL, EXPONENTIAL, AUTO -> false;
        };
        if (given && passes) {
            for (Driven driven : Driven.all(plan.scenario())) {
                boolean cut = plan.method() == Method.IMPLICIT; // its steps are cut at jumps
                if (!(driven.signal() instanceof Signal.Sampled(Series series))) {
                    addPulses(warnings, plan, driven);
                } else if (!(cut && series.isStepped())) {
                    add(warnings, plan, driven, series);
                }
            }
        }
        return warnings;
    }

    private static void add(List<String> warnings, Plan plan, Driven driven, Series series) {
        double least = MATTERS * (series.most() - series.least());
        Series.Bend worst = new Series.Bend(Double.NaN, 0);
        int steps = 0;
        double time = series.breakTimeAfter(0);
        while (time < plan.duration()) {
            long step = (long) Math.floor(time / plan.dt() + AT_END);
            double from = plan.timeAfter(step);
            double to = plan.timeAfter(step + 1);
            if (time - from > AT_END * plan.dt()) {
                Series.Bend bend = series.bend(from, to);
                steps += bend.off() > least ? 1 : 0;
                worst = bend.off() > Math.max(least, worst.off()) ? bend : worst;
            }
            time = series.breakTimeAfter(Math.max(time, to - AT_END * plan.dt()));
        }
        if (steps > 0) {
            warnings.add("steps of " + Digits.of(plan.dt(), 6) + " s pass over a break of " + driven.what() + " at t = "
                    + Digits.of(worst.time()) + " s, where it is " + Digits.of(worst.off(), 3) + " " + unit(driven)
                    + " off the straight line between the ends of the step"
                    + (steps > 1 ? ", and over " + (steps - 1) + " more" : "")
                    + "; give steps that end at its breaks, or none, so that the method chooses them");
        }
    }

    /** Formulas have no breaks to be found: what they do within a step is looked for on the lattice of times that methods use. */
    private static void addPulses(List<String> warnings, Plan plan, Driven driven) {
        double interval = plan.duration() / Bends.MOMENTS;
        if (!driven.signal().variesInTime() || plan.dt() <= 2 * interval) {
            return;
        }
        double x = (driven.box().left() + driven.box().right()) / 2;
        double y = (driven.box().bottom() + driven.box().top()) / 2;
        double worst = 0;
        double when = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= Bends.MOMENTS; k++) {
            double time = k * interval;
            double value = driven.signal().at(x, y, time);
            least = Math.min(least, value);
            most = Math.max(most, value);
            double from = plan.timeAfter((long) Math.floor(time / plan.dt()));
            double start = driven.signal().at(x, y, from);
            double end = driven.signal().at(x, y, Math.min(from + plan.dt(), plan.duration()));
            double off = Math.abs(value - start - (end - start) * (time - from) / plan.dt());
            if (off > worst) {
                worst = off;
                when = time;
            }
        }
        if (worst > PULSE * (most - least)) {
            warnings.add(
                    "steps of " + Digits.of(plan.dt(), 6) + " s pass over what " + driven.what() + " does at about t = "
                            + Digits.of(when, 6) + " s, where it is " + Digits.of(worst, 3) + " " + unit(driven)
                            + " off the straight line between the ends of the step; give shorter steps, or none, so that the method chooses"
                            + " them");
        }
    }

    private static String unit(Driven driven) {
        return switch (driven.kind()) {
            case TEMPERATURE -> "K";
            case COEFFICIENT -> "W/(m^2 K)";
            case FLUX -> "W/m^2";
            case SOURCE -> "W/m^3";
            case POWER -> "W/m";
        };
    }
}
