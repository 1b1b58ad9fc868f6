package isotherm.cli.bench;

import isotherm.bench.concurrency.ReduceBench;
import isotherm.bench.concurrency.ReduceReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm bench reduce}. */
@Command(
        name = "reduce",
        description =
                "The sum of an array: left to right, as one fixed tree in vectors and threads, and as others add.",
        mixinStandardHelpOptions = true)
final class BenchReduceCommand implements Callable<Integer> {
    private static final int MAX_SIZE = 500_000_000;

    private final Screen screen;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--size",
            defaultValue = "5000000",
            paramLabel = "N",
            description = "how many numbers; default ${DEFAULT-VALUE}")
    private int size;

    @Option(names = "--peers", description = "C and numpy too, where they are installed")
    private boolean peers;

    BenchReduceCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        BenchOptions.checkSize(size, 1, MAX_SIZE);
        options.check();
        ReduceBench.Result result =
                ReduceBench.run(size, options.threads(), options.rounds(), peers, options.progress(screen));
        options.answer(
                screen,
                () -> ReduceReport.table(result),
                () -> ReduceReport.json(result),
                file -> ReduceReport.plot(result, file));
        return ExitCode.FINE;
    }
}
