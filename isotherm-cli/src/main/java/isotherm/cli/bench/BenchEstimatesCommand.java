package isotherm.cli.bench;

import isotherm.bench.estimates.EstimatesBench;
import isotherm.bench.estimates.EstimatesReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.scenario.ScenarioFile;
import isotherm.step.Execution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isotherm bench estimates}. */
@Command(
        name = "estimates",
        description = "How far the errors that explain and converge state are from the true ones, over random plates"
                + " and scenarios; minutes.",
        mixinStandardHelpOptions = true)
final class BenchEstimatesCommand implements Callable<Integer> {
    private static final int MOST_PLATES = 100_000;

    private final Screen screen;

    @Parameters(arity = "0..*", paramLabel = "SCENARIO", description = "scenario files to try beside the random plates")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--seed", defaultValue = "1", description = "of the first plate; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--plates", defaultValue = "67", description = "of each of three kinds; default ${DEFAULT-VALUE}")
    private int plates;

    @Option(names = "--threads", defaultValue = "1", description = "to compute with; default ${DEFAULT-VALUE}")
    private int threads;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    BenchEstimatesCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (plates < 0 || plates > MOST_PLATES) {
            throw new WrongInputException("plates must be 0 to " + MOST_PLATES + ", was " + plates);
        }
        if (threads < 1 || threads > Execution.MAX_THREADS) {
            throw new WrongInputException("threads must be 1 to " + Execution.MAX_THREADS + ", was " + threads);
        }
        List<EstimatesBench.Given> given = files.stream()
                .map(file -> new EstimatesBench.Given(String.valueOf(file.getFileName()), ScenarioFile.read(file)))
                .toList();
        List<EstimatesBench.Row> rows =
                EstimatesBench.run(seed, plates, given, threads, what -> BenchOptions.tell(screen, what));
        BenchOptions.tell(screen, "");
        screen.out().println(json ? EstimatesReport.json(rows) : EstimatesReport.table(rows));
        return ExitCode.FINE;
    }
}
