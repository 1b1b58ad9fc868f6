package isotherm.cli;

import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.cli.weather.WeatherOptions;
import isotherm.io.files.RunMark;
import isotherm.io.scenario.ScenarioFile;
import isotherm.io.weather.KeptWeather;
import isotherm.io.weather.WeatherDesk;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say which scenario, with which settings, and how to execute it. */
final class ScenarioArguments {
    /** The folder beside a run's output where its weather is kept. */
    private static final String WEATHER = "weather";

    private List<KeptWeather> kept = List.of();
    private List<String> warnings = List.of();

    @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "a scenario file; the lecture's cross if absent")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "replace a value of the file, for example --set time.until=\"2 h\"; may be repeated")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N|auto",
            description = "threads, at most 1024; default auto",
            defaultValue = "auto")
    private String threads = "auto";

    @Option(names = "--kernel", paramLabel = "auto|scalar|vector", description = "arithmetic; it never changes a bit")
    private Execution.Kernel kernel = Execution.Kernel.AUTO;

    @Option(
            names = "--sweep",
            paramLabel = "auto|plain|banded|tiled",
            description = "order of rows; it never changes a bit")
    private Execution.Order sweep = Execution.Order.AUTO;

    @Mixin
    private WeatherOptions weather = new WeatherOptions();

    /** The file's name without its ending; what a run's folder is called. */
    String name() {
        return file == null
                ? Gallery.DEFAULT
                : Objects.toString(file.getFileName()).replaceFirst("\\.toml$", "");
    }

    /** What errors call the scenario. */
    String source() {
        return file == null ? Gallery.DEFAULT + ".toml" : file.toString();
    }

    /** The folder that files of a run go to unless told otherwise. */
    Path folder() {
        return Path.of("out", name());
    }

    Plan plan() {
        return plan(folder());
    }

    /**
     * Reads the scenario and plans it.
     *
     * @param output where the run's files go, and an earlier run kept its weather
     */
    Plan plan(Path output) {
        if (file != null && file.toString().isEmpty()) {
            throw new WrongInputException("the name of the scenario file is empty");
        }
        try (WeatherDesk desk = weather.desk(System.getenv(), output.resolve(WEATHER))) {
            Plan plan = file == null
                    ? ScenarioFile.plan(Gallery.text(Gallery.DEFAULT), source(), Path.of(""), settings, desk)
                    : ScenarioFile.plan(file, settings, desk);
            kept = desk.used();
            warnings = desk.warnings();
            return plan;
        }
    }

    /** What people should know of the series that were read. */
    List<String> warnings() {
        return warnings;
    }

    /** Who gave the weather that the plan was made with, a line for each series. */
    List<String> weather() {
        return kept.stream().map(KeptWeather::note).distinct().toList();
    }

    /** Keeps that weather beside a run's output, so that it can be run again without the network; gives the files. */
    List<Path> keepWeather(Path output, RunMark run) {
        return kept.stream()
                .map(each -> each.write(output.resolve(WEATHER), run))
                .toList();
    }

    Execution execution() {
        return UserInput.checked(() -> new Execution(kernel, sweep, threadCount()));
    }

    private int threadCount() {
        if (threads.equals("auto")) {
            return 0;
        }
        try {
            int count = Integer.parseInt(threads);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new WrongInputException("--threads takes a number or auto, was \"" + threads + "\"", e);
        }
        throw new WrongInputException("--threads must be at least 1, was " + threads);
    }
}
