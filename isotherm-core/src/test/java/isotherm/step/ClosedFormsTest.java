package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;

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
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The implicit method on cases with closed solutions: NAFEMS T3 and those of Carslaw and Jaeger (truth.md, T4 and T5). */
class ClosedFormsTest {
    private static final Boundary INSULATED = new Boundary.Insulated();
    private static final Material SOIL = Material.of(2, 1000, 2000);

    /** A bar along x, two cells high. */
    private static Scenario.Builder bar(Axis x, Boundary left, Boundary right) {
        return Scenario.on(new Grid(x, Axis.even(3, 0.01))).edges(new Edges(left, right, INSULATED, INSULATED));
    }

    /** Lines 1 mm apart at the surface, wider and wider to a depth of 4 m, where nothing has arrived after a day. */
    private static Axis depth() {
        List<Double> lines = new ArrayList<>(List.of(0.0));
        double cell = 1e-3;
        while (lines.getLast() < 4) {
            lines.add(lines.getLast() + cell);
            cell = Math.min(0.05, cell * 1.03);
        }
        return Axis.graded(lines.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Field run(Scenario scenario) {
        Plan plan = Plan.of(scenario);
        Field field = plan.initialField();
        try (Stepper stepper = Steppers.of(plan, Execution.auto(), new Alone())) {
            for (long look = 0; look < plan.steps(); look++) {
                stepper.advance(field, 1);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: tolerance %.0e, %d steps, %.0f residuals a step%n",
                    scenario.title(),
                    scenario.tolerance(),
                    stepper.taken(),
                    stepper.work() / stepper.taken());
        }
        return field;
    }

    private static double at(Field field, Axis axis, double x) {
        int node = axis.nodeBefore(x);
        double share = (x - axis.at(node)) / (axis.at(node + 1) - axis.at(node));
        return field.at(node, 1) + share * (field.at(node + 1, 1) - field.at(node, 1));
    }

    private static void compare(Field field, Axis axis, double tolerance, double[] places, double... temperatures) {
        for (int k = 0; k < places.length; k++) {
            double found = at(field, axis, places[k]);
            System.out.printf(
                    Locale.ROOT,
                    "  x = %g m: %.5f, exact %.5f, error %.1e, tolerance %.0e%n",
                    places[k],
                    found,
                    temperatures[k],
                    Math.abs(found - temperatures[k]),
                    tolerance);
            assertThat(Math.abs(found - temperatures[k])).isLessThan(tolerance);
        }
    }

    private static double nafems(int cells, double tolerance) {
        Axis axis = Axis.even(cells + 1, 0.1 / cells);
        Scenario scenario = bar(axis, new Boundary.Fixed(0), new Boundary.Fixed(new Signal.Sinusoid(0, 100, 80, 0)))
                .title("NAFEMS T3, " + cells + " cells")
                .material(Material.of(35, 7200, 440.5))
                .timing(Timing.until(32).by(Method.IMPLICIT))
                .tolerance(tolerance)
                .build();
        return at(run(scenario), axis, 0.08);
    }

    @Test
    void nafemsT3AsPublished() {
        Axis axis = Axis.even(401, 0.1 / 400);
        Scenario scenario = bar(axis, new Boundary.Fixed(0), new Boundary.Fixed(new Signal.Sinusoid(0, 100, 80, 0)))
                .title("NAFEMS T3")
                .material(Material.of(35, 7200, 440.5))
                .timing(Timing.until(32).by(Method.IMPLICIT))
                .tolerance(1e-5)
                .build();
        double[] places = {0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09};
        double[] exact = {0.0204, 0.0909, 0.3448, 1.1503, 3.3742, 8.6678, 19.3193, 36.6031, 56.0533};
        compare(run(scenario), axis, 2e-3, places, exact);
    }

    /** Against the same grid in tiny steps, so that the error in space is in both. */
    @Test
    void theErrorAtTheEndIsNearTheTolerance() {
        double exact = nafems(100, 1e-8);
        for (double tolerance : new double[] {1e-3, 1e-4, 1e-5, 1e-6}) {
            double error = Math.abs(nafems(100, tolerance) - exact);
            System.out.printf(Locale.ROOT, "  error %.2e K, allowed %.0e K%n", error, tolerance * 100);
            assertThat(error).isBetween(0.02 * tolerance * 100, tolerance * 100);
        }
    }

    @Test
    void aSurfaceStep() {
        Axis axis = depth();
        double[] places = {0.05, 0.1, 0.25, 0.5, 1.0};
        Scenario.Builder scenario = bar(axis, new Boundary.Fixed(0), INSULATED)
                .title("surface step")
                .material(SOIL)
                .initial(Initial.uniform(20))
                .tolerance(1e-5);
        Field hour = run(scenario.timing(Timing.until(3600).by(Method.IMPLICIT)).build());
        compare(hour, axis, 4e-3, places, 8.8862, 15.22814, 19.93568, 20, 20);
        Field day = run(scenario.timing(Timing.until(86400).by(Method.IMPLICIT)).build());
        compare(day, axis, 2e-3, places, 1.91479, 3.80212, 9.04861, 15.41903, 19.6771);
    }

    @Test
    void aConstantFlux() {
        Axis axis = depth();
        Scenario scenario = bar(axis, new Boundary.Flux(100), INSULATED)
                .title("constant flux")
                .material(SOIL)
                .timing(Timing.until(3600).by(Method.IMPLICIT))
                .tolerance(1e-5)
                .build();
        compare(run(scenario), axis, 5e-4, new double[] {0, 0.05, 0.1, 0.25}, 3.38514, 1.4564, 0.49741, 0.00392);
    }

    @Test
    void convection() {
        Axis axis = depth();
        Scenario scenario = bar(axis, new Boundary.Convection(10, 0), INSULATED)
                .title("convection")
                .material(SOIL)
                .initial(Initial.uniform(20))
                .timing(Timing.until(86400).by(Method.IMPLICIT))
                .tolerance(1e-5)
                .build();
        double[] places = {0, 0.05, 0.1, 0.25, 0.5};
        compare(run(scenario), axis, 1e-3, places, 6.5323, 8.12671, 9.63322, 13.50676, 17.6023);
    }

    /** From the exact wave at the start; the wave has an amplitude of 10 K and a period of a day. */
    @Test
    void aPeriodicSurface() {
        Axis axis = depth();
        double period = 86400;
        double reach = Math.sqrt(1e-6 * period / Math.PI);
        Scenario scenario = bar(axis, new Boundary.Fixed(new Signal.Sinusoid(10, 10, period, 0)), INSULATED)
                .title("periodic surface")
                .material(SOIL)
                .initial(Initial.formula(
                        isotherm.expression.Expression.parse("10 + 10*exp(-x/" + reach + ")*sin(-x/" + reach + ")")))
                .timing(Timing.until(2.3 * period).by(Method.IMPLICIT))
                .tolerance(1e-5)
                .build();
        double[] places = {0.05, 0.1, 0.25, 0.5};
        double[] exact = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            double x = places[k] / reach;
            exact[k] = 10 + 10 * Math.exp(-x) * Math.sin(2 * Math.PI * 2.3 - x);
        }
        compare(run(scenario), axis, 1e-3, places, exact);
    }
}
