package isotherm.cli.bench;

import isotherm.bench.solve.CrossoverBench;
import isotherm.bench.solve.CrossoverReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm bench crossover}. */
@Command(
        name = "crossover",
        description = "How large the plate must be for more threads to win, step by step and in tiles.",
        mixinStandardHelpOptions = true)
final class BenchCrossoverCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "16,24,32,48,64,96,128,192,256,384,512,768,1024",
            paramLabel = "N",
            description = "nodes along a side; default ${DEFAULT-VALUE}")
    private List<Integer> sizes = List.of();

    BenchCrossoverCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        sizes.forEach(size -> BenchOptions.checkSize(size, BenchSolveCommand.MIN_SIZE, BenchSolveCommand.MAX_SIZE));
        options.check();
        if (options.threads() < 2) {
            throw new WrongInputException("there is nothing to cross with one thread; say how many with --threads");
        }
        CrossoverBench.Result result = CrossoverBench.run(
                sizes.stream().sorted().distinct().toList(),
                options.threads(),
                options.rounds(),
                options.progress(screen));
        options.answer(
                screen,
                () -> CrossoverReport.table(result),
                () -> CrossoverReport.json(result),
                file -> CrossoverReport.plot(result, file));
        return ExitCode.FINE;
    }
}
