package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.field.Field;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
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
import isotherm.step.RandomScenarios;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whole runs by the spectral method: closed forms, published numbers, accounts. */
class SpectralRunTest {
    private static final Boundary COLD = new Boundary.Fixed(0);
    private static final Boundary INSULATED = new Boundary.Insulated();

    private static Scenario.Builder cross() {
        return Scenario.on(Grid.ofNodes(128, 128, 1))
                .edges(Edges.all(COLD))
                .initial(Initial.uniform(0)
                        .with(new Shape.Rectangle(58, 32, 70, 96), 1)
                        .with(new Shape.Rectangle(32, 58, 96, 70), 1))
                .probes(new Probe("middle", 64, 64));
    }

    /** T1 of the lecture: 100 steps of 0.1, in one jump. */
    @Test
    void theCrossAfterAHundredSteps() {
        Plan plan = Plan.of(cross().timing(Timing.steps(100).inStepsOf(0.1).by(Method.SPECTRAL))
                .build());
        Field[] end = new Field[1];
        Simulation simulation = Simulation.of(plan, isotherm.step.Execution.auto());
        double[] sum = new double[1];
        simulation.observe(Schedule.atEnd(plan), snapshot -> {
            end[0] = Field.allocate(128, 128);
            for (int row = 0; row < 128; row++) {
                for (int column = 0; column < 128; column++) {
                    end[0].set(column, row, snapshot.at(column, row));
                    sum[0] += snapshot.at(column, row);
                }
            }
        });
        RunReport report = simulation.run();
        assertThat(sum[0]).isCloseTo(1520.99999999924, within(1520 * 1e-12));
        assertThat(report.values().field().max()).isCloseTo(0.979390897809353, within(1e-12));
        assertThat(end[0].at(32, 64)).isCloseTo(0.465705302662814, within(1e-12));
        assertThat(end[0].at(64, 32)).isCloseTo(0.465705302662814, within(1e-12));
        assertThat(end[0].at(58, 58)).isCloseTo(0.790321489432519, within(1e-12));
        assertThat(end[0].at(20, 64)).isCloseTo(0.00439742400427888, within(1e-12 * 0.0044));
        assertThat(report.heat().energy().imbalance()).isLessThan(1e-14);
        assertThat(report.question().method()).isEqualTo(Method.SPECTRAL);
        assertThat(report.course().steps()).isEqualTo(100);
    }

    /** Long after the start a few modes are left, with all their digits: shares of the start and decays from the textbook. */
    @Test
    void theCrossAtLongTimes() {
        for (double time : new double[] {1e4, 1e5}) {
            RunReport report = Simulation.of(cross().timing(Timing.until(time).by(Method.SPECTRAL))
                            .build())
                    .run();
            double expected = 0;
            for (int k = 1; k <= 4; k++) {
                for (int l = 1; l <= 4; l++) {
                    double rate = 4 * Math.pow(StrictMath.sin(k * Math.PI / 254), 2)
                            + 4 * Math.pow(StrictMath.sin(l * Math.PI / 254), 2);
                    expected += crossIn(k, l) * wave(k, 64) * wave(l, 64) * StrictMath.exp(-rate * time);
                }
            }
            assertThat(report.values().probes().get("middle")).isCloseTo(expected, within(expected * 1e-12));
            assertThat(report.heat().energy().imbalance()).isLessThan(1e-14);
        }
    }

    private static double wave(int k, int node) {
        return StrictMath.sin(k * Math.PI * node / 127);
    }

    private static double crossIn(int k, int l) {
        Initial initial = cross().build().initial();
        double share = 0;
        for (int row = 0; row < 128; row++) {
            for (int column = 0; column < 128; column++) {
                share += initial.at(Grid.ofNodes(128, 128, 1), column, row) * wave(k, column) * wave(l, row);
            }
        }
        return share * 4 / (127 * 127);
    }

    /** A mode of the scheme fades as its own exponential; under insulated edges the same with cosines. */
    @Test
    void modesFadeExactly() {
        Material material = new Material("wood", 2, 3.5, 5, 3, null);
        Grid grid = Grid.ofCells(2, 1, 40, 27);
        for (String formula : new String[] {"sin(3*pi*x/2)*sin(2*pi*y)", "cos(3*pi*x/2)*cos(2*pi*y)"}) {
            RunReport report = Simulation.of(Scenario.on(grid)
                            .edges(Edges.all(formula.startsWith("s") ? COLD : INSULATED))
                            .material(material)
                            .initial(Initial.formula(Expression.parse(formula)))
                            .probes(new Probe("A", 0.3, 10.0 / 27))
                            .timing(Timing.until(0.7).by(Method.SPECTRAL))
                            .build())
                    .run();
            double dx = 2.0 / 40;
            double dy = 1.0 / 27;
            double rate = 2.0 / 15 * Math.pow(StrictMath.sin(3 * Math.PI * dx / 4) * 2 / dx, 2)
                    + 3.5 / 15 * Math.pow(StrictMath.sin(Math.PI * dy) * 2 / dy, 2);
            double start = Expression.parse(formula).at(0.3, 10.0 / 27, 0);
            assertThat(report.values().probes().get("A")).isCloseTo(start * StrictMath.exp(-rate * 0.7), within(1e-14));
        }
    }

    /** T5: a spot in an endless plane. What is left is the error of the differences, of second order. */
    @Test
    void aSpotInThePlane() {
        double[] times = {1, 5, 10, 25};
        double[] published = {0.925926, 0.714286, 0.555556, 0.333333};
        double[] errors = new double[2];
        for (int fine = 0; fine < 2; fine++) {
            for (int k = 0; k < times.length; k++) {
                int cells = 120 << fine;
                RunReport report = Simulation.of(Scenario.on(Grid.ofCells(1.2, 1.2, cells, cells))
                                .material(Material.ofDiffusivity(1e-4))
                                .initial(Initial.formula(Expression.parse("exp(-((x-0.6)^2+(y-0.6)^2)/(2*0.05^2))")))
                                .probes(new Probe("peak", 0.6, 0.6))
                                .timing(Timing.until(times[k]).by(Method.SPECTRAL))
                                .build())
                        .run();
                errors[fine] = Math.max(
                        errors[fine],
                        Math.abs(Objects.requireNonNull(report.values().probes().get("peak")) - published[k]));
            }
        }
        System.out.printf(
                Locale.ROOT, "spot in the plane: errors %.1e, %.1e on half the spacing%n", errors[0], errors[1]);
        assertThat(errors[0]).isLessThan(3e-3);
        assertThat(errors[0] / errors[1]).isBetween(3.7, 4.3);
    }

    @Test
    void accountsClose() {
        double worst = 0;
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Boundary[] kinds = {
                new Boundary.Fixed(random.nextDouble(-50, 50)),
                new Boundary.Fixed(random.nextDouble(-50, 50)),
                RandomScenarios.varying("30*x*x-50*y+8"),
                INSULATED
            };
            Edges edges = new Edges(
                    kinds[random.nextInt(4)],
                    kinds[random.nextInt(4)],
                    kinds[random.nextInt(4)],
                    kinds[random.nextInt(4)]);
            Scenario scenario = Scenario.on(RandomScenarios.grid(
                            3 + random.nextInt(60), 3 + random.nextInt(60), 0.3, 0.2 + random.nextDouble(), edges))
                    .edges(edges)
                    .material(Material.of(2, 5, 3))
                    .initial(Initial.formula(Expression.parse("20*sin(9*x)*y")))
                    .timing((seed % 2 == 0 ? Timing.until(StrictMath.exp(random.nextDouble(-7, 9))) : Timing.steps(500))
                            .by(Method.SPECTRAL))
                    .build();
            worst = Math.max(
                    worst, Simulation.of(scenario).run().heat().energy().imbalance());
        }
        System.out.printf(Locale.ROOT, "spectral: largest imbalance %.1e, tolerance 1e-13%n", worst);
        assertThat(worst).isLessThan(1e-13);
    }

    /** Nothing lets the heat out: it grows for ever, by what the source gives. */
    @Test
    void anInsulatedPlateWithASourceWarmsForEver() {
        Shape half = new Shape.Rectangle(0, 0, 5, 10);
        RunReport report = Simulation.of(Scenario.on(Grid.ofCells(10, 10, 20, 20))
                        .regions(new Region("wire", half, null, null, new Signal.Constant(3), null, false))
                        .timing(Timing.until(1000).by(Method.SPECTRAL))
                        .build())
                .run();
        assertThat(report.heat().energy().sources()).isCloseTo(3 * 50 * 1000, within(1e-7));
        assertThat(report.heat().energy().last()).isCloseTo(3 * 50 * 1000, within(1e-7));
        assertThat(report.heat().energy().imbalance()).isLessThan(1e-13);
    }

    @Test
    void inSinglePrecisionItIsRoundedWhereItIsStored() {
        Scenario scenario =
                cross().timing(Timing.until(100).by(Method.SPECTRAL)).build();
        RunReport exact = Simulation.of(scenario).run();
        RunReport single = Simulation.of(RandomScenarios.inSingle(scenario)).run();
        assertThat(single.values().field().max())
                .isEqualTo((float) exact.values().field().max());
        assertThat(single.values().field().mean())
                .isCloseTo(exact.values().field().mean(), within(1e-8));
    }

    /** Looks are jumps from the start, and outputs are exact in time. */
    @Test
    void outputsOnTheWayChangeNothing() {
        Scenario.Builder once = cross().timing(Timing.until(100).by(Method.SPECTRAL));
        RunReport one = Simulation.of(once.build()).run();
        Scenario often = once.output(Output.standard().at(new Output.Rhythm.EverySeconds(10)))
                .build();
        int[] seen = new int[1];
        Simulation simulation = Simulation.of(often);
        RunReport ten = simulation
                .observe(Schedule.of(often.output().rhythm(), simulation.plan()), snapshot -> seen[0]++)
                .run();
        assertThat(seen[0]).isEqualTo(11);
        assertThat(ten.values().field().sha256()).isEqualTo(one.values().field().sha256());
    }
}
