package isotherm.cli.bench;

import isotherm.bench.Progress;
import isotherm.bench.solve.AlignmentBench;
import isotherm.bench.solve.SolveBench;
import isotherm.bench.solve.SolveJson;
import isotherm.bench.solve.SolvePlot;
import isotherm.bench.solve.SolveTable;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm bench solve}. */
@Command(
        name = "solve",
        description = "Throughput by kernel, sweep, threads and size, in interleaved rounds; medians.",
        mixinStandardHelpOptions = true)
final class BenchSolveCommand implements Callable<Integer> {
    static final int MIN_SIZE = 3;
    static final int MAX_SIZE = 16_384;

    private final Screen screen;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "128,1024,4096",
            paramLabel = "N",
            description = "nodes along a side; default ${DEFAULT-VALUE}")
    private List<Integer> sizes = List.of();

    @Option(names = "--peers", description = "C and Python too, where they are installed")
    private boolean peers;

    @Option(names = "--alignment", description = "instead: the tiled sweep at a hundred sizes from 1000 to 4200")
    private boolean alignment;

    BenchSolveCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        sizes.forEach(size -> BenchOptions.checkSize(size, MIN_SIZE, MAX_SIZE));
        options.check();
        Progress progress = options.progress(screen);
        if (alignment) {
            List<AlignmentBench.Place> places = AlignmentBench.run(options.threads(), options.rounds(), progress);
            options.answer(
                    screen,
                    () -> AlignmentBench.table(places),
                    () -> SolveJson.alignment(places),
                    file -> SolvePlot.write(places, file));
        } else {
            SolveBench.Result result = SolveBench.run(sizes, options.threads(), options.rounds(), peers, progress);
            options.answer(
                    screen,
                    () -> SolveTable.text(result),
                    () -> SolveJson.text(result),
                    file -> SolvePlot.write(result, file));
        }
        return ExitCode.FINE;
    }
}
