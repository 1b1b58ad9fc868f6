package isotherm.cli;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.convergence.Convergence;
import isotherm.io.report.ConvergenceJson;
import isotherm.io.report.ConvergenceText;
import isotherm.io.toml.Suggestion;
import isotherm.model.Probe;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm converge}: the scenario on doubled grids. */
@Command(
        name = "converge",
        description =
                "Run a scenario on finer and finer grids; print the observed order, the extrapolated value and the error"
                        + " of each number; writes nothing.",
        mixinStandardHelpOptions = true)
final class ConvergeCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    @Option(names = "--probe", paramLabel = "NAME", description = "show only this probe; default all; may be repeated")
    private List<String> probes = new ArrayList<>();

    @Option(names = "--levels", paramLabel = "N", description = "grids, 2 to 8; default 3", defaultValue = "3")
    private int levels = Convergence.LEVELS;

    @Option(
            names = "--coarser",
            paramLabel = "N",
            description = "how many of the grids are coarser than the scenario's; default 0",
            defaultValue = "0")
    private int coarser;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    ConvergeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Convergence.Grids grids = UserInput.checked(() -> new Convergence.Grids(levels, coarser));
        Plan plan = scenario.plan();
        checkProbes(plan.scenario().probes().stream().map(Probe::name).toList());
        Execution execution = scenario.execution();
        forecast(UserInput.checked(() -> Convergence.forecast(plan, execution, grids)));
        Convergence answer = UserInput.checked(() -> Convergence.of(plan, execution, grids, probes, this::announce));
        clear();
        screen.out().print(json ? ConvergenceJson.text(answer) + "\n" : ConvergenceText.of(answer));
        return ExitCode.FINE;
    }

    private void checkProbes(List<String> names) {
        for (String probe : probes) {
            if (!names.contains(probe)) {
                throw new WrongInputException("the scenario has no probe \"" + probe + "\"; "
                        + (names.isEmpty() ? "it has none" : Suggestion.among(names, probe)));
            }
        }
    }

    /** Says how long somebody has to wait who may not want to. */
    private void forecast(List<Double> seconds) {
        String words = ConvergenceText.forecast(seconds);
        if (!words.isEmpty()) {
            screen.err().println("isotherm: " + words);
            screen.err().flush();
        }
    }

    /** Which grid is computed, on one line of a terminal that is written over. */
    private void announce(int number, Plan plan) {
        if (screen.errIsTerminal()) {
            clear();
            screen.err()
                    .print("grid " + (number + 1) + " of " + levels + ", "
                            + plan.grid().columns() + " x " + plan.grid().rows() + " nodes ...");
            screen.err().flush();
        }
    }

    private void clear() {
        if (screen.errIsTerminal()) {
            screen.err().print("\r\u001b[K");
            screen.err().flush();
        }
    }
}
