package isotherm.cli.bench;

import isotherm.bench.counts.CountsBench;
import isotherm.bench.counts.CountsReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isotherm bench counts}. */
@Command(
        name = "counts",
        description = "Whether the profiler counts random programs as they count themselves.",
        mixinStandardHelpOptions = true)
final class BenchCountsCommand implements Callable<Integer> {
    private static final int MOST = 1_000_000;

    private final Screen screen;

    @Option(names = "--programs", defaultValue = "10000", description = "how many; default ${DEFAULT-VALUE}")
    private int programs;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "of the first program, the others have those that follow; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--print", description = "print the program of the seed, plain and counting itself, and run none")
    private boolean print;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    BenchCountsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (programs < 1 || programs > MOST) {
            throw new WrongInputException("programs must be 1 to " + MOST + ", was " + programs);
        }
        if (seed < 0 || seed > Long.MAX_VALUE - MOST) {
            throw new WrongInputException("the seed must be 0 or more, was " + seed);
        }
        if (print) {
            CountsBench.sources(seed).forEach(screen.out()::println);
            return ExitCode.FINE;
        }
        CountsBench.Result result = CountsBench.run(programs, seed, what -> BenchOptions.tell(screen, what));
        BenchOptions.tell(screen, "");
        screen.out().println(json ? CountsReport.json(result) : CountsReport.text(result));
        return result.differences().isEmpty() ? ExitCode.FINE : ExitCode.DIFFERENT;
    }
}
