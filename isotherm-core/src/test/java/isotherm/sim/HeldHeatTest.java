package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import isotherm.field.Accounts;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Expression;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Precision;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Series;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The heat of held nodes beside closed forms: of second order, however they are held (N7). */
class HeldHeatTest {
    private static final Boundary INSULATED = new Boundary.Insulated();
    private static final double K = 1.5;
    private static final double CAPACITY = 2e6;
    private static final double ALPHA = K / CAPACITY;
    private static final Material STONE = Material.of(K, 2000, 1000);
    private static final double DAY = 86_400;

    private static Scenario.Builder plate(Grid grid, Edges edges) {
        return Scenario.on(grid).material(STONE).edges(edges).tolerance(1e-7);
    }

    private static Boundary held(String formula) {
        return new Boundary.Fixed(formula(formula));
    }

    private static Signal formula(String text) {
        return new Signal.Formula(Expression.parse(text));
    }

    private static Edges left(Boundary boundary) {
        return new Edges(boundary, INSULATED, INSULATED, INSULATED);
    }

    private static Shape.Rectangle box(double left, double bottom, double right, double top) {
        return new Shape.Rectangle(left, bottom, right, top);
    }

    private record Look(double time, Accounts accounts) {}

    /** Looks at a run, some of them over its time. */
    private static List<Look> watched(Scenario scenario, int looks) {
        Plan plan = Plan.of(scenario);
        List<Look> seen = new ArrayList<>();
        Simulation.of(plan, Execution.auto())
                .observe(
                        Schedule.everySteps(plan, Math.max(1, plan.steps() / looks)),
                        snapshot -> seen.add(new Look(snapshot.time(), snapshot.accounts())))
                .run();
        assertThat(seen)
                .hasSizeGreaterThanOrEqualTo(plan.steps() == 1 ? 1 : looks)
                .allMatch(look -> look.accounts.imbalance() < 1e-12);
        return seen;
    }

    /** Errors on grids of some cells and of twice as many: the second at most so large, and the order at least 1.85. */
    private static void assertOrder(String what, IntToDoubleFunction error, int cells, double allowed) {
        double coarse = Math.abs(error.applyAsDouble(cells));
        double fine = Math.abs(error.applyAsDouble(2 * cells));
        double order = Math.log(coarse / fine) / Math.log(2);
        System.out.printf(
                Locale.ROOT, "%s: %.1e, %.1e on half the spacing, order %.2f, 2 wanted%n", what, coarse, fine, order);
        assertThat(fine).as(what).isLessThanOrEqualTo(allowed);
        assertThat(order).as(what).isBetween(1.85, 2.15);
    }

    /** A surface that steps from 20 to 0 takes 2 k T sqrt(t / (pi alpha)) out of a half space. */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "SPECTRAL"})
    void theSurfaceOfAHalfSpaceSteps(Method method) {
        double exact = -2 * K * 20 * Math.sqrt(DAY / (Math.PI * ALPHA)) * 0.1;
        assertOrder(
                "half space, " + method.word(),
                cells -> halfSpace(cells, method).energy().edges() / exact - 1,
                30,
                3e-3);
        assertThat(halfSpace(30, method).energy().initial()).isCloseTo(CAPACITY * 0.15 * 20, withinPercentage(1e-10));
    }

    private static RunReport halfSpace(int cells, Method method) {
        return Simulation.of(plate(Grid.ofCells(1.5, 0.1, cells, 2), left(new Boundary.Fixed(0)))
                        .timing(day(method, cells))
                        .initial(Initial.uniform(20))
                        .build())
                .run();
    }

    /** A day by a method; of the explicit one in steps that become a quarter on half the spacing. */
    private static Timing day(Method method, int cells) {
        Timing day = Timing.until(DAY).by(method);
        return method == Method.EXPLICIT ? day.inStepsOf(DAY / (cells * (double) cells)) : day;
    }

    @Test
    void inSinglePrecisionTheHeatIsTheSame() {
        Scenario.Builder stone = plate(Grid.ofCells(1.5, 0.1, 30, 2), left(new Boundary.Fixed(0)))
                .timing(Timing.until(DAY).by(Method.EXPLICIT))
                .initial(Initial.uniform(20.1));
        RunReport.Energy wanted = Simulation.of(stone.build()).run().energy();
        RunReport.Energy single =
                Simulation.of(stone.precision(Precision.SINGLE).build()).run().energy();
        assertThat(single.edges()).isCloseTo(wanted.edges(), withinPercentage(1e-3));
        assertThat(single.initial()).isCloseTo(wanted.initial(), withinPercentage(1e-4));
        assertThat(single.imbalance()).isLessThan(1e-6);
    }

    /** A surface that follows a series: two jumps, each stored at once, or a ramp. */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT"})
    void theSurfaceOfAHalfSpaceFollowsASeries(Method method) {
        double root = Math.sqrt(1 / (Math.PI * ALPHA));
        double[] times = {0, DAY / 4, DAY / 2, DAY};
        double steps = 2 * K * root * 0.1 * (10 * Math.sqrt(0.75 * DAY) - 4 * Math.sqrt(DAY / 2));
        Series jumping =
                new Series("jumping", times, new double[] {0, 10, 6, 6}, Series.Between.STEP, Series.Beyond.ERROR);
        assertOrder(
                "two jumps, " + method.word(),
                cells -> following(jumping, method, cells).energy().edges() / steps - 1,
                30,
                4e-3);
        double ramp = 4.0 / 3 * K * (10 / DAY) * root * 0.1 * Math.pow(DAY, 1.5);
        Series rising = new Series(
                "rising", new double[] {0, DAY}, new double[] {0, 10}, Series.Between.LINEAR, Series.Beyond.ERROR);
        assertOrder(
                "ramp, " + method.word(),
                cells -> following(rising, method, cells).energy().edges() / ramp - 1,
                30,
                4e-3);
        double flow = 2 * K * (10 / DAY) * root * 0.1 * Math.sqrt(DAY);
        assertOrder(
                "flow of a ramp, " + method.word(),
                cells -> following(rising, method, cells).edgeFlows().getOrDefault(Edge.LEFT, 0.0) / flow - 1,
                30,
                4e-3);
    }

    private static RunReport following(Series series, Method method, int cells) {
        Boundary surface = new Boundary.Fixed(new Signal.Sampled(series));
        return Simulation.of(plate(Grid.ofCells(1.5, 0.1, cells, 2), left(surface))
                        .timing(day(method, cells))
                        .build())
                .run();
    }

    /**
     * A wave of a quarter day that runs out of a strip whose nodes are all held: what the strip gives to the rest of the plate leads its
     * temperature by an eighth of the wave, and who holds it also heats what is in it.
     */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT"})
    void aStripSwings(Method method) {
        assertOrder("a strip that swings, " + method.word(), cells -> strip(method, cells), 20, 6e-3);
    }

    /** The largest error of the flow at eight moments, in parts of its amplitude. */
    private static double strip(Method method, int cells) {
        double pace = 2 * Math.PI / (DAY / 4);
        double a = Math.sqrt(pace / 2 / ALPHA);
        String away = "max(0,abs(x-0.2)-0.05)";
        String wave = "10*exp(-%1$s*%2$s)*sin(%3$s*t-%1$s*%2$s)".formatted(a, away, pace);
        Scenario plate = plate(
                        Grid.ofCells(0.4, 0.1, 2 * cells, 2), new Edges(held(wave), held(wave), INSULATED, INSULATED))
                .initial(Initial.formula(Expression.parse(wave.replace("*t", "*0"))))
                .regions(Region.held("strip", box(0.15, 0, 0.25, 0.1), formula("10*sin(%s*t)".formatted(pace))))
                .timing(Timing.until(DAY / 4).by(method))
                .build();
        double amplitude = 2 * K * 10 * a * Math.sqrt(2) * 0.1;
        double worst = 0;
        for (Look look : watched(plate, 8)) {
            Accounts accounts = look.accounts;
            double angle = pace * look.time;
            double flow = amplitude * Math.sin(angle + Math.PI / 4);
            double inside = CAPACITY * 0.1 * 0.1 * 10 * pace * Math.cos(angle);
            worst = Math.max(worst, Math.abs(accounts.regions().getFirst() - flow) / amplitude);
            worst = Math.max(worst, Math.abs(accounts.flows().held(0) - flow - inside) / amplitude);
        }
        return worst;
    }

    /** The source of half a cell at a held edge goes straight out of it: 1000 W/m^3 on 0.8 m by 0.7 m are 560 W/m. */
    @Test
    void aSourceBesideHeldEdgesGivesAllItsPower() {
        Scenario.Builder source = plate(
                        Grid.ofCells(0.8, 0.7, 8, 7),
                        new Edges(
                                new Boundary.Fixed(150),
                                new Boundary.Fixed(150),
                                INSULATED,
                                new Boundary.Convection(10, 20)))
                .probes(new Probe("middle", 0.4, 0.3));
        Signal heat = new Signal.Constant(1000);
        Region all = new Region("all", box(0, 0, 0.8, 0.7), null, null, heat, null, false);
        RunReport report = Simulation.of(
                        source.regions(all).timing(Timing.steady()).build())
                .run();
        assertThat(report.energy().sources()).isCloseTo(560, within(1e-10));
        assertThat(report.regions().get("all").heatFlow()).isCloseTo(560, within(1e-10));
        assertThat(report.energy().edges()).isCloseTo(-560, within(1e-9));
        Thermostat always = new Thermostat("middle", 1000, 1001, heat, 3600);
        Region switched = new Region("all", all.shape(), null, null, null, always, false);
        for (Method method : List.of(Method.EXPLICIT, Method.STABILISED, Method.IMPLICIT)) {
            Scenario day = source.regions(switched)
                    .timing(Timing.until(DAY).by(method))
                    .build();
            assertThat(watched(day, 4).getLast().accounts.entered().sources())
                    .isCloseTo(560 * DAY, withinPercentage(1e-10));
        }
    }

    /** A plate with a source, held at 0 all around, by its Fourier series. */
    @Test
    void theEdgesOfAHeatedPlate() {
        Region all = new Region("all", box(0, 0, 0.8, 0.6), null, null, new Signal.Constant(1000), null, false);
        double bottom = 0;
        for (int m = 1; m < 4000; m += 2) {
            double wave = m * Math.PI / 0.8;
            bottom -= 8 * 1000 / (m * Math.PI * wave * wave) * Math.tanh(wave * 0.3);
        }
        double exact = bottom;
        for (Method method : List.of(Method.STEADY, Method.SPECTRAL)) {
            Timing timing = method == Method.STEADY
                    ? Timing.steady()
                    : Timing.until(100 * DAY).by(method);
            assertOrder(
                    "bottom of a heated plate, " + method.word(),
                    cells -> Simulation.of(plate(
                                                            Grid.ofCells(0.8, 0.6, 4 * cells, 3 * cells),
                                                            Edges.all(new Boundary.Fixed(0)))
                                                    .regions(all)
                                                    .timing(timing)
                                                    .build())
                                            .run()
                                            .edgeFlows()
                                            .getOrDefault(Edge.BOTTOM, 0.0)
                                    / exact
                            - 1,
                    2,
                    6e-4);
        }
    }

    /** Held edges that meet: u = 100 (x^2 - y^2) + 50 x y solves the heat equation, and each edge's flow is known. */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "SPECTRAL", "STEADY"})
    void heldEdgesMeetInCorners(Method method) {
        double[] exact = {
            -K * 25 * 0.36, K * (2 * 100 * 0.48 + 25 * 0.36), -K * 25 * 0.64, K * (-2 * 100 * 0.48 + 25 * 0.64)
        };
        assertOrder(
                "edges that meet, " + method.word(),
                cells -> {
                    String field = "100*(x^2-y^2)+50*x*y";
                    Timing timing = method == Method.STEADY
                            ? Timing.steady()
                            : Timing.until(1000).by(method);
                    Scenario plate = plate(Grid.ofCells(0.8, 0.6, 4 * cells, 3 * cells), Edges.all(held(field)))
                            .initial(Initial.formula(Expression.parse(field)))
                            .timing(timing)
                            .build();
                    Accounts end = watched(plate, 1).getLast().accounts;
                    double worst = 0;
                    for (Edge edge : Edge.values()) {
                        double flow = end.flows().edge(edge);
                        double entered = end.entered().edge(edge) / (method == Method.STEADY ? 1 : 1000);
                        assertThat(entered).isCloseTo(flow, within(1e-5));
                        worst = Math.max(worst, Math.abs(flow - exact[edge.ordinal()]));
                    }
                    return worst;
                },
                2,
                0.4);
    }

    /** A field that slopes evenly, with an edge of every kind: films and fluxes that end at held nodes lose nothing there. */
    @Test
    void everyKindOfEdgeMeetsAHeldOne() {
        Edges edges = new Edges(
                held("10*x+30*y"),
                new Boundary.Flux(10 * K),
                new Boundary.Flux(-30 * K),
                new Boundary.Convection(new Signal.Constant(5), formula("10*x+30*0.6+30*%s/5".formatted(K))),
                List.of(new EdgePart(Edge.BOTTOM, 0.17, 0.5, held("10*x+30*y"))));
        RunReport report = Simulation.of(plate(Grid.ofCells(0.8, 0.6, 8, 6), edges)
                        .timing(Timing.steady())
                        .build())
                .run();
        assertThat(report.edgeFlows().get(Edge.LEFT)).isCloseTo(-10 * K * 0.6, within(1e-4));
        assertThat(report.edgeFlows().get(Edge.RIGHT)).isCloseTo(10 * K * 0.6, within(1e-4));
        assertThat(report.edgeFlows().get(Edge.BOTTOM)).isCloseTo(-30 * K * 0.8, within(1e-4));
        assertThat(report.edgeFlows().get(Edge.TOP)).isCloseTo(30 * K * 0.8, within(1e-4));
    }

    /** Heat crosses from one held region to another where a single cell lies between them. */
    @Test
    void twoHeldRegionsSeeEachOther() {
        RunReport report = Simulation.of(plate(new Grid(Axis.even(6, 0.1), Axis.even(5, 0.1)), Edges.all(INSULATED))
                        .regions(
                                Region.held("warm", box(0, 0, 0.2, 0.4), new Signal.Constant(50)),
                                Region.held("cold", box(0.3, 0, 0.5, 0.4), new Signal.Constant(10)))
                        .timing(Timing.until(1).by(Method.IMPLICIT))
                        .build())
                .run();
        assertThat(report.regions().get("warm").heatFlow()).isCloseTo(K * 0.4 / 0.1 * 40, within(1e-9));
        assertThat(report.regions().get("cold").heatFlow()).isCloseTo(-K * 0.4 / 0.1 * 40, within(1e-9));
    }

    /** What is held through its thaw takes the latent heat from whoever holds it, and the plate around in time. */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT"})
    void heldNodesThawToo(Method method) {
        LatentHeat latent = new LatentHeat(3e8, -1, 1);
        Series warming = new Series(
                "warming", new double[] {0, 50}, new double[] {-10, 10}, Series.Between.STEP, Series.Beyond.HOLD);
        RunReport report = Simulation.of(Scenario.on(Grid.ofCells(0.04, 0.02, 8, 4))
                        .material(new Material("ice", 50, 1000, 2000).thawing(latent))
                        .regions(Region.held("heater", box(0, 0, 0.02, 0.02), new Signal.Sampled(warming)))
                        .initial(Initial.uniform(-10))
                        .timing(Timing.until(4000).by(method))
                        .build())
                .run();
        double wanted = 0.04 * 0.02 * (20 * 2e6 + 3e8);
        assertThat(report.energy().held()).isCloseTo(wanted, withinPercentage(1e-4));
        assertThat(report.energy().initial()).isCloseTo(0.04 * 0.02 * -10 * 2e6, withinPercentage(1e-10));
    }
}
