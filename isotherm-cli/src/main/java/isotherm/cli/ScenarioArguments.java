package isotherm.cli;

import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.cli.weather.WeatherOptions;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.io.scenario.QuestionKeys;
import isotherm.io.scenario.ScenarioFile;
import isotherm.io.weather.KeptWeather;
import isotherm.io.weather.WeatherDesk;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private CheckpointHead.@Nullable Question question;

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
        return plan(question(), weather.desk(System.getenv(), output.resolve(WEATHER)));
    }

    /** As {@link #plan(Path)}, of a run that goes on: without a scenario of its own, the settings laid over those of the run. */
    Plan plan(Path output, CheckpointHead.Question began) {
        CheckpointHead.Question asked = question();
        List<String> all =
                Stream.concat(began.settings().stream(), settings.stream()).toList();
        CheckpointHead.Question base = file == null ? began : asked;
        question = question(base.name(), base.folder(), base.text(), all);
        return plan(question, weather.deskOf(began.weather(), System.getenv(), output.resolve(WEATHER)));
    }

    /**
     * The plan of what rank 0 was asked.
     *
     * @throws WrongInputException where the files that it names are others here
     */
    Plan plan(CheckpointHead.Question asked) {
        Map<String, String> here = QuestionKeys.of(asked.text(), asked.name(), asked.folder(), asked.settings())
                .files();
        if (!here.equals(asked.files())) {
            throw new WrongInputException(
                    asked.name() + ": the files that it names are not the same here as for rank 0");
        }
        return plan(asked, weather.deskOf(asked.weather(), System.getenv(), folder().resolve(WEATHER)));
    }

    /**
     * A scenario as it is planned.
     *
     * @param weather that was read for it
     */
    record Planned(Plan plan, List<KeptWeather> weather, List<String> warnings) {}

    /** What {@code --set} was given, as it was written. */
    List<String> settings() {
        return List.copyOf(settings);
    }

    /** The text that settings are laid over. */
    String text() {
        if (file == null) {
            return Gallery.text(Gallery.DEFAULT);
        }
        if (file.toString().isEmpty()) {
            throw new WrongInputException("the name of the scenario file is empty");
        }
        return ScenarioFile.text(file);
    }

    /** What paths in it are relative to. */
    Path base() {
        return file == null ? Path.of("") : ScenarioFile.folderOf(file);
    }

    /**
     * A text with settings of its own; any thread may ask.
     *
     * @param known texts of the weather that was used before, by the names of their files
     */
    Planned planned(String text, List<String> all, Map<String, String> known) {
        try (WeatherDesk desk = weather.deskOf(known, System.getenv(), folder().resolve(WEATHER))) {
            Plan plan = ScenarioFile.plan(text, source(), base(), all, desk);
            return new Planned(plan, desk.used(), desk.warnings());
        }
    }

    private Plan plan(CheckpointHead.Question asked, WeatherDesk open) {
        try (WeatherDesk desk = open) {
            Plan plan = ScenarioFile.plan(asked.text(), asked.name(), asked.folder(), asked.settings(), desk);
            kept = desk.used();
            warnings = desk.warnings();
            return plan;
        }
    }

    /** What is asked, the weather that was used included once there is a plan. */
    CheckpointHead.Question question() {
        CheckpointHead.Question known = question;
        if (known == null) {
            known = question(source(), base(), text(), settings);
            question = known;
        }
        return known.with(kept.stream()
                .collect(Collectors.toMap(KeptWeather::file, KeptWeather::text, (first, second) -> first)));
    }

    private static CheckpointHead.Question question(String name, Path folder, String text, List<String> all) {
        QuestionKeys keys = QuestionKeys.of(text, name, folder, all);
        return new CheckpointHead.Question(name, folder, text, all, keys.values(), keys.files(), Map.of());
    }

    /** What people should know of the series that were read. */
    List<String> warnings() {
        return warnings;
    }

    /** Who gave the weather that the plan was made with, a line for each series. */
    List<String> weather() {
        return kept.stream().map(KeptWeather::note).distinct().toList();
    }

    /** That weather, to be kept beside a run's output, so that it can be run again without the network. */
    List<KeptWeather> used() {
        return kept;
    }

    Execution execution() {
        return execution(1);
    }

    /**
     * The execution that is asked for.
     *
     * @param processes that share this machine's processors
     */
    Execution execution(int processes) {
        return UserInput.checked(() -> {
            int wanted = threadCount();
            return new Execution(kernel, sweep, wanted == 0 && processes > 1 ? processors(processes) : wanted);
        });
    }

    /** The threads that are asked for, or as many as there are processors for each of some processes. */
    int threads(int sharing) {
        int wanted = execution().threads();
        return wanted > 0 ? wanted : processors(sharing);
    }

    /** Of this machine, for each of some processes. */
    private static int processors(int sharing) {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / sharing);
    }

    /** These arguments as words of a command, for one of some processes. */
    List<String> words(int sharing) {
        List<String> words = new ArrayList<>();
        if (file != null) {
            words.add(file.toString());
        }
        settings.forEach(each -> words.addAll(List.of("--set", each)));
        words.addAll(List.of("--threads", String.valueOf(threads(sharing))));
        words.addAll(List.of("--kernel", kernel.name(), "--sweep", sweep.name()));
        return words;
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
