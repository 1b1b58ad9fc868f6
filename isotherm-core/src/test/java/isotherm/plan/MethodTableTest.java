package isotherm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.expression.Expression;
import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Precision;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.RandomScenarios;
import isotherm.step.Stepper;
import java.util.EnumSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MethodTableTest {
    private static Scenario.Builder plate(int cells) {
        return Scenario.on(Grid.ofCells(1, 1, cells, cells))
                .material(Material.of(1, 1000, 1000))
                .regions(Region.of("steel", new Shape.Rectangle(0, 0, 0.5, 0.5), Material.of(50, 7800, 450)))
                .edges(Edges.all(new Boundary.Convection(10, 20)))
                .initial(Initial.uniform(0));
    }

    @Test
    void fewStepsAreExplicitManyAreNot() {
        assertThat(Plan.of(plate(50).timing(Timing.until(100)).build()).method())
                .isEqualTo(Method.EXPLICIT);
        assertThat(Plan.of(plate(500).timing(Timing.until(1e8)).build()).method())
                .isNotEqualTo(Method.EXPLICIT);
    }

    /** Factors of more than a gibibyte are not for every machine, so no plan takes them unless the scenario names the method. */
    @Test
    void largeFactorsAreTakenByNameAlone() {
        Timing timing = Timing.until(1e8);
        Plan small = Plan.of(plate(500).timing(timing).build());
        assertThat(small.method()).isEqualTo(Method.EXPONENTIAL);
        Plan large = Plan.of(plate(1000).timing(timing).build());
        MethodTable.Row least = large.methods().row(Method.EXPONENTIAL);
        assertThat(least.possible()).isTrue();
        assertThat(least.work()).isLessThan(large.methods().row(large.method()).work());
        assertThat(large.method()).isNotEqualTo(Method.EXPONENTIAL);
        assertThat(Advice.choice(large)).contains("exponential one, whose factors and vectors are large (1.");
        assertThat(Plan.of(plate(1000).timing(timing.by(Method.EXPONENTIAL)).build())
                        .method())
                .isEqualTo(Method.EXPONENTIAL);
    }

    /** A wave of so many periods that it is no longer few straight lines is another method's, and the table says why. */
    @Test
    void manyWavesAreNotFewLines() {
        Boundary swinging = new Boundary.Convection(new Signal.Constant(10), new Signal.Sinusoid(0, 10, 500, 0));
        Scenario.Builder waves = plate(50).edges(Edges.all(swinging)).tolerance(1e-7);
        Plan plan = Plan.of(waves.timing(Timing.until(1e7)).build());
        MethodTable.Row row = plan.methods().row(Method.EXPONENTIAL);
        assertThat(row.possible()).isFalse();
        assertThat(row.why()).contains("signals of at most 2000000 straight lines");
        assertThat(plan.method()).isNotEqualTo(Method.EXPONENTIAL);
        MethodTable.Row few =
                Plan.of(waves.timing(Timing.until(1e3)).build()).methods().row(Method.EXPONENTIAL);
        MethodTable.Row more =
                Plan.of(waves.timing(Timing.until(2e4)).build()).methods().row(Method.EXPONENTIAL);
        assertThat(more.work()).isGreaterThan(3 * few.work());
    }

    @Test
    void aGivenStepIsExplicitUnlessAMethodIsNamed() {
        Timing given = Timing.until(1e5).inStepsOf(1);
        assertThat(Plan.of(plate(50).timing(given).build()).method()).isEqualTo(Method.EXPLICIT);
        assertThat(Plan.of(plate(50).timing(given.by(Method.IMPLICIT)).build()).method())
                .isEqualTo(Method.IMPLICIT);
    }

    @Test
    void everyMethodHasARowAndAReason() {
        MethodTable table = Plan.of(plate(50).timing(Timing.until(1e5)).build()).methods();
        assertThat(table.rows()).extracting(MethodTable.Row::method).doesNotHaveDuplicates();
        assertThat(table.rows())
                .extracting(MethodTable.Row::method)
                .contains(Method.EXPLICIT, Method.STABILISED, Method.IMPLICIT, Method.STEADY);
        for (MethodTable.Row row : table.rows()) {
            assertThat(row.why()).isNotBlank();
            assertThat(row.possible()).isEqualTo(row.work() > 0);
        }
    }

    /** The table decides: the chosen method has the least counted work of the possible and accurate ones. */
    @Test
    void theChosenMethodHasTheLeastWorkOfItsTable() {
        Random random = new Random(20);
        EnumSet<Method> seen = EnumSet.noneOf(Method.class);
        for (int k = 0; k < 300; k++) {
            double span = Math.pow(10, 1 + 7 * random.nextDouble());
            Scenario drawn = k % 2 == 0
                    ? RandomScenarios.any(random, 1)
                    : plate(10 + random.nextInt(60)).build();
            Scenario scenario = drawn.timed(Timing.until(drawn.grid().x().spacing() * span));
            Plan plan = Plan.of(random.nextBoolean() ? RandomScenarios.inSingle(scenario) : scenario);
            MethodTable.Row own = plan.methods().row(plan.method());
            assertThat(own.possible()).isTrue();
            seen.add(plan.method());
            boolean anyAccurate = plan.methods().rows().stream().anyMatch(row -> row.possible() && row.accurate());
            assertThat(own.accurate()).isEqualTo(anyAccurate);
            for (MethodTable.Row row : plan.methods().rows()) {
                boolean better = row.possible() && row.accurate() == own.accurate() && row.work() < own.work();
                assertThat(better).as("%d: %s beside %s", k, row, own).isFalse();
            }
            assertThat(Advice.choice(plan)).startsWith(plan.method().word() + ": it takes the least work");
        }
        assertThat(seen).contains(Method.EXPLICIT, Method.EXPONENTIAL, Method.SPECTRAL);
    }

    /** Many steps in single precision are left alone where another method does without, and not where few do. */
    @Test
    void roundingOfSinglePrecisionCounts() {
        Scenario.Builder wall = Scenario.on(Grid.ofCells(1, 0.1, 60, 6))
                .material(Material.of(1, 1000, 1000))
                .edges(new Edges(
                        new Boundary.Convection(0.1, 20),
                        new Boundary.Insulated(),
                        new Boundary.Insulated(),
                        new Boundary.Insulated()))
                .initial(Initial.uniform(50))
                .precision(Precision.SINGLE);
        Plan plan = Plan.of(wall.timing(Timing.until(6.25e6)).build());
        MethodTable.Row explicit = plan.methods().row(Method.EXPLICIT);
        assertThat(explicit.steps()).isBetween(5e4, 2e5);
        assertThat(explicit.accurate()).isFalse();
        assertThat(explicit.why()).contains("single precision rounds by about 0.0");
        assertThat(plan.method()).isNotEqualTo(Method.EXPLICIT);
        Plan few = Plan.of(wall.timing(Timing.until(6.25e3)).build());
        assertThat(few.methods().row(Method.EXPLICIT).accurate()).isTrue();
        assertThat(few.method()).isEqualTo(Method.EXPLICIT);
    }

    /** Where an edge swings faster than explicit steps can follow, the error is about as large as said, and another method is taken. */
    @Test
    void stepsThatLagBehindWhatDrivesThePlateAreLeft() {
        for (double period : new double[] {300, 1000, 3000}) {
            Signal swinging = new Signal.Sinusoid(0, 10, period, 0);
            Boundary insulated = new Boundary.Insulated();
            Scenario scenario = Scenario.on(Grid.ofCells(0.4, 0.1, 40, 10))
                    .material(Material.of(1, 1000, 1000))
                    .edges(new Edges(new Boundary.Fixed(swinging), insulated, insulated, insulated))
                    .initial(Initial.uniform(0))
                    .timing(Timing.until(3300))
                    .build();
            Plan chosen = Plan.of(scenario);
            assertThat(chosen.methods().row(Method.EXPLICIT).accurate()).isFalse();
            assertThat(chosen.method()).isNotEqualTo(Method.EXPLICIT);
            assertThat(chosen.warnings()).isEmpty();
            Plan named = Plan.of(scenario.timed(scenario.timing().by(Method.EXPLICIT)));
            double told = DriveLag.kelvin(Driving.of(named, 3300), named.dt());
            double is = furthest(end(named), end(chosen));
            assertThat(told / is)
                    .as("period of %s s: %s K told, %s K are", period, told, is)
                    .isBetween(0.5, 5.0);
            assertThat(named.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("what drives the plate changes within explicit steps of ");
        }
        Boundary restless = new Boundary.Convection(
                new Signal.Constant(25), new Signal.Formula(Expression.parse("5*sin(t)"))); // four times within a step
        Plan fast = Plan.of(Scenario.on(Grid.ofCells(0.3, 0.1, 30, 10))
                .material(Material.of(2, 2400, 900))
                .edges(Edges.all(restless))
                .timing(Timing.until(345_600))
                .build());
        assertThat(fast.methods().row(Method.EXPLICIT).accurate()).isFalse();
        assertThat(fast.methods().row(Method.EXPONENTIAL).possible()).isFalse();
        Plan slow = Plan.of(plate(50).timing(Timing.until(100)).build());
        assertThat(slow.methods().row(Method.EXPLICIT).accurate()).isTrue();
    }

    /** What rounding is said to add up to is what it does, but for a factor of four. */
    @Test
    void roundingAddsUpWithTheSteps() {
        for (double span : new double[] {6e4, 6e5, 6e6}) {
            Scenario wall = Scenario.on(Grid.ofCells(1, 0.1, 60, 6))
                    .material(Material.of(1, 1000, 1000))
                    .edges(new Edges(
                            new Boundary.Convection(0.1, 20),
                            new Boundary.Insulated(),
                            new Boundary.Insulated(),
                            new Boundary.Insulated()))
                    .initial(Initial.uniform(50))
                    .timing(Timing.until(span).by(Method.EXPLICIT))
                    .build();
            Plan plan = Plan.of(wall);
            double told = Rounding.kelvin(Precision.SINGLE, Driving.of(plan, span), (double) plan.steps());
            double is = furthest(end(plan), end(Plan.of(RandomScenarios.inSingle(wall))));
            assertThat(told / is)
                    .as("%s s: %s K told, %s K are", span, told, is)
                    .isBetween(0.25, 4.0);
        }
    }

    private static double[] end(Plan plan) {
        Field field = plan.initialField();
        try (Stepper stepper = Steppers.of(plan, Execution.auto(), new Alone())) {
            for (long done = 0; done < plan.steps(); done += 1000) {
                stepper.advance(field, (int) Math.min(1000, plan.steps() - done));
            }
        }
        double[] row = new double[plan.grid().columns()];
        field.copyRow(0, row);
        return row;
    }

    private static double furthest(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(k -> Math.abs(one[k] - other[k]))
                .max()
                .orElseThrow();
    }

    /** Of a material known by its diffusivity alone the film limits the explicit step to less than a millisecond. */
    @Test
    void aFilmOnAPlateOfADiffusivityIsNoMatterOfMillionsOfSteps() {
        Boundary insulated = new Boundary.Insulated();
        Plan plan = Plan.of(Scenario.on(Grid.ofCells(0.5, 0.02, 50, 2))
                .material(Material.ofDiffusivity(1e-6))
                .edges(new Edges(new Boundary.Convection(10, 0), insulated, insulated, insulated))
                .initial(Initial.uniform(20))
                .timing(Timing.until(3600))
                .build());
        assertThat(plan.methods().row(Method.EXPLICIT).steps()).isGreaterThan(1e6);
        assertThat(plan.method()).isNotEqualTo(Method.EXPLICIT);
    }
}
