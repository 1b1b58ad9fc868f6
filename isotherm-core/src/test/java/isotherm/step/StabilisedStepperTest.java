package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.field.Field;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StabilisedStepperTest {
    private static final Edges COLD = Edges.all(new Boundary.Fixed(0));

    private static double decayError(int steps) {
        int cells = 48;
        double until = 0.05;
        double sine = Math.sin(Math.PI / (2.0 * cells));
        double exact = Math.exp(-8.0 * cells * cells * sine * sine * until);
        RunReport report = Simulation.of(Scenario.on(Grid.ofCells(1, 1, cells, cells))
                        .edges(COLD)
                        .initial(Initial.formula(Expression.parse("sin(pi*x)*sin(pi*y)")))
                        .timing(Timing.until(until).inStepsOf(until / steps).by(Method.STABILISED))
                        .probes(new Probe("crest", 0.5, 0.5))
                        .build())
                .run();
        assertThat(report.course().steps()).isEqualTo(steps);
        return Math.abs(report.values().probes().getOrDefault("crest", Double.NaN) - exact);
    }

    @Test
    void ofSecondOrderInTime() {
        for (int steps : new int[] {8, 16, 32}) {
            double slope = Math.log(decayError(steps) / decayError(2 * steps)) / Math.log(2);
            System.out.printf(
                    Locale.ROOT,
                    "order in time, stabilised, %d to %d steps: %.4f, 2 wanted%n",
                    steps,
                    2 * steps,
                    slope);
            assertThat(slope).isCloseTo(2, within(0.1));
        }
    }

    /** Some hundred times the explicit limit, on a start whose shortest waves are as strong as any. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 30, 400, 5000})
    void stableAtAnyStep(double ratio) {
        Grid grid = Grid.ofCells(1, 1, 40, 40);
        double limit = Plan.of(Scenario.on(grid).edges(COLD).build()).stepLimit();
        Plan plan = Plan.of(Scenario.on(grid)
                .edges(COLD)
                .timing(Timing.until(20 * ratio * limit)
                        .inStepsOf(ratio * limit)
                        .by(Method.STABILISED))
                .build());
        Field field = Field.allocate(41, 41);
        for (int row = 1; row < 40; row++) {
            for (int column = 1; column < 40; column++) {
                field.set(column, row, (row + column) % 2 == 0 ? 1 : -1);
            }
        }
        Runs.advance(plan, new Execution(Execution.Kernel.SCALAR, Execution.Order.PLAIN, 1), field, 20);
        double most = 0;
        for (double[] row : Runs.copy(field)) {
            for (double temperature : row) {
                most = Math.max(most, Math.abs(temperature));
            }
        }
        assertThat(most).isLessThan(0.05);
    }

    private static Scenario wall(double tolerance, double every) {
        return Scenario.on(Grid.ofCells(0.4, 0.2, 40, 8))
                .material(Material.of(0.5, 1500, 900))
                .regions(
                        Region.of("wool", new Shape.Rectangle(0.2, 0, 0.3, 0.2), Material.of(0.04, 50, 1000)),
                        new Region(
                                "cable",
                                new Shape.Rectangle(0.1, 0, 0.15, 0.1),
                                null,
                                null,
                                new Signal.Constant(200),
                                null,
                                false))
                .edges(new Edges(
                        new Boundary.Convection(8, 20),
                        new Boundary.Convection(new Signal.Constant(25), new Signal.Sinusoid(0, 10, 86_400, 0)),
                        new Boundary.Insulated(),
                        new Boundary.Fixed(15)))
                .initial(Initial.uniform(10))
                .timing(Timing.until(43_200).by(Method.STABILISED))
                .tolerance(tolerance)
                .probes(new Probe("middle", 0.22, 0.1))
                .output(Output.standard().at(new Output.Rhythm.EverySeconds(every)))
                .build();
    }

    @Test
    void theErrorFollowsTheTolerance() {
        double fine = probe(Simulation.of(wall(1e-10, 43_200)).run());
        for (double tolerance : new double[] {1e-3, 1e-5, 1e-7}) {
            double error = Math.abs(probe(Simulation.of(wall(tolerance, 43_200)).run()) - fine);
            double allowed = tolerance * 20;
            System.out.printf(
                    Locale.ROOT, "stabilised, tolerance %.0e: error %.2e K, %.1e allowed%n", tolerance, error, allowed);
            assertThat(error).isLessThan(allowed);
        }
    }

    private static double probe(RunReport report) {
        return report.values().probes().getOrDefault("middle", Double.NaN);
    }

    @Test
    void looksChangeNoBitAndAccountsClose() {
        RunReport rare = Simulation.of(wall(1e-5, 43_200)).run();
        RunReport often = Simulation.of(wall(1e-5, 137)).run();
        assertThat(often.values().field().sha256())
                .isEqualTo(rare.values().field().sha256());
        assertThat(rare.heat().energy().imbalance()).isLessThan(1e-13);
        assertThat(rare.heat().energy().sources()).isCloseTo(200 * 0.05 * 0.1 * 43_200, within(1e-6));
    }

    @Test
    void threadsChangeNoBit() {
        Scenario scenario = Scenario.on(Grid.ofCells(1, 1, 170, 150))
                .material(Material.of(1, 1000, 1000))
                .regions(Region.of("rod", new Shape.Circle(0.4, 0.5, 0.2), Material.of(60, 7800, 450)))
                .edges(Edges.all(new Boundary.Convection(10, 100)))
                .timing(Timing.until(20_000).by(Method.STABILISED))
                .tolerance(1e-3)
                .build();
        List<String> hashes = List.of(1, 2, 3, 7).stream()
                .map(threads -> Simulation.of(
                                Plan.of(scenario),
                                new Execution(Execution.Kernel.SCALAR, Execution.Order.PLAIN, threads))
                        .run()
                        .values()
                        .field()
                        .sha256())
                .toList();
        assertThat(hashes).doesNotContainNull().containsOnly(hashes.getFirst());
    }

    @Test
    void latentHeatIsAccountedForAndAgreesWithTheExplicitMethod() {
        Material soil = Material.of(2, 2000, 1000).thawing(new LatentHeat(1e8, -0.5, 0));
        Scenario ground = Scenario.on(Grid.ofCells(0.1, 2, 2, 80))
                .material(soil)
                .edges(new Edges(
                        new Boundary.Insulated(),
                        new Boundary.Insulated(),
                        new Boundary.Insulated(),
                        new Boundary.Fixed(-8)))
                .initial(Initial.uniform(3))
                .timing(Timing.until(90 * 86_400).by(Method.STABILISED))
                .tolerance(1e-5)
                .probes(new Probe("middle", 0.05, 1.2))
                .build();
        RunReport stabilised = Simulation.of(ground).run();
        RunReport explicit = Simulation.of(
                        ground.timed(Timing.until(90 * 86_400).by(Method.EXPLICIT)))
                .run();
        assertThat(explicit.question().method()).isEqualTo(Method.EXPLICIT);
        assertThat(stabilised.heat().energy().imbalance()).isLessThan(1e-13);
        assertThat(probe(stabilised)).isCloseTo(probe(explicit), within(0.01));
        assertThat(stabilised.course().steps()).isLessThan(explicit.course().steps() / 5);
    }

    @Test
    void aConstantFieldStaysConstantToTheBit() {
        Plan plan = Plan.of(Scenario.on(Grid.ofCells(1, 1, 9, 13))
                .material(Material.of(1, 1, 1))
                .regions(Region.of("block", new Shape.Rectangle(0.3, 0.2, 0.8, 0.7), Material.of(400, 3, 7)))
                .edges(new Edges(
                        new Boundary.Insulated(),
                        new Boundary.Convection(3, 17.3),
                        new Boundary.Fixed(17.3),
                        new Boundary.Insulated()))
                .initial(Initial.uniform(17.3))
                .timing(Timing.until(100).inStepsOf(1).by(Method.STABILISED))
                .build());
        Field field = plan.initialField();
        double[][] start = Runs.copy(field);
        Runs.advance(plan, new Execution(Execution.Kernel.SCALAR, Execution.Order.PLAIN, 1), field, 100);
        Runs.assertSameBits(start, field, "constant");
    }
}
