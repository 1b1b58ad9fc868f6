package isotherm.plan;

import isotherm.model.Series;
import isotherm.model.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How long steps are from one break of what drives a plate to the next (N22). */
final class StepPace {
    private static final double SAFETY = 0.9;
    /** Steps for a node that freezes: measured. */
    private static final double PER_THAW = 7.5;
    /** Breaks that are looked at. */
    private static final int MOST_BREAKS = 5000;
    /** Pieces from a break on, each so many times as long as the one before. */
    private static final double GROWTH = 1.5;
    /** How much longer the step is that would have come next. */
    private static final double TRIED = 2.5;

    /**
     * A part of the run.
     *
     * @param step its mean length
     * @param tried the length of a step that is tried first after a break and found too long; 0 where there is none
     */
    record Piece(double seconds, double step, double tried) {}

    private final Driving driving;
    private final PlateScale scale;
    private final List<Excitation> drives;
    private final StepEstimate.Habit habit;
    private final double duration;
    private final double limit;
    private final double tolerance;
    private final double range;
    private final boolean thawing;
    private final Excitation.Speeds waves;
    private final Set<Excitation> corners = new HashSet<>();
    private final double[] breaks;

    StepPace(Plan plan, Driving driving, StepEstimate.Habit habit) {
        this.driving = driving;
        this.scale = driving.scale();
        this.drives = driving.all();
        this.habit = habit;
        this.duration = driving.duration();
        this.limit = Math.min(plan.stepLimit(), duration);
        this.tolerance = plan.scenario().tolerance();
        this.thawing = plan.thawing() > 0;
        this.range = driving.range();
        Excitation.Speeds all = Excitation.Speeds.NONE;
        for (Excitation drive : drives) {
            all = all.or(drive.inWaves(duration));
            boolean both = drives.stream()
                    .anyMatch(other -> other.way() == drive.way()
                            && other.upright() != drive.upright()
                            && other.movesLike(drive, duration));
            if (both) {
                corners.add(drive);
            }
        }
        this.waves = all;
        this.breaks = breaks();
    }

    /** What a step of a plate that thaws may err by, in parts of the range. */
    private double allowedThawing() {
        return ThawingError.of(habit.thawing(), tolerance);
    }

    /** Steps more that nodes take which freeze or thaw one after the other. */
    double thawSteps(Plan plan) {
        if (!thawing || !(range > 0)) {
            return 0;
        }
        double passes = FreezingPasses.weigh(plan, driving);
        return PER_THAW * Math.cbrt(habit.error() / allowedThawing()) * passes;
    }

    /** How far the parts go, in parts of the run: what comes after so many breaks is taken to be like what was before. */
    double covered() {
        return breaks[breaks.length - 1] / duration;
    }

    /** The run in parts, as far as they go. */
    List<Piece> pieces() {
        double before = limit;
        List<Piece> pieces = new ArrayList<>();
        for (int k = 0; k + 1 < breaks.length; k++) {
            double from = breaks[k];
            double to = breaks[k + 1];
            List<Last> last =
                    drives.stream().map(drive -> Last.of(drive, from, to)).toList();
            double node = drives.stream().mapToDouble(Excitation::node).min().orElse(limit);
            double next = from;
            boolean first = k > 0;
            double size = Math.min(k == 0 ? limit : node, limit * 10) / 2;
            while (next < to) {
                double end = Math.min(to, next + size);
                end = to - end < size / 2 ? to : end;
                double middle = (next + end) / 2;
                double h = step(last, from, middle);
                double tried = first && before > 2 * h ? Math.min(to - from, TRIED * before) : 0;
                before = Math.min(h, to - from);
                first = false;
                pieces.add(new Piece(end - next, before, tried));
                next = end;
                size *= GROWTH;
            }
        }
        return pieces;
    }

    /** What a driver did last. */
    private record Last(Excitation drive, double jump, double turn, double slope, double lasting) {
        static Last of(Excitation drive, double from, double to) {
            if (!(drive.signal() instanceof Signal.Sampled(Series series))) {
                double slope = from > 0 ? 0 : drive.signal().rate(0, 0, 0, to);
                return new Last(drive, 0, slope, 0, to - from);
            }
            double nudge = (to - from) * 1e-6;
            double now = series.at(from + nudge);
            double slope = (series.at(to - nudge) - now) / (to - from - 2 * nudge);
            if (from == 0) {
                return new Last(drive, 0, slope, slope, to - from);
            }
            double before = series.at(from - nudge);
            double far = series.at(from - 2 * nudge);
            double earlier = (before - far) / nudge;
            double jump = now - before - (earlier + slope) * nudge;
            boolean jumps = Math.abs(jump) > 1e-3 * (series.most() - series.least());
            return new Last(drive, jumps ? jump : 0, slope - earlier, slope, to - from);
        }
    }

    private double step(List<Last> last, double from, double time) {
        double age = time - from;
        Excitation.Speeds speeds = new Excitation.Speeds(range / duration, 0);
        Excitation.Speeds turns = Excitation.Speeds.NONE;
        for (Last one : last) {
            Excitation drive = one.drive;
            turns = turns.or(atCorner(drive, drive.afterTurn(one.turn, one.slope, age, one.lasting)));
            if (one.jump != 0) {
                speeds = speeds.or(drive.afterJump(one.jump, age).fading(age, scale.settling()));
            }
            double off = drive.way() == Excitation.Way.HEAT ? drive.signal().at(0, 0, 0) : drive.start();
            speeds = speeds.or(drive.afterJump(off, time).fading(time, scale.settling()));
        }
        double rangeStart = scale.high() - scale.low();
        if (rangeStart > 0) {
            double a = time + limit;
            if (scale.rough()) {
                Excitation.Speeds start =
                        new Excitation.Speeds(rangeStart / (4.13 * a), rangeStart / (1.74 * a * a * a));
                speeds = speeds.or(start.fading(time, scale.settling()));
            } else {
                double first = rangeStart / 2 * scale.fading();
                Excitation.Speeds start = new Excitation.Speeds(first, first * scale.fading() * scale.fading());
                speeds = speeds.or(start.fading(time, 1 / scale.fading()));
            }
        }
        double first = Math.max(speeds.first(), Math.max(turns.first(), waves.first()));
        double driven = Math.max(habit.turns() * turns.third(), habit.inWaves() * waves.third());
        double error = Math.max(habit.error() * speeds.third(), driven);
        double h = thawing
                ? Math.cbrt(SAFETY * SAFETY * allowedThawing() * range / error)
                : SAFETY * Math.sqrt(2 * tolerance * first / error);
        if (!(h < duration)) {
            return duration;
        }
        double grows = h / (age + limit);
        return h * Math.min(1, Math.log1p(grows) / grows);
    }

    /** Where the same comes along both axes, a corner feels both. */
    private Excitation.Speeds atCorner(Excitation drive, Excitation.Speeds alone) {
        return corners.contains(drive) ? new Excitation.Speeds(alone.first(), 2 * alone.third()) : alone;
    }

    private double[] breaks() {
        double[] inside = drives.stream()
                .map(Excitation::signal)
                .distinct()
                .flatMapToDouble(signal -> Arrays.stream(breaks(signal)))
                .sorted()
                .distinct()
                .toArray();
        int count = Math.min(MOST_BREAKS, inside.length);
        double[] all = new double[count + 2];
        System.arraycopy(inside, 0, all, 1, count);
        all[count + 1] = count < MOST_BREAKS ? duration : inside[count - 1];
        return IntStream.range(0, all.length)
                .filter(k -> k == 0 || all[k] > all[k - 1])
                .mapToDouble(k -> all[k])
                .toArray();
    }

    private double[] breaks(Signal signal) {
        if (!(signal instanceof Signal.Sampled(Series series))) {
            return new double[0];
        }
        List<Double> times = new ArrayList<>();
        double last = 0;
        double time = series.breakTimeAfter(0);
        while (time < duration && times.size() < MOST_BREAKS) {
            double next = Math.min(duration, series.breakTimeAfter(time));
            boolean bends = series.bend(last, next).off() > tolerance * (series.most() - series.least());
            if (bends) {
                times.add(time);
                last = time;
            }
            time = series.breakTimeAfter(time);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
