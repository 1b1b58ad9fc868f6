package isotherm.cli;

import isotherm.io.report.ConvergenceJson;
import isotherm.io.scenario.Suggestion;
import isotherm.model.Probe;
import isotherm.plan.Plan;
import isotherm.sim.Convergence;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm converge}: the scenario on doubled grids. */
@Command(
        name = "converge",
        description = "Run a scenario on doubled grids; say the observed order, the extrapolated value and the error"
                + " of each number; writes nothing.",
        mixinStandardHelpOptions = true)
final class ConvergeCommand implements Callable<Integer> {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    /** A wait that is worth a word before it begins. */
    private static final double LONG_SECONDS = 60;

    private final Screen screen;

    @Mixin
    private ScenarioArguments scenario = new ScenarioArguments();

    @Option(
            names = "--probe",
            paramLabel = "NAME",
            description = "a probe that is wanted; all if absent; may be repeated")
    private List<String> probes = new ArrayList<>();

    @Option(names = "--levels", paramLabel = "N", description = "grids, 2 to 8; default 3", defaultValue = "3")
    private int levels = Convergence.LEVELS;

    @Option(
            names = "--coarser",
            paramLabel = "N",
            description = "how many of them are coarser than the scenario's; default 0",
            defaultValue = "0")
    private int coarser;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    ConvergeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Convergence.Grids grids = Wiring.input(() -> new Convergence.Grids(levels, coarser));
        Plan plan = scenario.plan();
        checkProbes(plan.scenario().probes().stream().map(Probe::name).toList());
        Execution execution = scenario.execution();
        forecast(Wiring.input(() -> Convergence.forecast(plan, execution, grids)));
        Convergence answer = Wiring.input(() -> Convergence.of(plan, execution, grids, probes, this::announce));
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
        double all = seconds.stream().mapToDouble(Double::doubleValue).sum();
        if (all >= LONG_SECONDS) {
            screen.err()
                    .println("isotherm: these " + seconds.size() + " grids take about " + lasting(all) + " by counted work: "
                            + seconds.stream().map(ConvergeCommand::lasting).collect(Collectors.joining(", ")));
            screen.err().flush();
        }
    }

    private static String lasting(double seconds) {
        return seconds < 2 * MINUTE
                ? RunText.number(seconds, 2) + " s"
                : seconds < 2 * HOUR
                        ? RunText.number(seconds / MINUTE, 2) + " min"
                        : RunText.number(seconds / HOUR, 2) + " h";
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
