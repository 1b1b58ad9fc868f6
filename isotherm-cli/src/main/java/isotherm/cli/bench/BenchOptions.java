package isotherm.cli.bench;

import isotherm.bench.Machine;
import isotherm.bench.Progress;
import isotherm.bench.chart.ChartFile;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.step.Execution;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all measurements can be told, and how they answer. */
final class BenchOptions {
    @Option(names = "--rounds", defaultValue = "5", description = "laps of each; default ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--threads",
            defaultValue = "0",
            description = "the most to use; default: as many as there are cores")
    private int threads;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Option(names = "--plot", paramLabel = "FILE", description = "write a chart too, .png or .svg")
    private @Nullable Path plot;

    /** Refuses what cannot be done before time is spent on it. */
    void check() {
        Machine.watch();
        if (rounds < 1) {
            throw new WrongInputException("rounds must be at least 1, was " + rounds);
        }
        if (threads < 0 || threads > Execution.MAX_THREADS) {
            throw new WrongInputException("threads must be 1 to " + Execution.MAX_THREADS + ", was " + threads);
        }
        if (plot != null) {
            Path file = plot;
            UserInput.checked(() -> {
                ChartFile.check(file);
                return file;
            });
        }
    }

    int rounds() {
        return rounds;
    }

    int threads() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** Prints the result, and draws it where a chart is wanted. */
    void answer(Screen screen, Supplier<String> table, Supplier<String> object, Consumer<Path> chart) {
        tell(screen, "");
        screen.out().println(json ? object.get() : table.get());
        if (plot != null) {
            chart.accept(plot);
        }
    }

    /** Says what is going on, and what has come, to a person who waits. */
    Progress progress(Screen screen) {
        return new Progress() {
            @Override
            public void now(String what) {
                tell(screen, what);
            }

            @Override
            public void came(String result) {
                tell(screen, result);
                if (screen.errIsTerminal()) {
                    screen.err().println();
                }
            }
        };
    }

    private static void tell(Screen screen, String what) {
        if (screen.errIsTerminal()) {
            screen.err().printf("\r%-" + (screen.columns() - 1) + "s\r%s", "", what);
            screen.err().flush();
        }
    }

    /** Refuses sizes that no measurement can use. */
    static void checkSize(int size, int least, int most) {
        if (size < least || size > most) {
            throw new WrongInputException("a size must be " + least + " to " + most + ", was " + size);
        }
    }
}
