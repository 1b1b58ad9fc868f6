package isotherm.step;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.method.Steppers;
import isotherm.model.Initial;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.step.TurnablePlates.Wanted;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Heat that is accounted for, and heat that flows evenly, on plates of any kind by every method (T7). */
class BalanceLawsTest {
    private static final double BALANCED = 1e-10;
    /** So that 1e-15 of it is allowed. */
    private static final double ROUNDING = 1e-5;

    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "SPECTRAL", "EXPONENTIAL"})
    void whatEnteredIsWhatThePlateHoldsMore(Method method) {
        double worst = 0;
        for (int seed = 0; seed < PlateLawsTest.plates(method); seed++) {
            Wanted wanted = new Wanted(
                    null,
                    true,
                    method == Method.EXPLICIT,
                    false,
                    PlateLawsTest.takesRooms(method),
                    method == Method.SPECTRAL);
            Scenario.Builder plate =
                    TurnablePlates.of(seed, wanted).initial(Initial.uniform(5).with(new Shape.Circle(0, 0, 2), 40));
            Plan plan = Plan.of(PlateLawsTest.timed(plate, method, 0.99));
            Field field = plan.initialField();
            Sum sizes = new Sum();
            double start = content(plan, field, sizes);
            try (Stepper stepper = Steppers.of(plan, PlateLawsTest.execution(method, seed), new Alone())) {
                stepper.advance(field, (int) plan.steps());
                Ledger entered = stepper.entered();
                double more = content(plan, field, sizes) - start;
                double all = entered.edges() + entered.sources() + entered.helds();
                worst = Math.max(worst, Math.abs(more - all) / (sizes.value() + entered.magnitude()));
            }
        }
        PlateLawsTest.report("heat account", method, worst, BALANCED);
    }

    private static double content(Plan plan, Field field, Sum sizes) {
        Network network = plan.network();
        Enthalpy enthalpy = new Enthalpy(network);
        Sum sum = new Sum();
        for (int node = 0; node < network.size(); node++) {
            if (network.kind(node) == Network.FREE) {
                double heat = enthalpy.at(node, field.at(node % field.columns(), node / field.columns()));
                sum.add(heat);
                sizes.add(Math.abs(heat));
            }
        }
        return sum.value();
    }

    /** Watts that pass the nodes' links in either direction, whose rounding is left over where hardly anything enters. */
    private static double gross(Plan plan, Field field) {
        double sum = 0;
        for (int node = 0; node < plan.network().size(); node++) {
            double temperature = field.at(node % field.columns(), node / field.columns());
            sum += plan.network().links(node) * Math.abs(temperature);
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(names = "STEADY")
    void whatEntersASteadyPlateLeavesIt(Method method) {
        double worst = 0;
        for (int seed = 0; seed < PlateLawsTest.plates(method); seed++) {
            Scenario.Builder plate = TurnablePlates.of(seed, new Wanted(null, false, false, false, true, false));
            Plan plan = Plan.of(PlateLawsTest.timed(plate, method, 1));
            Field field = plan.initialField();
            try (Stepper stepper = Steppers.of(plan, PlateLawsTest.execution(method, seed), new Alone())) {
                stepper.advance(field, 1);
                Ledger entering = stepper.entered();
                double all = entering.edges() + entering.sources() + entering.helds();
                worst = Math.max(worst, Math.abs(all) / (entering.magnitude() + ROUNDING * gross(plan, field)));
            }
        }
        PlateLawsTest.report("heat account", method, worst, BALANCED);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "SPECTRAL", "EXPONENTIAL", "STEADY"})
    void aFieldThatIsLinearInEachLayerStays(Method method) {
        double worst = 0;
        for (int seed = 0; seed < PlateLawsTest.plates(method); seed++) {
            Random random = new Random(seed);
            LinearPlates plate = LinearPlates.layers(random, method == Method.SPECTRAL);
            worst = Math.max(worst, moved(plate, method, seed));
        }
        PlateLawsTest.report("linear in layers", method, worst, linear(method));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "SPECTRAL", "EXPONENTIAL", "STEADY"})
    void aFieldThatIsLinearAcrossThePlateStays(Method method) {
        double worst = 0;
        for (int seed = 0; seed < PlateLawsTest.plates(method); seed++) {
            Random random = new Random(seed);
            LinearPlates plate = LinearPlates.oblique(random, method == Method.SPECTRAL);
            worst = Math.max(worst, moved(plate, method, seed));
        }
        PlateLawsTest.report("linear across", method, worst, linear(method));
    }

    /** How far temperatures move away from it; how far they remain from it where the steady state is sought from 0. */
    private static double moved(LinearPlates plate, Method method, int seed) {
        Scenario scenario = PlateLawsTest.timed(plate.scenario(), method, 1);
        double[][] linear = plate.temperatures();
        double[][] start = method == Method.STEADY ? new double[linear.length][linear[0].length] : linear;
        return PlateLawsTest.distance(
                PlateLawsTest.run(scenario, start, PlateLawsTest.execution(method, seed)), linear);
    }

    /** In kelvin, of temperatures up to some hundreds. */
    private static double linear(Method method) {
        return switch (method) {
            case EXPLICIT, STABILISED, IMPLICIT, SPECTRAL, EXPONENTIAL, AUTO -> 1e-10;
            case STEADY -> PlateLawsTest.TOLERANCE * 100;
        };
    }
}
