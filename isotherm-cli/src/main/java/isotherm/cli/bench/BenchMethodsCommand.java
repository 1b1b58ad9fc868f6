package isotherm.cli.bench;

import isotherm.bench.methods.MethodsBench;
import isotherm.bench.methods.MethodsReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isotherm bench methods}. */
@Command(
        name = "methods",
        description =
                "How many seconds each method takes to a given error, on a cooling cross and on a wall over a day.",
        mixinStandardHelpOptions = true)
final class BenchMethodsCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    BenchMethodsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        options.check();
        List<MethodsBench.Row> rows = MethodsBench.run(options.threads(), options.rounds(), options.progress(screen));
        options.answer(
                screen,
                () -> MethodsReport.table(rows),
                () -> MethodsReport.json(rows),
                file -> MethodsReport.plot(rows, file));
        return ExitCode.FINE;
    }
}
