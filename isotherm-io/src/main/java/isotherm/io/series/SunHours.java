package isotherm.io.series;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When the hours are whose mean radiation the rows of a table have. Air and sky of a row belong to its time; sunlight belongs to an
 * hour, in whose middle it is exact. Between the middles of two hours it lies on a straight line.
 *
 * @param middle from a row's time to the middle of its hour
 * @param steps whether what a row says holds until the next one: then the light of the hour that begins with the row is wanted
 */
record SunHours(Duration middle, boolean steps) {
    /** The hour that ends with a row, as services have it. */
    static final Duration BEFORE = Duration.ofMinutes(-30);
    /** The hour around a row. */
    static final Duration AROUND = Duration.ZERO;
    /** The hour that begins with a row. */
    static final Duration AFTER = Duration.ofMinutes(30);

    /** The light of a row's hour, W/m^2. */
    @FunctionalInterface
    interface Light {
        /** With the sun of a moment. */
        double of(int row, Instant moment);
    }

    /**
     * The light that belongs to the time of each row, W/m^2.
     *
     * @param times of the rows, rising
     * @param light of the row's hour
     */
    double[] light(List<Instant> times, Light light) {
        int rows = times.size();
        double[] middles = new double[rows];
        double[] means = new double[rows];
        for (int k = 0; k < rows; k++) {
            Instant moment = times.get(k).plus(middle);
            middles[k] = moment.toEpochMilli();
            means[k] = light.of(k, moment);
        }
        double[] wanted = new double[rows];
        double later = (steps ? AFTER : AROUND).minus(middle).toMillis();
        int next = 0;
        for (int k = 0; k < rows; k++) {
            double time = middles[k] + later;
            while (next < rows && middles[next] < time) {
                next++;
            }
            wanted[k] = between(middles, means, next, time);
        }
        return wanted;
    }

    private static double between(double[] times, double[] values, int next, double time) {
        if (next == 0 || next == times.length) {
            return values[Math.min(next, times.length - 1)];
        }
        if (times[next] == time) {
            return values[next];
        }
        double share = (time - times[next - 1]) / (times[next] - times[next - 1]);
        return values[next - 1] + (values[next] - values[next - 1]) * share;
    }
}
