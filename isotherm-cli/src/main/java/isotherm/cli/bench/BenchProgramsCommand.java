package isotherm.cli.bench;

import isotherm.bench.programs.ProgramsBench;
import isotherm.bench.programs.ProgramsReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isotherm bench programs}. */
@Command(
        name = "programs",
        description =
                "Whether programs from Maven Central do the same with the profiler as without, and what it costs them.",
        mixinStandardHelpOptions = true)
final class BenchProgramsCommand implements Callable<Integer> {
    private final Screen screen;

    @Option(names = "--rounds", defaultValue = "3", description = "runs in each mode; default ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--programs",
            split = ",",
            paramLabel = "NAME",
            description = "those to run; default all, which Maven fetches where they are missing")
    private List<String> programs = ProgramsBench.names();

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    BenchProgramsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (rounds < 1) {
            throw new WrongInputException("rounds must be at least 1, was " + rounds);
        }
        for (String program : programs) {
            if (!ProgramsBench.names().contains(program)) {
                throw new WrongInputException("there is no program \"" + program + "\": there are "
                        + String.join(", ", ProgramsBench.names()));
            }
        }
        ProgramsBench.Result result = ProgramsBench.run(programs, rounds, what -> BenchOptions.tell(screen, what));
        BenchOptions.tell(screen, "");
        screen.out().println(json ? ProgramsReport.json(result) : ProgramsReport.table(result));
        return result.unchanged() ? ExitCode.FINE : ExitCode.DIFFERENT;
    }
}
