package isotherm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.expression.Expression;
import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Series;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.model.Timing;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps that are foretold from closed forms, against the steps that runs take (N22). */
class StepEstimateTest {
    private static final Boundary CLOSED = new Boundary.Insulated();
    private static final Material CONCRETE = Material.of(1.65, 2300, 1000);
    private static final Material WOOL = Material.of(0.04, 60, 1030);
    private static final Material SILT = Material.of(1.8, 1900, 1300).thawing(new LatentHeat(9e7, -0.5, 0));
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;

    private static Scenario.Builder wall(Material material, Boundary bottom, Boundary top) {
        return Scenario.on(Grid.ofCells(0.02, 0.4, 3, 60))
                .material(material)
                .edges(new Edges(CLOSED, CLOSED, bottom, top))
                .initial(Initial.uniform(20));
    }

    private static Scenario.Builder ground(Boundary top) {
        return Scenario.on(Grid.ofCells(0.2, 2, 3, 40))
                .material(SILT)
                .edges(new Edges(CLOSED, CLOSED, CLOSED, top))
                .initial(Initial.uniform(4));
    }

    /** A day by hours or more, a little irregular: the same on every machine. */
    private static Signal weather(double spacing, int count) {
        double[] times = new double[count];
        double[] values = new double[count];
        Arrays.setAll(times, k -> k * spacing);
        Arrays.setAll(values, k -> 5 + 4 * Math.sin(times[k] * 2 * Math.PI / DAY) + 0.6 * Math.sin(k * k * 1.7));
        return new Signal.Sampled(new Series("weather", times, values, Series.Between.LINEAR, Series.Beyond.ERROR));
    }

    private static Map<String, Scenario> plates() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        Signal wave = new Signal.Sinusoid(10, 10, DAY, 0);
        Region source = Region.heated(
                "s", new Shape.Rectangle(0.05, 0.15, 0.1, 0.2), Source.density(new Signal.Constant(20_000)));
        all.put(
                "held jump",
                wall(CONCRETE, new Boundary.Fixed(0), CLOSED)
                        .timing(Timing.until(DAY))
                        .build());
        all.put(
                "held jump, coarse",
                wall(CONCRETE, new Boundary.Fixed(0), CLOSED)
                        .timing(Timing.until(60 * DAY))
                        .tolerance(1e-3)
                        .build());
        all.put(
                "film",
                wall(CONCRETE, new Boundary.Convection(10, 0), CLOSED)
                        .timing(Timing.until(5 * DAY))
                        .build());
        all.put(
                "two films on wool",
                wall(WOOL, new Boundary.Convection(25, 0), new Boundary.Convection(8, 20))
                        .timing(Timing.until(DAY))
                        .tolerance(1e-4)
                        .build());
        all.put(
                "source",
                Scenario.on(Grid.ofCells(0.2, 0.4, 24, 48))
                        .material(CONCRETE)
                        .regions(source)
                        .edges(new Edges(CLOSED, CLOSED, new Boundary.Convection(10, 20), CLOSED))
                        .initial(Initial.uniform(20))
                        .timing(Timing.until(10 * HOUR))
                        .build());
        all.put(
                "wave",
                wall(CONCRETE, new Boundary.Fixed(wave), CLOSED)
                        .timing(Timing.until(4 * DAY))
                        .tolerance(1e-4)
                        .build());
        all.put(
                "wave of air",
                wall(CONCRETE, new Boundary.Convection(new Signal.Constant(5), wave), CLOSED)
                        .timing(Timing.until(10 * DAY))
                        .tolerance(1e-3)
                        .build());
        all.put(
                "formula",
                wall(CONCRETE, new Boundary.Fixed(new Signal.Formula(Expression.parse("20+10*sin(t/20000)"))), CLOSED)
                        .timing(Timing.until(4 * DAY))
                        .tolerance(1e-4)
                        .build());
        putMore(all);
        return all;
    }

    private static void putMore(Map<String, Scenario> all) {
        Signal hourly = weather(HOUR, 200);
        Signal sixHourly = weather(6 * HOUR, 60);
        all.put(
                "smooth start",
                Scenario.on(Grid.ofCells(0.4, 0.4, 40, 40))
                        .material(CONCRETE)
                        .initial(Initial.formula(Expression.parse("20+10*cos(pi*x/0.4)*cos(pi*y/0.4)")))
                        .timing(Timing.until(2 * DAY))
                        .build());
        all.put(
                "hours held",
                wall(CONCRETE, new Boundary.Fixed(hourly), CLOSED)
                        .timing(Timing.until(4 * DAY))
                        .tolerance(1e-3)
                        .build());
        all.put(
                "hours of air",
                wall(CONCRETE, new Boundary.Convection(new Signal.Constant(25), hourly), CLOSED)
                        .timing(Timing.until(2 * DAY))
                        .tolerance(1e-4)
                        .build());
        all.put(
                "six hours of air on wool",
                wall(WOOL, new Boundary.Convection(new Signal.Constant(25), sixHourly), new Boundary.Convection(8, 20))
                        .timing(Timing.until(10 * DAY))
                        .tolerance(1e-3)
                        .build());
    }

    private static Map<String, Scenario> thawing() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        for (double tolerance : new double[] {1e-3, 1e-4}) {
            all.put(
                    "freezing, " + tolerance,
                    ground(new Boundary.Convection(10, -10))
                            .timing(Timing.until(60 * DAY))
                            .tolerance(tolerance)
                            .build());
        }
        Signal year = new Signal.Sinusoid(2, 14, 365 * DAY, 0);
        all.put(
                "freezing and thawing",
                ground(new Boundary.Convection(new Signal.Constant(5), year))
                        .timing(Timing.until(500 * DAY))
                        .tolerance(1e-4)
                        .build());
        all.put(
                "melting",
                ground(new Boundary.Fixed(10))
                        .initial(Initial.uniform(-5))
                        .timing(Timing.until(20 * DAY))
                        .tolerance(1e-3)
                        .build());
        return all;
    }

    static Stream<String> names() {
        return plates().keySet().stream();
    }

    static Stream<String> thawingNames() {
        return thawing().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void stepsAreForetold(String name) {
        for (Method method : List.of(Method.STABILISED, Method.IMPLICIT)) {
            compare(name, Objects.requireNonNull(plates().get(name)), method, 1.4);
        }
    }

    /** Nodes that freeze one after the other are harder to foretell. */
    @ParameterizedTest
    @MethodSource("thawingNames")
    void stepsOfPlatesThatThawAreForetold(String name) {
        compare(name, Objects.requireNonNull(thawing().get(name)), Method.STABILISED, 1.5);
    }

    private static void compare(String name, Scenario scenario, Method method, double factor) {
        Plan plan = Plan.of(scenario.timed(scenario.timing().by(method)));
        MethodTable.Row row = plan.methods().row(method);
        Field field = plan.initialField();
        try (Stepper stepper = Steppers.of(plan, Execution.auto(), new Alone())) {
            stepper.advance(field, (int) plan.steps());
            double work = MethodTable.updates(plan, (double) stepper.taken(), stepper.work());
            assertThat(row.steps() / (double) stepper.taken())
                    .as("%s, %s: %s steps told, %s taken", name, method, row.steps(), stepper.taken())
                    .isBetween(1 / factor, factor);
            assertThat(row.work() / work)
                    .as("%s, %s: work of %s told, %s done", name, method, row.work(), work)
                    .isBetween(1 / 1.5, 1.5);
        }
    }
}
