package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/** A value beside what it should be: prints error and tolerance, fails where the one exceeds the other. */
final class Measured {
    private Measured() {}

    static void relative(String what, double value, double expected, double tolerance) {
        check(what, value, expected, Math.abs(value - expected) / Math.abs(expected), tolerance, "relative ");
    }

    static void absolute(String what, double value, double expected, double tolerance) {
        check(what, value, expected, Math.abs(value - expected), tolerance, "");
    }

    private static void check(String what, double value, double expected, double error, double tolerance, String kind) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %18.15g, expected %18.15g, %serror %.1e, tolerance %.0e%n",
                what,
                value,
                expected,
                kind,
                error,
                tolerance);
        assertThat(error).as("%s: %s error", what, kind).isLessThanOrEqualTo(tolerance);
    }
}
