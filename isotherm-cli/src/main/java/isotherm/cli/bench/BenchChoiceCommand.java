package isotherm.cli.bench;

import isotherm.bench.choice.ChoiceBench;
import isotherm.bench.choice.ChoiceReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isotherm bench choice}. */
@Command(
        name = "choice",
        description = "Whether auto takes the fastest method that meets the tolerance, over random plates; minutes.",
        mixinStandardHelpOptions = true)
final class BenchChoiceCommand implements Callable<Integer> {
    private static final int MOST_PLATES = 100_000;

    private final Screen screen;

    @Option(names = "--seed", defaultValue = "1", description = "of the first plate; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--plates", defaultValue = "100", description = "how many; default ${DEFAULT-VALUE}")
    private int plates;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    BenchChoiceCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (plates < 1 || plates > MOST_PLATES) {
            throw new WrongInputException("plates must be 1 to " + MOST_PLATES + ", was " + plates);
        }
        List<ChoiceBench.Row> rows = ChoiceBench.run(seed, plates, what -> BenchOptions.tell(screen, what));
        BenchOptions.tell(screen, "");
        screen.out().println(json ? ChoiceReport.json(rows) : ChoiceReport.table(rows));
        return ExitCode.FINE;
    }
}
