package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.expression.Expression;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Precision;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A plate that is alike everywhere thaws over ranges from a millionth of a kelvin to one kelvin: all that it does follows from the heat that
 * its source gave. The table that this prints is that of docs/numerics.md.
 */
class ThawingPlateTest {
    private static final double[] RANGES = {1e-6, 1e-4, 1e-2, 1};
    private static final double[] TOLERANCES = {1e-3, 1e-4, 1e-5, 1e-6};
    /** Between the start and where 4000 s of the source lead to. */
    private static final double RANGE = 33;

    private static Scenario plate(
            Method method, double step, double thawsOver, double at, Signal source, double until) {
        Timing timing = Timing.until(until).by(method);
        return Scenario.on(Grid.ofCells(0.04, 0.04, 4, 4))
                .material(Material.of(1, 1000, 2000).thawing(new LatentHeat(334e6, at, at + thawsOver)))
                .initial(Initial.uniform(at - 10))
                .regions(new Region("all", new Shape.Rectangle(0, 0, 0.04, 0.04), null, null, source, null, false))
                .timing(step > 0 ? timing.inStepsOf(step) : timing)
                .build();
    }

    /** With a step of 0 the method chooses. */
    @ParameterizedTest
    @CsvSource({
        "EXPLICIT, 0, 0",
        "EXPLICIT, 0, 20",
        "STABILISED, 0, 0",
        "STABILISED, 0, 20",
        "STABILISED, 500, 0",
        "IMPLICIT, 0, 0",
        "IMPLICIT, 0, 20",
        "IMPLICIT, 100, 0",
        "IMPLICIT, 500, 0",
        "IMPLICIT, 4000, 20"
    })
    void endsWhereItsHeatSays(Method method, double step, double at) {
        Signal steady = new Signal.Constant(1e5);
        Signal back = new Signal.Formula(Expression.parse("100000*cos(pi*t/8000)"));
        for (double thawsOver : RANGES) {
            for (double tolerance : TOLERANCES) {
                String what = method.word() + (step > 0 ? ", steps of " + step + " s" : "") + ", from " + at + " degC";
                check(what, plate(method, step, thawsOver, at, steady, 4000), thawsOver, tolerance, at + 23);
                check(what + ", back", plate(method, step, thawsOver, at, back, 8000), thawsOver, tolerance, at - 10);
            }
        }
    }

    private static void check(String what, Scenario plate, double thawsOver, double tolerance, double exact) {
        for (Precision precision : Precision.values()) {
            RunReport report = Simulation.of(plate.like(plate.grid())
                            .tolerance(tolerance)
                            .precision(precision)
                            .build())
                    .run();
            double error = Math.max(
                    Math.abs(report.values().field().min() - exact),
                    Math.abs(report.values().field().max() - exact));
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s precision, range %.0e K, tolerance %.0e: error %.1e K, %d steps%n",
                    what,
                    precision,
                    thawsOver,
                    tolerance,
                    error,
                    report.course().steps());
            assertThat(error).as(what).isLessThan(5 * tolerance * RANGE);
            assertThat(report.heat().energy().imbalance()).as(what).isLessThan(1e-13);
        }
    }
}
