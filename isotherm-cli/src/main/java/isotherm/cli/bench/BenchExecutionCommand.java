package isotherm.cli.bench;

import isotherm.bench.solve.ExecutionBench;
import isotherm.bench.solve.ExecutionReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm bench execution}. */
@Command(
        name = "execution",
        description = "The same steps interpreted, compiled quickly, compiled well, as vectors and in tiles.",
        mixinStandardHelpOptions = true)
final class BenchExecutionCommand implements Callable<Integer> {
    private static final int MAX_SIZE = 4096;

    private final Screen screen;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--size",
            defaultValue = "256",
            paramLabel = "N",
            description = "nodes along each side; default ${DEFAULT-VALUE}")
    private int size;

    @Option(names = "--peers", description = "C, Python, numpy and numba too, where they are installed")
    private boolean peers;

    BenchExecutionCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        BenchOptions.checkSize(size, 3, MAX_SIZE);
        options.check();
        ExecutionBench.Result result = ExecutionBench.run(size, options.rounds(), peers, options.progress(screen));
        options.answer(
                screen,
                () -> ExecutionReport.table(result),
                () -> ExecutionReport.json(result),
                file -> ExecutionReport.plot(result, file));
        return ExitCode.FINE;
    }
}
