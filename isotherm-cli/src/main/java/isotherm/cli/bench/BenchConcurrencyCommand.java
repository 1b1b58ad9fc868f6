package isotherm.cli.bench;

import isotherm.bench.concurrency.ConcurrencyBench;
import isotherm.bench.concurrency.ConcurrencyReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm bench concurrency}. */
@Command(
        name = "concurrency",
        description = "Ten tasks that compute and ten that wait, one after the other and on threads of each kind.",
        mixinStandardHelpOptions = true)
final class BenchConcurrencyCommand implements Callable<Integer> {
    private static final int MAX_SIZE = 100_000_000;
    private static final int MAX_WAIT = 10_000;

    private final Screen screen;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--size",
            defaultValue = "1000000",
            paramLabel = "N",
            description = "each that computes counts the primes below N; default ${DEFAULT-VALUE}")
    private int size;

    @Option(
            names = "--wait",
            defaultValue = "100",
            paramLabel = "MS",
            description = "milliseconds of each that waits; default ${DEFAULT-VALUE}")
    private int pause;

    BenchConcurrencyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        BenchOptions.checkSize(size, 1, MAX_SIZE);
        checkWait(pause);
        options.check();
        ConcurrencyBench.Result result = ConcurrencyBench.run(
                size, Duration.ofMillis(pause), 2 * options.threads(), options.rounds(), options.progress(screen));
        options.answer(
                screen,
                () -> ConcurrencyReport.table(result),
                () -> ConcurrencyReport.json(result),
                file -> ConcurrencyReport.plot(result, file));
        return ExitCode.FINE;
    }

    static void checkWait(int pause) {
        if (pause < 1 || pause > MAX_WAIT) {
            throw new WrongInputException("a wait must be 1 to " + MAX_WAIT + " ms, was " + pause);
        }
    }
}
