package isotherm.cli;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.UserInput;
import isotherm.convergence.Accuracy;
import isotherm.io.report.PlanJson;
import isotherm.io.report.PlanText;
import isotherm.plan.Plan;
import isotherm.predict.Prediction;
import isotherm.sim.AvailableMemory;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm explain}: the plan, without the run. */
@Command(
        name = "explain",
        description =
                "Explain how a scenario would be computed: method, step, limit, time, error, memory; writes nothing.",
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
        List<Prediction> methods =
                fits ? UserInput.checked(() -> Prediction.byTrial(plan, execution)) : Prediction.byCount(plan);
        Accuracy accuracy = fits
                ? Accuracy.byOtherGrids(plan, execution)
                : Accuracy.unknown("nothing was tried, the fields do not fit into the memory available");
        List<String> warnings = new ArrayList<>(scenario.warnings());
        warnings.addAll(plan.warnings());
        if (!fits) {
            warnings.add("the fields do not fit into the memory available");
        }
        screen.out()
                .print(
                        json
                                ? PlanJson.text(plan, scenario.weather(), methods, accuracy, available, warnings) + "\n"
                                : PlanText.of(plan, scenario.weather(), methods, accuracy, available, warnings));
        return ExitCode.FINE;
    }
}
