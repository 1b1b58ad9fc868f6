package isotherm.cli;

import isotherm.bench.SolveBench;
import isotherm.bench.SolveJson;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isotherm bench}: measurements that anyone can repeat. */
@Command(
        name = "bench",
        description = "Measure the solver on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class BenchCommand {
    private static final int MIN_SIZE = 3;
    private static final int MAX_SIZE = 16_384;

    private final Screen screen;

    BenchCommand(Screen screen) {
        this.screen = screen;
    }

    @Command(
            name = "solve",
            description = "Throughput by kernel, sweep, threads and size, in interleaved rounds; medians.",
            mixinStandardHelpOptions = true)
    int solve(
            @Option(
                            names = "--sizes",
                            split = ",",
                            defaultValue = "128,1024,4096",
                            paramLabel = "N",
                            description = "nodes along a side; default ${DEFAULT-VALUE}")
                    List<Integer> sizes,
            @Option(names = "--rounds", defaultValue = "5", description = "laps of each; default ${DEFAULT-VALUE}")
                    int rounds,
            @Option(names = "--peers", description = "C and numpy too, where they are installed") boolean peers,
            @Option(names = "--json", description = "print one JSON object") boolean json) {
        check(sizes, rounds);
        SolveBench.Result result = SolveBench.run(sizes, rounds, peers, this::tell);
        tell("");
        screen.out().println(json ? SolveJson.text(result) : table(result));
        return ExitCode.FINE;
    }

    private static void check(List<Integer> sizes, int rounds) {
        for (int size : sizes) {
            if (size < MIN_SIZE || size > MAX_SIZE) {
                throw new WrongInputException("a size must be " + MIN_SIZE + " to " + MAX_SIZE + ", was " + size);
            }
        }
        if (rounds < 1) {
            throw new WrongInputException("rounds must be at least 1, was " + rounds);
        }
    }

    private void tell(String what) {
        if (screen.errIsTerminal()) {
            screen.err().printf("\r%-" + (screen.columns() - 1) + "s\r%s", "", what);
            screen.err().flush();
        }
    }

    private static String table(SolveBench.Result result) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT, "%-26s %6s %7s %9s %9s %9s%n", "1e9 updates/s", "n", "steps", "median", "min", "max"));
        for (SolveBench.Row row : result.rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-26s %6d %7d %9.3f %9.3f %9.3f%n",
                    row.contender(),
                    row.n(),
                    row.steps(),
                    row.median() / 1e9,
                    row.updatesPerSecond().stream()
                                    .mapToDouble(rate -> rate)
                                    .min()
                                    .orElse(0)
                            / 1e9,
                    row.updatesPerSecond().stream()
                                    .mapToDouble(rate -> rate)
                                    .max()
                                    .orElse(0)
                            / 1e9));
        }
        for (String absent : result.absent()) {
            text.append("not installed here: ").append(absent).append('\n');
        }
        return text.toString().stripTrailing();
    }
}
