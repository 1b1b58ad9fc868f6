package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plates in which fronts of thawing move: errors stay near the tolerance however narrow the range and however fine the tolerance. */
class ThawingTest {
    private static final double[] TOLERANCES = {1e-3, 1e-4, 1e-5};

    /** A column under air that swings about freezing: it freezes from above, thaws, and freezes again. */
    private static Scenario column(double thawsOver) {
        Boundary still = new Boundary.Insulated();
        double day = 86_400;
        return Scenario.on(new Grid(Axis.even(3, 0.1), Axis.even(21, 0.05)))
                .material(Material.of(1.8, 1900, 1300).thawing(new LatentHeat(90e6, -thawsOver, 0)))
                .edges(new Edges(
                        still,
                        still,
                        still,
                        new Boundary.Convection(new Signal.Constant(20), new Signal.Sinusoid(2, 14, 30 * day, 0))))
                .initial(Initial.uniform(4))
                .timing(Timing.until(45 * day))
                .build();
    }

    /** Ice with steel and a heater in it, one edge held, one under a film, two materials that thaw at different temperatures. */
    private static Scenario ice(double thawsOver) {
        Boundary still = new Boundary.Insulated();
        Material ice = Material.of(1, 1000, 2000).thawing(new LatentHeat(334e6, 0, thawsOver));
        Material wax = Material.of(0.3, 900, 2500).thawing(new LatentHeat(150e6, 3, 3 + 2 * thawsOver));
        return Scenario.on(Grid.ofCells(0.12, 0.12, 12, 12))
                .material(ice)
                .regions(
                        Region.of("steel", new Shape.Rectangle(0.03, 0.03, 0.06, 0.09), Material.of(50, 7800, 460)),
                        Region.of("wax", new Shape.Rectangle(0.06, 0, 0.12, 0.03), wax),
                        new Region(
                                "heater",
                                new Shape.Rectangle(0.08, 0.08, 0.11, 0.11),
                                null,
                                null,
                                new Signal.Sinusoid(1e5, 1e5, 9000, 0),
                                null,
                                false))
                .edges(new Edges(
                        still,
                        new Boundary.Convection(new Signal.Constant(50), new Signal.Constant(30)),
                        new Boundary.Fixed(-5),
                        still))
                .initial(Initial.uniform(-10))
                .timing(Timing.until(15_000))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"column, 1e-6", "column, 1e-2", "column, 1", "ice, 1e-6", "ice, 1e-2", "ice, 1"})
    void staysNearTheTolerance(String name, double thawsOver) {
        Scenario plate = name.equals("ice") ? ice(thawsOver) : column(thawsOver);
        double[] exact = ThawReference.end(Plan.of(plate));
        double range = name.equals("ice") ? 40 : 20; // of what the plate has been through
        for (Method method : new Method[] {Method.STABILISED, Method.IMPLICIT}) {
            for (double tolerance : TOLERANCES) {
                Scenario asked = plate.timed(plate.timing().by(method)).within(tolerance);
                double error = 0;
                Plan plan = Plan.of(asked);
                Field field = plan.initialField();
                try (Stepper stepper = Steppers.of(plan, Execution.auto(), new Alone())) {
                    stepper.advance(field, (int) plan.steps());
                    for (int node = 0; node < exact.length; node++) {
                        double u = field.at(node % field.columns(), node / field.columns());
                        error = Math.max(error, Math.abs(u - exact[node]));
                    }
                    System.out.printf(
                            Locale.ROOT,
                            "%s, range %.0e K, %s, tolerance %.0e: error %.1e K, %.2f of tolerance and range, %d steps%n",
                            name,
                            thawsOver,
                            method.word(),
                            tolerance,
                            error,
                            error / (tolerance * range),
                            stepper.taken());
                }
                assertThat(error).as(name + " " + method + " " + tolerance).isLessThan(5 * tolerance * range);
            }
        }
    }

    /** Fronts that pass many nodes in each step: the accounts close, and the plate ends where it does in short steps, however narrow the range. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-4, 1e-2, 1})
    void givenStepsAcrossManyNodes(double thawsOver) {
        Scenario plate = column(thawsOver);
        double[] exact = ThawReference.end(Plan.of(plate));
        double[] steps = {3600, 86_400, 5 * 86_400};
        double[] allowed = {0.01, 0.1, 1};
        for (int k = 0; k < steps.length; k++) {
            RunReport report = Simulation.of(
                            plate.timed(plate.timing().by(Method.IMPLICIT).inStepsOf(steps[k])))
                    .run();
            double least = Arrays.stream(exact).min().orElseThrow();
            double most = Arrays.stream(exact).max().orElseThrow();
            double error = Math.max(
                    Math.abs(report.values().field().min() - least),
                    Math.abs(report.values().field().max() - most));
            System.out.printf(
                    Locale.ROOT,
                    "steps of %.0f s, range %.0e K: %.4f K off, %.2f allowed, imbalance %.1e%n",
                    steps[k],
                    thawsOver,
                    error,
                    allowed[k],
                    report.heat().energy().imbalance());
            assertThat(report.heat().energy().imbalance()).isLessThan(1e-12);
            assertThat(error).isLessThan(allowed[k]);
        }
    }
}
