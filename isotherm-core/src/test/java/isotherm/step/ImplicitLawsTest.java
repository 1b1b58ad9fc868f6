package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.method.Steppers;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.seeds.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every implicit and steady run obeys, on random plates (T7). */
class ImplicitLawsTest {
    private static final int PLATES = 120;
    private static final double BALANCED = 1e-10;
    private static final List<Double> TOLERANCES = List.of(1e-2, 1e-3, 1e-5);

    private static Execution threads(int count) {
        return new Execution(Execution.Kernel.AUTO, Execution.Order.AUTO, count);
    }

    private static double content(Network network, Field field, Sum sizes) {
        Enthalpy enthalpy = new Enthalpy(network);
        Sum sum = new Sum();
        for (int node = 0; node < network.size(); node++) {
            if (network.kind(node) == Network.FREE) {
                double heat = enthalpy.at(node, field.at(node % network.columns(), node / network.columns()));
                sum.add(heat);
                sizes.add(Math.abs(heat));
            }
        }
        return sum.value();
    }

    private static double all(Ledger ledger) {
        return (ledger.edges() + ledger.sources()) + ledger.helds();
    }

    /** Whatever the tolerance, at any look: what entered is what the nodes hold more. */
    @Test
    void theAccountsOfAnEvolutionClose() {
        Seeds.each(PLATES, seed -> {
            Random random = new Random(seed);
            Scenario.Builder wall = RandomWalls.of(random, false, seed % 3 == 0);
            Timing timing = Timing.until(100 + random.nextInt(10000)).by(Method.IMPLICIT);
            boolean given = seed % 4 == 1;
            Scenario scenario = wall.timing(
                            given ? timing.inStepsOf(((Timing.Span.Until) timing.span()).seconds() / 7) : timing)
                    .tolerance(TOLERANCES.get(random.nextInt(3)))
                    .build();
            Plan plan = Plan.of(scenario);
            Network network = plan.network();
            Field field = plan.initialField();
            Sum sizes = new Sum();
            double start = content(network, field, sizes);
            try (Stepper stepper = Steppers.of(plan, threads(1), new Alone())) {
                for (long look = 0; look < plan.steps(); look++) {
                    stepper.advance(field, 1);
                    if (look % 10 == 0 || look == plan.steps() - 1) {
                        double now = content(network, field, sizes);
                        Ledger entered = stepper.entered();
                        double left = Math.abs((now - start) - all(entered));
                        assertThat(left / (sizes.value() + entered.magnitude()))
                                .as("%s at look %d", scenario.grid(), look)
                                .isLessThan(BALANCED);
                    }
                }
            }
        });
    }

    @Test
    void theAccountsOfASteadyStateClose() {
        Seeds.each(PLATES, seed -> {
            Random random = new Random(seed);
            Scenario scenario = RandomWalls.of(random, true, false)
                    .timing(Timing.steady())
                    .tolerance(TOLERANCES.get(random.nextInt(3)))
                    .build();
            Plan plan = Plan.of(scenario);
            Field field = plan.initialField();
            try (Stepper stepper = Steppers.of(plan, threads(1), new Alone())) {
                stepper.advance(field, 1);
                Ledger entering = stepper.entered();
                assertThat(Math.abs(all(entering))).isLessThanOrEqualTo(BALANCED * entering.magnitude() + 1e-11);
            }
        });
    }

    /** Nothing in it says how small is small: the temperatures that it begins with do. */
    @Test
    void aSteadyStateMayBeNoughtEverywhere() {
        Boundary insulated = new Boundary.Insulated();
        for (Edges edges : List.of(
                Edges.all(new Boundary.Fixed(0)), new Edges(new Boundary.Fixed(0), insulated, insulated, insulated))) {
            Plan plan = Plan.of(Scenario.on(Grid.ofCells(0.3, 0.1, 20, 7))
                    .material(Material.of(1, 2000, 1000))
                    .edges(edges)
                    .initial(Initial.uniform(20))
                    .timing(Timing.steady())
                    .build());
            Field field = plan.initialField();
            try (Stepper stepper = Steppers.of(plan, threads(1), new Alone())) {
                stepper.advance(field, 1);
            }
            for (int k = 0; k < 21 * 8; k++) {
                assertThat(field.at(k % 21, k / 21)).isCloseTo(0, within(1e-8));
            }
        }
    }

    /** A steady state is where an evolution ends. */
    @Test
    void theSteadyStateStaysWhereItIs() {
        Seeds.each(PLATES, seed -> {
            Random random = new Random(seed);
            Scenario.Builder wall = RandomWalls.of(random, true, false).tolerance(1e-7);
            Plan steady = Plan.of(wall.timing(Timing.steady()).build());
            Field found = steady.initialField();
            advance(steady, found, 1);
            double[] state = new double[steady.network().size()];
            NodeTemperatures.load(found, state);

            Plan later =
                    Plan.of(wall.timing(Timing.until(1e12).by(Method.IMPLICIT)).build());
            Field field = later.initialField();
            for (int row = 0; row < field.rows(); row++) {
                for (int column = 0; column < field.columns(); column++) {
                    field.set(column, row, state[row * field.columns() + column]);
                }
            }
            advance(later, field, (int) later.steps());
            double drift = 0;
            for (int node = 0; node < state.length; node++) {
                if (steady.network().kind(node) != Network.HOLE) {
                    double now = field.at(node % field.columns(), node / field.columns());
                    drift = Math.max(drift, Math.abs(state[node] - now));
                }
            }
            assertThat(drift)
                    .as("drift where edges and air differ by up to 100 K")
                    .isLessThan(1e-7 * 100);
        });
    }

    private static void advance(Plan plan, Field field, int looks) {
        try (Stepper stepper = Steppers.of(plan, threads(1), new Alone())) {
            for (int look = 0; look < looks; look++) {
                stepper.advance(field, 1);
            }
        }
    }

    /** Plates large enough that threads do share them. */
    @Test
    void theBitsDoNotDependOnThreads() {
        for (int seed = 0; seed < 4; seed++) {
            boolean steady = seed % 2 == 0;
            assertThat(hash(seed, steady, 2)).isEqualTo(hash(seed, steady, 1));
            assertThat(hash(seed, steady, 3)).isEqualTo(hash(seed, steady, 1));
            assertThat(hash(seed, steady, 7)).isEqualTo(hash(seed, steady, 1));
        }
    }

    private static String hash(int seed, boolean steady, int threads) {
        int nodes = 151 + seed;
        Scenario wall = RandomWalls.of(new Random(seed), true, !steady).build();
        Region disc = Region.of("disc", new Shape.Circle(0.3, 0.4, 0.25), Material.of(1000, 2000, 500));
        Region held = Region.held("held", new Shape.Rectangle(0.8, 0, 1, 0.1), new isotherm.model.Signal.Constant(30));
        Scenario scenario = Scenario.on(new Grid(Axis.even(nodes, 1.0 / nodes), Axis.even(nodes - 2, 1.0 / nodes)))
                .material(wall.material())
                .regions(disc, held)
                .initial(Initial.uniform(-5))
                .timing(steady ? Timing.steady() : Timing.until(2000).by(Method.IMPLICIT))
                .tolerance(0.03)
                .build();
        Plan plan = Plan.of(scenario);
        Field field = plan.initialField();
        try (Stepper stepper = Steppers.of(plan, threads(threads), new Alone())) {
            stepper.advance(field, (int) plan.steps());
        }
        return Runs.sha256(field);
    }

    /** With nothing that drives it, one temperature stays to the bit, in any material. */
    @Test
    void aConstantFieldStays() {
        Seeds.each(PLATES, seed -> {
            Random random = new Random(seed);
            double temperature = random.nextDouble(-50, 50);
            Scenario wall = RandomWalls.of(random, true, true).build();
            Region[] bare = wall.regions().stream()
                    .filter(region -> region.heating() == null && region.temperature() == null)
                    .toArray(Region[]::new);
            Scenario scenario = Scenario.on(wall.grid())
                    .material(wall.material())
                    .regions(bare)
                    .initial(Initial.uniform(temperature))
                    .timing(Timing.until(1e6).by(Method.IMPLICIT))
                    .build();
            Plan plan = Plan.of(scenario);
            Field field = plan.initialField();
            advance(plan, field, (int) plan.steps());
            for (int row = 0; row < field.rows(); row++) {
                for (int column = 0; column < field.columns(); column++) {
                    assertThat(field.at(column, row)).isEqualTo(temperature);
                }
            }
        });
    }
}
