package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.field.Accounts;
import isotherm.model.Boundary;
import isotherm.model.Edge;
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
import isotherm.step.Execution;
import isotherm.step.RandomScenarios;
import isotherm.step.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeatAccountsTest {
    private static final Boundary INSULATED = new Boundary.Insulated();
    private static final double K = 3;
    private static final double CAPACITY = 10;

    private static RunReport run(Scenario scenario) {
        return Simulation.of(scenario).run();
    }

    private static Scenario plate(Edges edges, double dx, double dy, int columns, int rows) {
        return Scenario.on(RandomScenarios.grid(columns, rows, dx, dy, edges))
                .edges(edges)
                .material(Material.of(K, 2, 5))
                .timing(Timing.steps(1).inStepsOf(0.01))
                .build();
    }

    /** One computed node, temperature 0, cells 0.5 by 0.25: all numbers by hand. The corners are held by bottom and top. */
    @Test
    void oneNodeByHand() {
        Boundary cold = new Boundary.Fixed(0);
        Edges edges = new Edges(new Boundary.Fixed(100), cold, cold, cold);
        RunReport report = run(plate(edges, 0.5, 0.25, 3, 3));
        double watts = K * 0.25 / 0.5 * 100;
        double heldCell = CAPACITY * 0.25 * 0.25 * 100;
        assertThat(report.heat().energy().initial()).isZero();
        assertThat(report.heat().energy().edges()).isCloseTo(heldCell + watts * 0.01, within(1e-13));
        assertThat(report.heat().energy().last()).isCloseTo(heldCell + watts * 0.01, within(1e-13));
        double warm = watts * 0.01 / (CAPACITY * 0.5 * 0.25);
        double toCorners = 2 * K * 0.25 / 0.25 * 100;
        assertThat(report.values().field().max()).isEqualTo(100);
        assertThat(report.heat().edgeFlows().get(Edge.LEFT))
                .isCloseTo(K * 0.5 * (100 - warm) + toCorners, within(1e-11));
        assertThat(report.heat().edgeFlows().get(Edge.RIGHT)).isCloseTo(-K * 0.5 * warm, within(1e-12));
        double outside = -K * 2 * warm - toCorners / 2;
        assertThat(report.heat().edgeFlows().get(Edge.BOTTOM)).isCloseTo(outside, within(1e-11));
        assertThat(report.heat().edgeFlows().get(Edge.TOP)).isCloseTo(outside, within(1e-11));
    }

    /** Bottom held at 60, the rest insulated, 4 x 3 nodes: the outer columns own half cells, so the width is 3 cells. */
    @Test
    void edgeNodesOwnHalfCells() {
        Edges edges = new Edges(INSULATED, INSULATED, new Boundary.Fixed(60), INSULATED);
        RunReport report = run(plate(edges, 0.5, 0.25, 4, 3));
        double heldCells = CAPACITY * (3 * 0.5) * 0.125 * 60;
        assertThat(report.heat().energy().edges())
                .isCloseTo(heldCells + K * (3 * 0.5) / 0.25 * 60 * 0.01, within(1e-12));
        assertThat(report.heat().energy().initial()).isZero();
    }

    /** Content of an insulated plate: its whole area; of a periodic one: as many cells as nodes. */
    @Test
    void contentIsCapacityTimesAreaTimesTemperature() {
        Scenario insulated = Scenario.on(Grid.ofCells(2, 1, 8, 5))
                .material(Material.of(K, 2, 5))
                .initial(Initial.uniform(7))
                .build();
        assertThat(run(insulated).heat().energy().initial()).isCloseTo(CAPACITY * 2 * 1 * 7, within(1e-12));
        Boundary periodic = new Boundary.Periodic();
        Scenario wrapped = plate(new Edges(periodic, periodic, INSULATED, INSULATED), 0.5, 0.25, 4, 3);
        Scenario warm = Scenario.on(wrapped.grid())
                .edges(wrapped.edges())
                .material(wrapped.material())
                .initial(Initial.uniform(7))
                .build();
        assertThat(run(warm).heat().energy().initial()).isCloseTo(CAPACITY * (4 * 0.5) * (2 * 0.25) * 7, within(1e-12));
    }

    /** What a solver leaves is not heat that bare material gives. */
    @Test
    void materialAtRestGivesNothing() {
        Scenario corner = Sections.corner(24)
                .regions(
                        Sections.layer("pillar", 0.1, 0.1, 0.3, 0.3, 50),
                        Region.room("room", new Shape.Rectangle(0.3, 0.3, 1.5, 1.5), Sections.INSIDE))
                .build();
        assertThat(run(corner).heat().regions())
                .extractingByKey("pillar")
                .extracting(RunReport.RegionHeat::heatFlow)
                .isEqualTo(0.0);
    }

    /** A wall between two temperatures: what enters on one side leaves on the other, k/L times the difference. */
    @Test
    void steadyFlowThroughAWall() {
        Edges edges = new Edges(new Boundary.Fixed(20), new Boundary.Fixed(-5), INSULATED, INSULATED);
        Scenario wall = Scenario.on(Grid.ofCells(0.3, 0.2, 10, 4))
                .edges(edges)
                .material(Material.of(K, 2, 5))
                .timing(Timing.until(4))
                .initial(Initial.uniform(3).with(new Shape.Circle(0.1, 0.1, 0.05), 40))
                .build();
        RunReport report = run(wall);
        double watts = K / 0.3 * 25 * 0.2;
        assertThat(report.heat().edgeFlows().get(Edge.LEFT)).isCloseTo(watts, within(1e-9 * watts));
        assertThat(report.heat().edgeFlows().get(Edge.RIGHT)).isCloseTo(-watts, within(1e-9 * watts));
        assertThat(report.heat().edgeFlows().get(Edge.TOP)).isZero();
    }

    @Test
    void contentChangesByWhatCrossesTheEdges() {
        double worst = 0;
        for (int seed = 0; seed < 400; seed++) {
            Plan plan = Plan.of(RandomScenarios.any(new Random(seed), 300));
            RunReport report = Simulation.of(plan, Runs.executions(1 + seed % 3).get(seed % 4))
                    .run();
            RunReport.Energy energy = report.heat().energy();
            assertThat(energy.imbalance()).as("seed %d", seed).isLessThanOrEqualTo(1e-10);
            double change = energy.last() - energy.initial();
            double size = Math.abs(energy.last()) + Math.abs(energy.initial()) + Math.abs(energy.edges());
            assertThat(change).as("seed %d", seed).isCloseTo(energy.edges(), within(1e-9 * size));
            worst = Math.max(worst, energy.imbalance());
        }
        System.out.printf(java.util.Locale.ROOT, "largest imbalance %.1e, tolerance 1e-10%n", worst);
    }

    /** What rounding loses in single precision is some parts in ten million, and the accounts show it (N11). */
    @Test
    void inSinglePrecisionTheImbalanceIsThatOfItsRounding() {
        double worst = 0;
        for (int seed = 0; seed < 400; seed++) {
            Plan plan = Plan.of(RandomScenarios.inSingle(RandomScenarios.any(new Random(seed), 300)));
            RunReport report = Simulation.of(plan, Runs.executions(1 + seed % 3).get(seed % 6))
                    .run();
            worst = Math.max(worst, report.heat().energy().imbalance());
        }
        System.out.printf(java.util.Locale.ROOT, "largest imbalance in single precision %.1e, tolerance 2e-6%n", worst);
        assertThat(worst).isBetween(1e-9, 2e-6);
    }

    @Test
    void threadsAndKernelsChangeNoAccount() {
        for (int seed = 0; seed < 60; seed++) {
            Scenario scenario = RandomScenarios.any(new Random(seed), 60);
            Plan plan = Plan.of(seed % 3 == 0 ? RandomScenarios.inSingle(scenario) : scenario);
            RunReport.Energy expected =
                    Simulation.of(plan, Execution.auto()).run().heat().energy();
            for (Execution execution : Runs.executions(1 + seed % 5)) {
                assertThat(Simulation.of(plan, execution).run().heat().energy()).isEqualTo(expected);
            }
        }
    }

    /** Who looks sees the same accounts as who does not, and the report does not depend on how often. */
    @Test
    void lookingChangesNoAccount() {
        for (int seed = 0; seed < 40; seed++) {
            Plan plan = Plan.of(RandomScenarios.any(new Random(seed), 60));
            RunReport.Energy expected =
                    Simulation.of(plan, Execution.auto()).run().heat().energy();
            List<Accounts> seen = new ArrayList<>();
            RunReport report = Simulation.of(plan, Execution.auto())
                    .observe(Schedule.everySteps(plan, 1), snapshot -> seen.add(snapshot.accounts()))
                    .run();
            assertThat(report.heat().energy()).isEqualTo(expected);
            assertThat(seen).hasSize((int) plan.steps() + 1);
            assertThat(seen.getFirst().entered().magnitude()).isZero();
            assertThat(seen.getLast().imbalance()).isEqualTo(expected.imbalance());
            for (Accounts each : seen) {
                double gain = each.content() - each.initial();
                double size = Math.abs(each.content())
                        + Math.abs(each.initial())
                        + each.entered().magnitude();
                assertThat(gain).isCloseTo(each.entered().edges(), within(1e-11 * size));
            }
        }
    }

    /** A plate that the explicit method takes as plain is none to the others. */
    @Test
    void beforeTheFirstStepNothingHasEnteredByAnyMethod() {
        Edges edges = new Edges(new Boundary.Fixed(20), INSULATED, INSULATED, INSULATED);
        for (Method method : List.of(Method.EXPLICIT, Method.STABILISED, Method.IMPLICIT, Method.SPECTRAL)) {
            Plan plan = Plan.of(Scenario.on(Grid.ofCells(0.3, 0.2, 10, 4))
                    .edges(edges)
                    .material(Material.of(K, 2, 5))
                    .timing(Timing.until(0.1).by(method))
                    .build());
            List<Accounts> seen = new ArrayList<>();
            Simulation.of(plan, Execution.auto())
                    .observe(Schedule.everySteps(plan, 1), snapshot -> seen.add(snapshot.accounts()))
                    .run();
            assertThat(seen.getFirst().entered().magnitude()).as(method.word()).isZero();
            assertThat(seen.getFirst().content()).isEqualTo(seen.getLast().initial());
            assertThat(seen.getFirst().flows().edge(Edge.LEFT))
                    .as(method.word())
                    .isPositive();
            double atOnce = CAPACITY * 0.015 * 0.2 * 20;
            assertThat(seen.getLast().entered().edges()).as(method.word()).isGreaterThan(atOnce);
        }
    }

    /** Regions, films, sources and held nodes: a plate whose every account has something in it. */
    @Test
    void onANetworkTooEveryLookBalances() {
        Region heater = new Region(
                "heater", new Shape.Rectangle(0.1, 0.1, 0.2, 0.2), null, null, new Signal.Constant(5000), null, false);
        Region pipe = Region.held("pipe", new Shape.Circle(0.3, 0.1, 0.03), new Signal.Constant(50));
        Scenario.Builder plate = Scenario.on(Grid.ofCells(0.4, 0.3, 16, 12))
                .material(new Material("ice", 2, 900, 2000).thawing(new LatentHeat(3e8, -0.5, 0.5)))
                .initial(Initial.uniform(-1))
                .edges(Edges.all(new Boundary.Convection(20, 4)))
                .regions(heater, pipe);
        for (Method method : new Method[] {Method.EXPLICIT, Method.IMPLICIT}) {
            Plan plan = Plan.of(plate.timing(Timing.until(4000).by(method)).build());
            List<Double> imbalances = new ArrayList<>();
            RunReport report = Simulation.of(plan, Execution.auto())
                    .observe(
                            Schedule.everySteps(plan, 1 + plan.steps() / 5),
                            snapshot -> imbalances.add(snapshot.accounts().imbalance()))
                    .run();
            assertThat(imbalances).hasSizeGreaterThan(4).allMatch(imbalance -> imbalance < 1e-12);
            assertThat(report.heat().energy().sources()).isCloseTo(5000 * 0.1 * 0.1 * 4000, within(1e-6));
            assertThat(report.heat().energy().held()).isNotZero();
        }
    }
}
