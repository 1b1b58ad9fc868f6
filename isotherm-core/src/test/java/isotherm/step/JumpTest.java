package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Field;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.model.Series;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a jump at an edge the implicit method neither rings nor overshoots, however long its steps. */
class JumpTest {
    private static final double MOST = 0.02;
    private static final int CELLS = 40;

    private static Scenario.Builder plate(Boundary left) {
        Boundary insulated = new Boundary.Insulated();
        return Scenario.on(new Grid(Axis.even(CELLS + 1, 1.0 / CELLS), Axis.even(5, 1.0 / CELLS)))
                .material(Material.of(1, 1, 1))
                .initial(Initial.uniform(0))
                .edges(new Edges(left, insulated, insulated, insulated));
    }

    private static Boundary jumpAt(double time) {
        double[] times = {0, time};
        double[] values = {0, 1};
        return new Boundary.Fixed(
                new Signal.Sampled(new Series("jump", times, values, Series.Between.STEP, Series.Beyond.HOLD)));
    }

    /** How far beyond the old and the new temperature anything ever is, and how far it goes back. */
    private static double worst(Scenario scenario) {
        Plan plan = Plan.of(scenario);
        Field field = plan.initialField();
        double[] before = new double[CELLS + 1];
        double worst = 0;
        try (Stepper stepper = Steppers.of(plan, Execution.auto(), new Alone())) {
            for (long look = 0; look < plan.steps(); look++) {
                stepper.advance(field, 1);
                for (int column = 0; column <= CELLS; column++) {
                    double now = field.at(column, 2);
                    worst = Math.max(worst, Math.max(now - 1, -now));
                    worst = Math.max(worst, before[column] - now);
                    before[column] = now;
                }
            }
        }
        return worst;
    }

    private static void check(String what, double worst) {
        System.out.printf(Locale.ROOT, "jump, %s: beyond or back by %.2e, at most %.0e%n", what, worst, MOST);
        assertThat(worst).isLessThan(MOST);
    }

    /** Steps of 10 to 10000 times the explicit limit; the slowest wave falls by e in 0.4 s. */
    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.02, 0.2, 2})
    void givenSteps(double step) {
        Timing timing = Timing.until(20 * step).by(Method.IMPLICIT).inStepsOf(step);
        check(
                "steps of " + step + " s",
                worst(plate(new Boundary.Fixed(1)).timing(timing).build()));
        double later = 3 * step;
        check(
                "at the fourth step of " + step + " s",
                worst(plate(jumpAt(later)).timing(timing).build()));
        double between = 3.4 * step;
        check(
                "within a step of " + step + " s",
                worst(plate(jumpAt(between)).timing(timing).build()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-1, 1e-2, 1e-4, 1e-6})
    void stepsByTolerance(double tolerance) {
        Timing timing = Timing.until(1).by(Method.IMPLICIT);
        check(
                "tolerance " + tolerance,
                worst(plate(new Boundary.Fixed(1))
                        .timing(timing)
                        .tolerance(tolerance)
                        .build()));
        check(
                "later, tolerance " + tolerance,
                worst(plate(jumpAt(0.5)).timing(timing).tolerance(tolerance).build()));
    }
}
