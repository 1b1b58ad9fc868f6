package isotherm.cli;

import isotherm.io.report.PlanJson;
import isotherm.plan.Plan;
import isotherm.sim.AvailableMemory;
import isotherm.sim.Prediction;
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
        Prediction prediction = Wiring.input(() -> Prediction.byTrial(plan, scenario.execution()));
        screen.out()
                .print(
                        json
                                ? PlanJson.text(plan, prediction, available) + "\n"
                                : PlanText.of(plan, prediction, available));
        return ExitCode.FINE;
    }
}
