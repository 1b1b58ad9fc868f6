package isotherm.loads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Courses as sums of a few that are independent, and a constant: what two edges share, or what one has a multiple of, counts once (Gram and Schmidt,
 * the largest remainder first).
 */
final class Independent {
    /** What is left of a course is rounding below this part of its range. */
    private static final double NOTHING = 1e-11;

    private final List<double[]> lines = new ArrayList<>();
    private final double[] constants;
    private final List<double[]> shares = new ArrayList<>();

    /**
     * Parts some courses.
     *
     * @param courses values at the same moments; they are used up
     */
    Independent(double[][] courses) {
        int count = courses.length;
        constants = new double[count];
        double[] ranges = new double[count];
        for (int k = 0; k < count; k++) {
            double mean = Arrays.stream(courses[k]).average().orElse(0);
            double largest = Arrays.stream(courses[k]).map(Math::abs).max().orElse(0);
            constants[k] = mean;
            for (int i = 0; i < courses[k].length; i++) {
                courses[k][i] -= mean;
            }
            double range = largest(courses[k]);
            ranges[k] = Math.max(range, 1e-4 * largest); // a signal that moves less is taken as smooth all the same
        }
        while (take(courses, ranges)) {}
    }

    private boolean take(double[][] rest, double[] ranges) {
        int found = -1;
        double most = NOTHING;
        for (int k = 0; k < rest.length; k++) {
            double left = ranges[k] > 0 ? largest(rest[k]) / ranges[k] : 0;
            if (left > most) {
                found = k;
                most = left;
            }
        }
        if (found < 0) {
            return false;
        }
        double size = largest(rest[found]);
        double[] line = Arrays.stream(rest[found]).map(value -> value / size).toArray();
        double square = dot(line, line);
        double[] own = new double[rest.length];
        for (int k = 0; k < rest.length; k++) {
            own[k] = dot(rest[k], line) / square;
            for (int i = 0; i < line.length; i++) {
                rest[k][i] -= own[k] * line[i];
            }
        }
        Arrays.fill(rest[found], 0);
        lines.add(line);
        shares.add(own);
        return true;
    }

    private static double largest(double[] values) {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    int count() {
        return lines.size();
    }

    /** An independent course at the moments. */
    double[] line(int number) {
        return lines.get(number);
    }

    /** What a course has of an independent one. */
    double share(int course, int number) {
        return shares.get(number)[course];
    }

    /** What a course is beside its share of the others. */
    double constant(int course) {
        return constants[course];
    }
}
