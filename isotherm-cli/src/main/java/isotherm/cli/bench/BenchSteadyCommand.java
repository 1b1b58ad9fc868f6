package isotherm.cli.bench;

import isotherm.bench.methods.SteadyBench;
import isotherm.bench.methods.SteadyReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm bench steady}. */
@Command(
        name = "steady",
        description = "The steady state of a plate of two materials: work and seconds by size.",
        mixinStandardHelpOptions = true)
final class BenchSteadyCommand implements Callable<Integer> {
    private static final int MIN_SIZE = 8;
    private static final int MAX_SIZE = 8192;

    private final Screen screen;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "256,512,1024,2048",
            paramLabel = "N",
            description = "cells along a side, even; default ${DEFAULT-VALUE}")
    private List<Integer> sizes = List.of();

    @Option(names = "--peers", description = "EJML's sparse Cholesky and hypre's PFMG too")
    private boolean peers;

    BenchSteadyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        for (int size : sizes) {
            BenchOptions.checkSize(size, MIN_SIZE, MAX_SIZE);
            if (size % 2 != 0) {
                throw new WrongInputException("a size must be even, was " + size);
            }
        }
        options.check();
        SteadyBench.Result result =
                SteadyBench.run(sizes, options.threads(), options.rounds(), peers, options.progress(screen));
        options.answer(
                screen,
                () -> SteadyReport.table(result),
                () -> SteadyReport.json(result),
                file -> SteadyReport.plot(result, file));
        return ExitCode.FINE;
    }
}
