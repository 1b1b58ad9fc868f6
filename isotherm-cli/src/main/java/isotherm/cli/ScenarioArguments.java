package isotherm.cli;

import isotherm.io.scenario.ScenarioFile;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say which scenario, with which settings, and how to execute it. */
final class ScenarioArguments {
    @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "a scenario file; the lecture's cross if absent")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "put a value in place of the file's, for example --set time.until=\"2 h\"; may be repeated")
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

    Plan plan() {
        if (file != null && file.toString().isEmpty()) {
            throw new WrongInputException("the name of the scenario file is empty");
        }
        return file == null
                ? ScenarioFile.plan(Gallery.text(Gallery.DEFAULT), source(), Path.of(""), settings)
                : ScenarioFile.plan(file, settings);
    }

    Execution execution() {
        return Wiring.input(() -> new Execution(kernel, sweep, threadCount()));
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
