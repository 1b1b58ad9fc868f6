package isotherm.cli.bench;

import isotherm.bench.profiler.ProfilerBench;
import isotherm.bench.profiler.ProfilerReport;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isotherm bench profiler}. */
@Command(
        name = "profiler",
        description = "What profiling costs a loop, a parser, and our solver when it is off.",
        mixinStandardHelpOptions = true)
final class BenchProfilerCommand implements Callable<Integer> {
    private static final double MAX_SECONDS = 1000;

    private final Screen screen;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Option(
            names = "--seconds",
            defaultValue = "10",
            paramLabel = "S",
            description = "what each unprofiled program takes; default ${DEFAULT-VALUE}")
    private double seconds;

    @Option(
            names = "--library",
            paramLabel = "JAR",
            description = "javaparser-core; default: the newest in Maven's local repository")
    private @Nullable Path library;

    BenchProfilerCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (!(seconds > 0 && seconds <= MAX_SECONDS)) {
            throw new WrongInputException("seconds must be above 0, at most 1000, was " + seconds);
        }
        if (library != null && !Files.isRegularFile(library)) {
            throw new WrongInputException("there is no library " + library);
        }
        options.check();
        Path jar = library;
        ProfilerBench.Result result = ProfilerBench.run(
                seconds,
                options.rounds(),
                jar == null ? ProfilerBench.usualLibrary() : Optional.of(jar.toAbsolutePath()),
                options.progress(screen));
        options.answer(
                screen,
                () -> ProfilerReport.table(result),
                () -> ProfilerReport.json(result),
                file -> ProfilerReport.plot(result, file));
        return ExitCode.FINE;
    }
}
