package isotherm.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.io.disk.LocalDisk;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeatCsvTest {
    private static final Material BRICK = new Material("brick", 0.8, 1800, 900);
    private static final Shape MIDDLE = new Shape.Rectangle(0.1, 0.1, 0.3, 0.2);
    private static final Boundary FILM = new Boundary.Convection(25, -10);
    private static final String PANDAS = "import pandas as pd\nd = pd.read_csv(path, float_precision='round_trip')\n";

    private static final RunMark RUN = RunMark.fresh();

    @TempDir
    Path folder;

    /** A plate of two materials that loses heat to the air, with a source and a held corner. */
    private static Scenario.Builder plate() {
        return Scenario.on(Grid.ofCells(0.4, 0.3, 16, 12))
                .material(BRICK)
                .initial(Initial.uniform(5))
                .edges(new Edges(FILM, new Boundary.Flux(30), new Boundary.Fixed(12), new Boundary.Insulated()))
                .regions(
                        new Region(
                                "heater",
                                MIDDLE,
                                new Material("steel", 50, 7850, 460),
                                null,
                                new Signal.Constant(4000),
                                null,
                                false),
                        Region.held("pipe", new Shape.Rectangle(0.3, 0.25, 0.35, 0.3), new Signal.Constant(60)));
    }

    private Path file() {
        return folder.resolve("heat.csv");
    }

    private RunReport run(Scenario scenario, int outputs) {
        Plan plan = Plan.of(scenario);
        Simulation simulation = Simulation.of(plan, Execution.auto());
        try (HeatCsv output = new HeatCsv(LocalDisk.DISK, file(), plan, RUN)) {
            double interval = plan.duration() == 0 ? 1 : plan.duration() / outputs;
            Schedule schedule =
                    outputs == 1 ? Schedule.atEnd(plan) : Schedule.everySteps(plan, plan.stepNearest(interval));
            simulation.observe(schedule, output);
            return simulation.run();
        }
    }

    /** What the content gains is what came in; worst difference relative to the sum of the magnitudes, by pandas. */
    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"EXPLICIT", "IMPLICIT"})
    void theTotalIsTheSumOfItsParts(Method method) {
        run(plate().timing(Timing.until(20_000).by(method)).build(), 5);
        double worst = Double.parseDouble(Tool.python(file(), PANDAS + """
                ways = d[['edges_J_per_m', 'sources_J_per_m', 'held_J_per_m']]
                gain = d.content_J_per_m - d.content_J_per_m[0]
                size = d.content_J_per_m.abs() + ways.abs().sum(axis=1)
                assert len(d) >= 5 and (ways.iloc[-1] != 0).all()
                print(float(((gain - ways.sum(axis=1)) / size).abs().max()))
                """));
        System.out.printf(Locale.ROOT, "%s: largest difference %.1e, tolerance 1e-13%n", method.word(), worst);
        assertThat(worst).isLessThanOrEqualTo(1e-13);
    }

    @Test
    void theLastLineIsTheReport() {
        RunReport report = run(plate().timing(Timing.until(5000)).build(), 4);
        RunReport.Energy energy = report.heat().energy();
        List<Double> expected = List.of(
                report.course().time(),
                Objects.requireNonNull(report.heat().edgeFlows().get(Edge.LEFT)),
                Objects.requireNonNull(report.heat().edgeFlows().get(Edge.RIGHT)),
                Objects.requireNonNull(report.heat().edgeFlows().get(Edge.BOTTOM)),
                Objects.requireNonNull(report.heat().edgeFlows().get(Edge.TOP)),
                Objects.requireNonNull(report.heat().regions().get("heater")).heatFlow(),
                Objects.requireNonNull(report.heat().regions().get("heater")).source(),
                Objects.requireNonNull(report.heat().regions().get("pipe")).heatFlow(),
                energy.last(),
                energy.edges(),
                energy.sources(),
                energy.held(),
                energy.imbalance());
        String[] read =
                Tool.python(file(), PANDAS + "print(*d.iloc[-1, :-1].tolist())").split(" ");
        assertThat(Arrays.stream(read).map(Double::valueOf)).containsExactlyElementsOf(expected);
        assertThat(Tool.python(file(), PANDAS + "print(','.join(d.columns))"))
                .isEqualTo("time_s,edge_left_W_per_m,edge_right_W_per_m,edge_bottom_W_per_m,edge_top_W_per_m,"
                        + "region_heater_W_per_m,source_heater_W_per_m,region_pipe_W_per_m,"
                        + "content_J_per_m,edges_J_per_m,sources_J_per_m,held_J_per_m,imbalance,run_" + RUN.text());
    }

    /** Nothing has flowed yet, but it is known what flows: through the film 25 W/(m^2 K) times 15 K times 0.3 m; 22 K at the held corner. */
    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"EXPLICIT", "IMPLICIT"})
    void atTheStartFlowsAreThoseOfTheStart(Method method) {
        run(plate().timing(Timing.until(20_000).by(method)).build(), 5);
        String[] read =
                Tool.python(file(), PANDAS + "print(*d.iloc[0].tolist())").split(" ");
        double[] first = Arrays.stream(read).mapToDouble(Double::parseDouble).toArray();
        double corner = 0.3 / 12 / 2;
        assertThat(first[0]).isZero();
        assertThat(first[1]).isCloseTo(-25 * (15 * (0.3 - corner) + 22 * corner), within(1e-11));
        assertThat(first[2]).isCloseTo(30 * 0.3, within(1e-12));
        assertThat(first[4]).isZero();
        assertThat(first[6]).isCloseTo(4000 * 0.2 * 0.1, within(1e-11));
        assertThat(Arrays.copyOfRange(first, 9, 13)).containsOnly(0);
    }

    /** The probe stands at 5 degC: one thermostat switches on at first sight, the other stays off. */
    @Test
    void thermostatsHaveLookedBeforeTheFirstLine() {
        Region cold = new Region(
                "cold", MIDDLE, null, null, null, new Thermostat("A", 6, 8, new Signal.Constant(1000), 60), false);
        Region warm = new Region(
                "warm",
                new Shape.Rectangle(0.3, 0.1, 0.4, 0.2),
                null,
                null,
                null,
                new Thermostat("A", 4, 8, new Signal.Constant(1000), 60),
                false);
        Scenario scenario = plate().regions(cold, warm)
                .probes(new Probe("A", 0.2, 0.15))
                .timing(Timing.until(600).by(Method.IMPLICIT))
                .build();
        run(scenario, 5);
        assertThat(Tool.python(
                        file(),
                        PANDAS + "print(round(float(d.source_cold_W_per_m[0]), 9), float(d.source_warm_W_per_m[0]))"))
                .isEqualTo("20.0 0.0");
    }

    @Test
    void ofASteadyStateWhatEntersIsInWatts() throws Exception {
        run(plate().timing(Timing.steady()).build(), 1);
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .contains("content_J_per_m,edges_W_per_m,sources_W_per_m,held_W_per_m,imbalance," + RUN.column());
        String rest = Tool.python(file(), PANDAS + """
                s = d.iloc[0]
                edges = s[['edge_left_W_per_m', 'edge_right_W_per_m', 'edge_bottom_W_per_m', 'edge_top_W_per_m']]
                assert abs(edges.sum() - s.edges_W_per_m) < 1e-12
                print(float(abs(s.edges_W_per_m + s.sources_W_per_m + s.held_W_per_m) / edges.abs().sum()))
                """);
        assertThat(Double.parseDouble(rest)).isLessThan(1e-6);
    }

    /** What the air of a room gives has the column of a source and the account of what is held; a hole without air gives nothing and has no column for it. */
    @Test
    void theAirOfARoomHasAColumn() {
        Region room = Region.room("room", MIDDLE, new Boundary.Convection(8, 20));
        Region gap = new Region("gap", new Shape.Rectangle(0.35, 0.1, 0.4, 0.2), null, null, null, null, true);
        RunReport report =
                run(plate().regions(room, gap).timing(Timing.steady()).build(), 1);
        double source =
                Objects.requireNonNull(report.heat().regions().get("room")).source();
        assertThat(source).isPositive();
        assertThat(Double.parseDouble(Tool.python(file(), PANDAS + """
                assert not 'source_gap_W_per_m' in d.columns
                assert (d.source_room_W_per_m == d.held_W_per_m).all()
                print(float(d.source_room_W_per_m[0]))
                """))).isEqualTo(source);
    }
}
