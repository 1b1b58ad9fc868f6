package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import isotherm.step.TurnablePlates.Wanted;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What plates of any kind obey (T7), by every method: to the bit where a method promises it, else to rounding or its tolerance. */
class PlateLawsTest {
    private static final Execution ONE = new Execution(Kernel.SCALAR, Order.PLAIN, 1);
    private static final List<Execution> ALL = Runs.oneThread();
    static final double TOLERANCE = 1e-4;

    static int plates(Method method) {
        return method == Method.EXPLICIT ? 300 : 60;
    }

    /** A plate in forty steps, or as long as hundreds of explicit ones. */
    static Scenario timed(Scenario.Builder plate, Method method, double share) {
        double dt = share
                * TurnablePlates.pace(
                        plate.timing(Timing.until(1).by(method == Method.EXPLICIT ? method : Method.IMPLICIT))
                                .build());
        Timing timing = switch (method) {
            case EXPLICIT -> Timing.steps(40).inStepsOf(dt).by(method);
            case STEADY -> Timing.steady();
            case STABILISED, IMPLICIT, SPECTRAL, EXPONENTIAL, AUTO ->
                Timing.until(100 * dt).by(method);
        };
        return plate.timing(timing).tolerance(TOLERANCE).build();
    }

    static double[][] run(Scenario scenario, double[][] start, Execution execution) {
        Plan plan = Plan.of(scenario);
        Field field = plan.initialField();
        Network network = plan.network();
        for (int node = 0; node < network.size(); node++) {
            int column = node % field.columns();
            int row = node / field.columns();
            if (network.kind(node) != Network.HELD) {
                field.set(column, row, start[row][column]);
            }
        }
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            for (long step = 0; step < plan.steps(); step += 20) {
                stepper.advance(field, (int) Math.min(20, plan.steps() - step));
            }
        }
        return Runs.copy(field);
    }

    static Execution execution(Method method, int seed) {
        return method == Method.EXPLICIT ? ALL.get(seed % ALL.size()) : ONE;
    }

    static boolean takesRooms(Method method) {
        return method != Method.EXPLICIT;
    }

    static double distance(double[][] a, double[][] b) {
        double most = 0;
        for (int row = 0; row < a.length; row++) {
            for (int column = 0; column < a[row].length; column++) {
                most = Math.max(most, Math.abs(a[row][column] - b[row][column]));
            }
        }
        return most;
    }

    static void report(String law, Method method, double worst, double tolerance) {
        System.out.printf(Locale.ROOT, "%s, %s: worst %.1e, tolerance %.0e%n", law, method.word(), worst, tolerance);
        assertThat(worst).as("%s, %s", law, method).isLessThanOrEqualTo(tolerance);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "SPECTRAL", "EXPONENTIAL", "STEADY"})
    void aConstantFieldStaysConstant(Method method) {
        double worst = 0;
        for (int seed = 0; seed < plates(method); seed++) {
            double value = new Random(seed).nextDouble(-100, 100);
            boolean uniform = method == Method.SPECTRAL;
            Wanted wanted = new Wanted(value, false, false, false, takesRooms(method), uniform);
            Scenario scenario = timed(TurnablePlates.of(seed, wanted), method, 1);
            double[][] start =
                    new double[scenario.grid().rows()][scenario.grid().columns()];
            Arrays.stream(start).forEach(row -> Arrays.fill(row, value));
            worst = Math.max(worst, distance(run(scenario, start, execution(method, seed)), start));
        }
        report("constant", method, worst, method == Method.SPECTRAL ? 1e-12 : 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "SPECTRAL", "EXPONENTIAL", "STEADY"})
    void aMirroredQuestionHasTheMirroredAnswer(Method method) {
        double worst = 0;
        for (int seed = 0; seed < plates(method); seed++) {
            worst = Math.max(worst, turned(method, seed, new Turn(seed % 3 != 1, seed % 3 != 0, false), false));
        }
        report("mirrored", method, worst, symmetric(method));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "SPECTRAL", "EXPONENTIAL", "STEADY"})
    void aTransposedQuestionHasTheTransposedAnswerOnSquareCells(Method method) {
        double worst = 0;
        for (int seed = 0; seed < plates(method); seed++) {
            worst = Math.max(worst, turned(method, seed, new Turn(seed % 4 == 1, seed % 4 == 2, true), true));
        }
        report("transposed", method, worst, symmetric(method));
    }

    /** In parts of the largest temperature. */
    private static double symmetric(Method method) {
        return switch (method) {
            case EXPLICIT -> 0;
            case STABILISED, SPECTRAL -> 1e-12;
            case IMPLICIT, EXPONENTIAL, STEADY, AUTO -> 10 * TOLERANCE;
        };
    }

    private static double turned(Method method, int seed, Turn turn, boolean square) {
        boolean uniform = method == Method.SPECTRAL;
        Wanted wanted = new Wanted(null, true, method == Method.EXPLICIT, square, takesRooms(method), uniform);
        Scenario scenario;
        try {
            scenario = timed(TurnablePlates.of(seed, wanted), method, 0.99);
            Plan.of(scenario);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("no steady state");
            return 0;
        }
        Grid grid = scenario.grid();
        double[][] start = RandomScenarios.temperatures(new Random(seed), grid.columns(), grid.rows());
        double[][] answer = run(scenario, start, execution(method, seed));
        double[][] other = run(turn.of(scenario), turn.of(start, grid), execution(method, seed + 1));
        double[][] expected = turn.of(answer, grid);
        clearCorners(turn.of(scenario).edges(), expected);
        clearCorners(turn.of(scenario).edges(), other);
        double largest = Arrays.stream(answer)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        double distance = distance(expected, other) / largest;
        return distance;
    }

    /** Which of two fixed edges owns a corner is no symmetry, so such corners are not compared. */
    private static void clearCorners(Edges edges, double[][] state) {
        for (Edge horizontal : List.of(Edge.BOTTOM, Edge.TOP)) {
            for (Edge vertical : List.of(Edge.LEFT, Edge.RIGHT)) {
                if (edges.isFixed(horizontal) && edges.isFixed(vertical)) {
                    int row = horizontal == Edge.BOTTOM ? 0 : state.length - 1;
                    state[row][vertical == Edge.LEFT ? 0 : state[0].length - 1] = 0;
                }
            }
        }
    }

    /** At the explicit limit itself; what rounding may add grows with the steps. */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "SPECTRAL", "EXPONENTIAL", "STEADY"})
    void noTemperatureLeavesTheRangeOfStartEdgesAndAir(Method method) {
        double worst = 0;
        for (int seed = 0; seed < plates(method); seed++) {
            Wanted wanted = new Wanted(null, false, false, false, takesRooms(method), method == Method.SPECTRAL);
            Scenario scenario = timed(TurnablePlates.of(seed, wanted), method, 1);
            Grid grid = scenario.grid();
            double[][] start = RandomScenarios.temperatures(new Random(seed), grid.columns(), grid.rows());
            double[] range = range(Plan.of(scenario), start);
            for (double[] row : run(scenario, start, execution(method, seed))) {
                for (double temperature : row) {
                    worst = Math.max(worst, Math.max(temperature - range[1], range[0] - temperature));
                }
            }
        }
        report("beyond the range", method, worst, beyond(method));
    }

    /** Kelvin, where temperatures differ by up to 200 K; methods of second order promise no more than 2 %. */
    private static double beyond(Method method) {
        return switch (method) {
            case EXPLICIT, SPECTRAL -> 1e-11;
            case EXPONENTIAL -> TOLERANCE * 200;
            case STABILISED, IMPLICIT, AUTO -> 0.02 * 200;
            case STEADY -> TOLERANCE * 200;
        };
    }

    /** The coldest and hottest of free nodes at the start, of what is held and of the air. */
    private static double[] range(Plan plan, double[][] start) {
        Network network = plan.network();
        Conditions now = Conditions.at(network, 0, new BitSet());
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int node = 0; node < network.size(); node++) {
            if (network.kind(node) != Network.HELD) {
                widen(range, start[node / network.columns()][node % network.columns()]);
            }
        }
        for (int h = 0; h < network.holds().size(); h++) {
            for (int k = 0; k < network.holds().get(h).temperature().count(); k++) {
                widen(range, now.held(h, k));
            }
        }
        for (int f = 0; f < network.films().size(); f++) {
            for (int k = 0; k < network.films().get(f).air().count(); k++) {
                widen(range, now.air(f, k));
            }
        }
        return range;
    }

    private static void widen(double[] range, double temperature) {
        range[0] = Math.min(range[0], temperature);
        range[1] = Math.max(range[1], temperature);
    }
}
