package isotherm.cli.bench;

import isotherm.bench.solve.RegionsBench;
import isotherm.bench.solve.RegionsReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm bench regions}. */
@Command(
        name = "regions",
        description = "What regions of other materials cost the explicit method.",
        mixinStandardHelpOptions = true)
final class BenchRegionsCommand implements Callable<Integer> {
    private static final int MIN_SIZE = 128;
    private static final int MAX_SIZE = 8192;

    private final Screen screen;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "1024,4096",
            paramLabel = "N",
            description = "nodes along a side; default ${DEFAULT-VALUE}")
    private List<Integer> sizes = List.of();

    BenchRegionsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        sizes.forEach(size -> BenchOptions.checkSize(size, MIN_SIZE, MAX_SIZE));
        options.check();
        List<RegionsBench.Row> rows =
                RegionsBench.run(sizes, options.threads(), options.rounds(), options.progress(screen));
        options.answer(
                screen,
                () -> RegionsReport.table(rows),
                () -> RegionsReport.json(rows),
                file -> RegionsReport.plot(rows, file));
        return ExitCode.FINE;
    }
}
