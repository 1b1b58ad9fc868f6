package isotherm.loads;

import isotherm.model.Series;
import isotherm.network.Bends;
import isotherm.refusal.RefusedScenarioException;
import java.util.function.DoubleConsumer;

/**
 * Moments between which a course is a straight line: the breaks of a series, and of a formula as many as bring lines near it. A formula's
 * moments halve the run again and again, so that there are few different lengths.
 */
final class Breaks {
    /** More than this many pieces are no longer few numbers in place of steps. */
    static final int MOST = 2_000_000;

    /** So many tell how many there are in all. */
    private static final int SKETCHED = 20_000;

    private static final int DEEPEST = 34;
    private static final double[] LOOKS = {0.25, 0.5, 0.75};

    private final Course course;
    private final double duration;
    private final DoubleConsumer into;
    private final double[] lattice;
    private final double allowed;
    /** No more are looked for. */
    private final int enough;

    private int found;
    private double last;

    private Breaks(Course course, double duration, double part, int enough, DoubleConsumer into) {
        this.course = course;
        this.enough = enough;
        this.duration = duration;
        this.into = into;
        this.lattice = new double[course.isSeries() ? 0 : Bends.MOMENTS + 1];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < lattice.length; k++) {
            lattice[k] = course.at(duration * k / Bends.MOMENTS);
            least = Math.min(least, lattice[k]);
            most = Math.max(most, lattice[k]);
        }
        this.allowed = part * (most - least);
    }

    /**
     * Finds a course's moments within a run.
     *
     * @param part of the range of a formula by which it may be off the lines
     * @return how many it has
     * @throws RefusedScenarioException where there are too many
     */
    static int add(Course course, double duration, double part, DoubleConsumer into) {
        Breaks breaks = new Breaks(course, duration, part, MOST + 1, into);
        breaks.look();
        check(course, breaks.found);
        return breaks.found;
    }

    /**
     * About how many moments a course has: the first of them tell.
     *
     * @throws RefusedScenarioException where there are too many
     */
    static int about(Course course, double duration, double part) {
        Breaks breaks = new Breaks(course, duration, part, SKETCHED, time -> {});
        breaks.look();
        double count = breaks.found < SKETCHED ? breaks.found : breaks.found * (duration / breaks.last);
        check(course, count);
        return (int) count;
    }

    private static void check(Course course, double count) {
        if (count > MOST) {
            throw new RefusedScenarioException(
                    course.drive().key(),
                    "the exponential method needs signals of at most " + MOST + " straight lines, "
                            + course.drive().what() + " has more at this tolerance");
        }
    }

    private void look() {
        if (course.isSeries()) {
            series(course.series());
        } else if (allowed > 0) {
            halve(0, Bends.MOMENTS);
        }
    }

    private void series(Series series) {
        for (double time = series.breakTimeAfter(0);
                time < duration && found < enough;
                time = series.breakTimeAfter(time)) {
            add(time);
        }
    }

    private void add(double time) {
        if (found < enough) { // those that hold what was left out come later
            into.accept(time);
            last = time;
            found++;
        }
    }

    /** A stretch of the lattice: as it is where a line is near all of it, else in halves. */
    private void halve(int from, int to) {
        if (found >= enough || (isLine(from, to) && areLines(from, to))) {
            return;
        }
        if (to - from == 1) {
            double start = duration * from / Bends.MOMENTS;
            halve(start, duration * to / Bends.MOMENTS, lattice[from], lattice[to], DEEPEST);
            return;
        }
        int middle = (from + to) / 2;
        halve(from, middle);
        add(duration * middle / Bends.MOMENTS);
        halve(middle, to);
    }

    private boolean isLine(int from, int to) {
        double slope = (lattice[to] - lattice[from]) / (to - from);
        for (int k = from + 1; k < to; k++) {
            if (!(Math.abs(lattice[k] - lattice[from] - slope * (k - from)) <= allowed)) {
                return false;
            }
        }
        return true;
    }

    /** Between moments of the lattice. */
    private boolean areLines(int from, int to) {
        double slope = (lattice[to] - lattice[from]) / (to - from);
        for (int k = from; k < to; k++) {
            for (double share : LOOKS) {
                double off =
                        course.at(duration * (k + share) / Bends.MOMENTS) - lattice[from] - slope * (k + share - from);
                if (!(Math.abs(off) <= allowed)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void halve(double from, double to, double first, double last, int deepest) {
        if (found >= enough) {
            return;
        }
        boolean near = true;
        for (double share : LOOKS) {
            double off = course.at(from + share * (to - from)) - first - share * (last - first);
            near &= Math.abs(off) <= allowed;
        }
        double middle = from + (to - from) / 2;
        if (near || deepest == 0 || middle <= from || middle >= to) {
            return;
        }
        double value = course.at(middle);
        halve(from, middle, first, value, deepest - 1);
        add(middle);
        halve(middle, to, value, last, deepest - 1);
    }
}
