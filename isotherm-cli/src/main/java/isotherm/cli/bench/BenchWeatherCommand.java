package isotherm.cli.bench;

import isotherm.bench.concurrency.WeatherBench;
import isotherm.bench.concurrency.WeatherReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm bench weather}. */
@Command(
        name = "weather",
        description = "Five places and many, asked in five ways of a server on this machine that takes its time.",
        mixinStandardHelpOptions = true)
final class BenchWeatherCommand implements Callable<Integer> {
    private static final int LEAST = 5;
    private static final int MOST = 5000;
    private static final int MAX_CONNECTIONS = 1000;

    private final Screen screen;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--places",
            defaultValue = "500",
            paramLabel = "N",
            description = "how many are many; default ${DEFAULT-VALUE}")
    private int places;

    @Option(
            names = "--wait",
            defaultValue = "100",
            paramLabel = "MS",
            description = "milliseconds before each reply; default ${DEFAULT-VALUE}")
    private int pause;

    @Option(
            names = "--connections",
            defaultValue = "8",
            paramLabel = "N",
            description = "requests under way at a time; default ${DEFAULT-VALUE}")
    private int connections;

    BenchWeatherCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (places < LEAST || places > MOST) {
            throw new WrongInputException("places must be " + LEAST + " to " + MOST + ", was " + places);
        }
        BenchConcurrencyCommand.checkWait(pause);
        if (connections < 1 || connections > MAX_CONNECTIONS) {
            throw new WrongInputException("connections must be 1 to " + MAX_CONNECTIONS + ", was " + connections);
        }
        options.check();
        WeatherBench.Result result = WeatherBench.run(
                places, Duration.ofMillis(pause), connections, options.rounds(), options.progress(screen));
        options.answer(
                screen,
                () -> WeatherReport.table(result),
                () -> WeatherReport.json(result),
                file -> WeatherReport.plot(result, file));
        return ExitCode.FINE;
    }
}
