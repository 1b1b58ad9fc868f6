package isotherm.sim;

import static isotherm.sim.StonePlates.DAY;
import static isotherm.sim.StonePlates.INSULATED;
import static isotherm.sim.StonePlates.K;
import static isotherm.sim.StonePlates.assertOrder;
import static isotherm.sim.StonePlates.box;
import static isotherm.sim.StonePlates.formula;
import static isotherm.sim.StonePlates.heatFlow;
import static isotherm.sim.StonePlates.held;
import static isotherm.sim.StonePlates.plate;
import static isotherm.sim.StonePlates.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import isotherm.expression.Expression;
import isotherm.field.Accounts;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sources, films and other held nodes beside held ones: none of their heat is lost (N7). */
class HeldEdgesTest {
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
        assertThat(report.heat().energy().sources()).isCloseTo(560, within(1e-10));
        assertThat(heatFlow(report, "all")).isCloseTo(560, within(1e-10));
        assertThat(report.heat().energy().edges()).isCloseTo(-560, within(1e-9));
        Thermostat always = new Thermostat("middle", 1000, 1001, heat, 3600);
        Region switched = new Region("all", all.shape(), null, null, null, always, false);
        for (Method method : List.of(Method.EXPLICIT, Method.STABILISED, Method.IMPLICIT)) {
            Scenario day = source.regions(switched)
                    .timing(Timing.until(DAY).by(method))
                    .build();
            assertThat(watched(day, 4).getLast().accounts().entered().sources())
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
                                            .heat()
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
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "SPECTRAL", "EXPONENTIAL", "STEADY"})
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
                    Accounts end = watched(plate, 1).getLast().accounts();
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
        assertThat(report.heat().edgeFlows().get(Edge.LEFT)).isCloseTo(-10 * K * 0.6, within(1e-4));
        assertThat(report.heat().edgeFlows().get(Edge.RIGHT)).isCloseTo(10 * K * 0.6, within(1e-4));
        assertThat(report.heat().edgeFlows().get(Edge.BOTTOM)).isCloseTo(-30 * K * 0.8, within(1e-4));
        assertThat(report.heat().edgeFlows().get(Edge.TOP)).isCloseTo(30 * K * 0.8, within(1e-4));
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
        assertThat(heatFlow(report, "warm")).isCloseTo(K * 0.4 / 0.1 * 40, within(1e-9));
        assertThat(heatFlow(report, "cold")).isCloseTo(-K * 0.4 / 0.1 * 40, within(1e-9));
    }
}
