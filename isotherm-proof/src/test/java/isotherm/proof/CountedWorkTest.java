package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Field;
import isotherm.io.scenario.ScenarioFile;
import isotherm.method.Steppers;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.plan.MethodTable;
import isotherm.plan.Plan;
import isotherm.predict.Prediction;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table of methods counts for the examples before a run, against what the run counts (N22). No clock is looked at. */
class CountedWorkTest {
    private static final double FACTOR = 1.3;

    private static Scenario example(String name) {
        return ScenarioFile.read(CommandTest.ROOT.resolve("examples/" + name + ".toml"));
    }

    private record Count(double steps, double work) {
        static Count of(Plan plan) {
            Field field = plan.initialField();
            try (Stepper stepper = Steppers.of(plan, Execution.auto(), new Alone())) {
                for (long done = 0; done < plan.steps(); ) {
                    int block = (int) Math.min(1000, plan.steps() - done);
                    stepper.advance(field, block);
                    done += block;
                }
                return new Count(stepper.taken(), stepper.work());
            }
        }
    }

    private static Prediction chosen(Plan plan) {
        return Prediction.byCount(plan).stream()
                .filter(Prediction::chosen)
                .findFirst()
                .orElseThrow();
    }

    private static void compare(String what, double foretold, double counted) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.6g foretold, %.6g counted, %.2f times%n",
                what,
                foretold,
                counted,
                foretold / counted);
        assertThat(foretold / counted).as(what).isBetween(1 / FACTOR, FACTOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chip",
                "cross",
                "drawing",
                "fin",
                "floor-heating",
                "frost",
                "frozen-ground",
                "gaussian",
                "hot-square",
                "iso-10211-case-2",
                "pulse",
                "sine-mode",
                "steel-beam",
                "stripes",
                "wall-corner",
                "wall-tonight"
            })
    void ofTheMethodThatIsChosen(String name) {
        Plan plan = Plan.of(example(name));
        double steps = Gallery.of(name).report().get("steps").asDouble();
        compare(name + ", " + plan.method().word() + ", steps", chosen(plan).steps(), steps);
    }

    /** The other method that chooses its steps: the table is only right if it is right of what it does not take. */
    @ParameterizedTest
    @CsvSource({
        "floor-heating, IMPLICIT",
        "floor-heating, STABILISED",
        "frost, STABILISED",
        "frozen-ground, STABILISED",
        "wall-tonight, STABILISED",
        "fin, IMPLICIT",
        "fin, STABILISED"
    })
    void ofTheMethodsThatChooseTheirSteps(String name, Method method) {
        Scenario scenario = example(name);
        Plan plan = Plan.of(scenario.timed(scenario.timing().by(method)));
        Prediction prediction = chosen(plan);
        Count count = Count.of(plan);
        compare(name + ", " + method.word() + ", steps", prediction.steps(), count.steps);
        if (method == Method.STABILISED) {
            compare(
                    name + ", stages in updates",
                    prediction.work(),
                    MethodTable.updates(plan, count.steps, count.work));
        }
    }
}
