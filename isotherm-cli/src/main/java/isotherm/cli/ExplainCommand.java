package isotherm.cli;

import isotherm.io.report.PlanJson;
import isotherm.plan.Plan;
import isotherm.sim.AvailableMemory;
import isotherm.sim.Prediction;
import isotherm.step.Execution;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm explain}: the plan, without the run. */
@Command(
        name = "explain",
        description = "Say how a scenario would be computed: step, limit, memory, time; writes nothing.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    ExplainCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Plan plan = scenario.plan();
        long available = AvailableMemory.bytes();
        Execution execution = scenario.execution();
        boolean fits = available == AvailableMemory.UNKNOWN || plan.memoryBytes() <= available;
        Prediction prediction = fits ? Wiring.input(() -> Prediction.byTrial(plan, execution)) : withoutTrial(plan);
        List<String> warnings = fits ? List.of() : List.of("the fields do not fit into the memory available");
        screen.out()
                .print(
                        json
                                ? PlanJson.text(plan, prediction, available, warnings) + "\n"
                                : PlanText.of(plan, prediction, available, warnings));
        return ExitCode.FINE;
    }

    /** What can be said of a plan that this machine cannot try. */
    private static Prediction withoutTrial(Plan plan) {
        return new Prediction(
                plan.method().word(),
                plan.dt(),
                plan.steps(),
                Double.NaN,
                plan.slowestModeError(),
                "the only method there is so far");
    }
}
