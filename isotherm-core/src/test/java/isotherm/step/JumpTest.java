package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.field.Field;
import isotherm.method.Steppers;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After a jump at an edge the implicit method neither rings nor overshoots, however long its steps. */
class JumpTest {
    private static final double MOST = 0.02;
    private static final int CELLS = 40;
    private static final Expression ERROR_FUNCTION = Expression.parse("erf(x)");

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

    /** A half space whose surface jumps by 20 K (Carslaw and Jaeger 1959, 2.4), at the start, on a step and within one. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 2700, 3000})
    void theFirstGivenStepIsNearTheClosedForm(double moment) {
        double spacing = 0.005;
        double[] times = {0, moment};
        double[] values = {20, 0};
        Signal surface = moment == 0
                ? new Signal.Constant(0)
                : new Signal.Sampled(new Series("jump", times, values, Series.Between.STEP, Series.Beyond.HOLD));
        Boundary insulated = new Boundary.Insulated();
        Plan plan = Plan.of(Scenario.on(new Grid(Axis.even(201, spacing), Axis.even(3, spacing)))
                .material(Material.of(2, 1000, 2000))
                .initial(Initial.uniform(20))
                .edges(new Edges(new Boundary.Fixed(surface), insulated, insulated, insulated))
                .timing(Timing.until(14_400).by(Method.IMPLICIT).inStepsOf(900))
                .build());
        Field field = plan.initialField();
        double first = Double.NaN;
        double worst = 0;
        try (Stepper stepper = Steppers.of(plan, Execution.auto(), new Alone())) {
            for (long step = 1; step <= plan.steps(); step++) {
                stepper.advance(field, 1);
                double since = plan.timeAfter(step) - moment;
                for (int column = 1; column < 200 && since > 0; column++) {
                    double exact = 20 * ERROR_FUNCTION.at(column * spacing / (2 * Math.sqrt(1e-6 * since)), 0, 0);
                    double error = Math.abs(field.at(column, 1) - exact);
                    first = column == 4 && Double.isNaN(first) ? error : first;
                    worst = Math.max(worst, error);
                    assertThat(field.at(column, 1)).isBetween(-1e-4, 20 + 1e-4);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "jump at %.0f s, steps of 900 s: first step %.3f K off at 2 cm, 0.5 allowed; %.3f K off at the most%n",
                moment,
                first,
                worst);
        assertThat(first).isLessThan(0.5);
        assertThat(worst).isLessThan(0.5);
    }

    /** A surface that rises by 20 K in one second of an hour, as a series of values and as a jump: the methods see it all the same. */
    @ParameterizedTest
    @EnumSource(names = {"IMPLICIT", "STABILISED"})
    void aRampOfOneSecondIsNotPassedOver(Method method) {
        double[] times = {0, 3000, 3001, 7200};
        double[] values = {0, 0, 20, 20};
        Signal ramp = new Signal.Sampled(new Series("ramp", times, values, Series.Between.LINEAR, Series.Beyond.HOLD));
        double[] ends = new double[2];
        for (int k = 0; k < 2; k++) {
            Boundary insulated = new Boundary.Insulated();
            Signal surface = k == 0
                    ? ramp
                    : new Signal.Sampled(new Series(
                            "jump",
                            new double[] {0, 3000.5},
                            new double[] {0, 20},
                            Series.Between.STEP,
                            Series.Beyond.HOLD));
            Plan plan = Plan.of(Scenario.on(new Grid(Axis.even(41, 0.01), Axis.even(3, 0.01)))
                    .material(Material.of(2, 1000, 2000))
                    .edges(new Edges(new Boundary.Fixed(surface), insulated, insulated, insulated))
                    .timing(Timing.until(3600).by(method))
                    .tolerance(1e-4)
                    .build());
            Field field = plan.initialField();
            try (Stepper stepper = Steppers.of(plan, Execution.auto(), new Alone())) {
                stepper.advance(field, (int) plan.steps());
            }
            ends[k] = field.at(2, 1);
        }
        System.out.printf(Locale.ROOT, "ramp of a second, %s: %.4f, jump %.4f%n", method.word(), ends[0], ends[1]);
        assertThat(ends[0]).isCloseTo(ends[1], within(0.01));
        assertThat(ends[1]).isGreaterThan(1);
    }
}
