package isotherm.loads;

import isotherm.network.Drive;
import isotherm.network.Film;
import isotherm.network.Hold;
import isotherm.network.Inflow;
import isotherm.network.Network;
import isotherm.threads.GivenUpException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** What all drives of a network do over a run, at the same moments. */
final class Courses {
    /** Moments by which courses are compared where no run is made. */
    private static final int SEEN = 96;
    /** Of what lines may be off in all, the part that drives of many nodes may be off the sum of a few of them. */
    private static final double SEPARATED = 0.1;

    private final Network network;
    private final double duration;
    private final double part;
    private final boolean sketched;
    private final List<Course> all = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double[] times = {};
    private double turns;

    /**
     * A drive as a sum of courses.
     *
     * @param constants what it has beside them, by node, or one for all
     * @param courses their numbers
     * @param shares by course, then as {@code constants}
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Member(Drive drive, double[] constants, int[] courses, double[][] shares) {}

    private Courses(Network network, double duration, double part, boolean sketched) {
        this.network = network;
        this.duration = duration;
        this.part = part;
        this.sketched = sketched;
        for (Hold hold : network.holds()) {
            add(hold.temperature());
        }
        for (Film film : network.films()) {
            add(film.air());
        }
        for (Inflow inflow : network.inflows()) {
            add(inflow.density());
        }
    }

    /**
     * At the moments between which all of them are straight lines.
     *
     * @param part of the range of a formula by which it may be off its lines
     * @param givenUp whether somebody asks it to end with {@link GivenUpException}
     */
    static Courses of(Network network, double duration, double part, BooleanSupplier givenUp) {
        Courses courses = new Courses(network, duration, part, false);
        TreeSet<Double> inside = new TreeSet<>();
        int most = 0;
        for (Course course : courses.all) {
            Breaks.add(course, duration, part, time -> {
                goOn(givenUp);
                inside.add(time);
            });
            most = Math.max(most, course.turns(duration, part));
        }
        courses.turns = duration / (most + 1);
        courses.sample(Loads.moments(inside, duration), givenUp);
        return courses;
    }

    private static void goOn(BooleanSupplier givenUp) {
        if (givenUp.getAsBoolean()) {
            throw new GivenUpException();
        }
    }

    /** About how many pieces lie between their moments, at most. */
    static int pieces(Network network, double duration, double part) {
        Courses courses = new Courses(network, duration, part, true);
        int pieces = 1;
        for (Course course : courses.all) {
            pieces += Breaks.about(course, duration, part);
        }
        return pieces;
    }

    /** At a few moments, which lie at the breaks of no rhythm. */
    static Courses seen(Network network, double duration) {
        Courses courses = new Courses(network, duration, 1e-6, true);
        double[] moments = new double[SEEN];
        for (int k = 0; k < SEEN; k++) {
            moments[k] = duration * ((k + 0.618) / SEEN);
        }
        courses.sample(moments, () -> false);
        return courses;
    }

    private void add(Drive drive) {
        if (drive.reached() == 0) {
            members.add(new Member(drive, new double[drive.isLocal() ? 0 : 1], new int[0], new double[0][]));
            return;
        }
        if (!drive.variesInTime()) {
            members.add(new Member(drive, sketched ? new double[1] : drive.sample(0), new int[0], new double[0][]));
            return;
        }
        if (!drive.isLocal()) {
            members.add(new Member(drive, new double[1], new int[] {course(drive, 0)}, new double[][] {{1}}));
            return;
        }
        double nothing = Math.max(1e-12, SEPARATED * part);
        if (sketched) {
            Separation.sketch(drive, duration, nothing).chosen().forEach(place -> course(drive, place));
            return;
        }
        Separation separation = Separation.of(drive, duration, nothing);
        int[] courses = separation.chosen().stream()
                .mapToInt(place -> course(drive, place))
                .toArray();
        members.add(new Member(drive, new double[drive.reached()], courses, separation.shares()));
    }

    private int course(Drive drive, int place) {
        all.add(new Course(drive, place));
        return all.size() - 1;
    }

    private void sample(double[] moments, BooleanSupplier givenUp) {
        times = moments;
        int pieces = moments.length - 1;
        for (Course course : all) {
            double[] own = new double[2 * pieces];
            for (int k = 0; k < pieces; k++) {
                goOn(givenUp);
                own[k] = course.at(moments[k]);
                own[pieces + k] = course.before(moments[k + 1]);
            }
            values.add(own);
        }
        network.holds().forEach(hold -> see(hold.temperature()));
        network.films().forEach(film -> see(film.air()));
    }

    /** Widens the range of temperatures by those of a drive. */
    private void see(Drive drive) {
        for (Member member : members) {
            if (member.drive == drive && drive.reached() > 0) {
                Arrays.stream(member.constants)
                        .filter(value -> member.courses.length == 0)
                        .forEach(this::see);
                for (int course : member.courses) {
                    Arrays.stream(values.get(course)).forEach(this::see);
                }
            }
        }
    }

    private void see(double temperature) {
        low = Math.min(low, temperature);
        high = Math.max(high, temperature);
    }

    double[] times() {
        return times;
    }

    /** Seconds between two turns of the drive that turns most often. */
    double turns() {
        return turns;
    }

    List<Member> members() {
        return members;
    }

    /** By course: its values at the beginnings of all pieces, then those at their ends. */
    double[][] values() {
        return values.toArray(double[][]::new);
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }
}
