package isotherm.io.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import isotherm.io.schema.Checker;
import isotherm.io.schema.ScenarioShape;
import isotherm.io.schema.Setting;
import isotherm.io.schema.Table;
import isotherm.io.toml.Item;
import isotherm.io.toml.Origin;
import isotherm.io.toml.ScenarioException;
import isotherm.io.toml.TomlText;
import isotherm.io.weather.WeatherDesk;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.refusal.RefusedScenarioException;
import isotherm.sim.AvailableMemory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Scenario files. */
public final class ScenarioFile {
    private static final int MOST_BYTES = 64 << 20;

    /** A plan notes something of each row and column; what regions cover it notes cell by cell. */
    private static final long MOST_LINES = 10_000_000;

    private ScenarioFile() {}

    /** Reads a scenario; see {@link #read(Path, List)}. */
    public static Scenario read(Path file) {
        return read(file, List.of());
    }

    /**
     * Reads a scenario and lays settings over it.
     *
     * @param settings {@code key=value}, the later over the earlier
     * @throws ScenarioException where it cannot be read, is not a scenario, or cannot be computed as asked: one sentence
     *     with the line and column
     */
    public static Scenario read(Path file, List<String> settings) {
        return plan(file, settings).scenario();
    }

    /** Where a file lies: from there the names of other files in it count. */
    public static Path folderOf(Path file) {
        return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    }

    /** As {@link #read(Path, List)}, with the plan: large plates take a while to plan. */
    public static Plan plan(Path file, List<String> settings) {
        return plan(file, settings, WeatherDesk.none());
    }

    /** As {@link #plan(Path, List)}, for scenarios that name places whose weather they want. */
    public static Plan plan(Path file, List<String> settings, WeatherDesk desk) {
        return plan(text(file), file.toString(), folderOf(file), settings, desk);
    }

    /**
     * As {@link #read(Path, List)}, from a text.
     *
     * @param name what errors call the text
     * @param folder what paths in it are relative to
     */
    public static Scenario parse(String text, String name, Path folder, List<String> settings) {
        return plan(text, name, folder, settings, WeatherDesk.none()).scenario();
    }

    /** As {@link #parse}, with the plan. */
    public static Plan plan(String text, String name, Path folder, List<String> settings, WeatherDesk desk) {
        Item.Table tree = TomlText.parse(text, name);
        for (String setting : settings) {
            tree = Setting.parse(setting).over(tree);
        }
        Table root = Checker.check(tree, ScenarioShape.scenario());
        Scenario scenario = new ScenarioReader(folder, desk).read(root, withSettings(text, settings));
        long lines = (long) scenario.grid().columns() + scenario.grid().rows();
        boolean large = lines > MOST_LINES || scenario.grid().nodes() > Integer.MAX_VALUE;
        try {
            if (!scenario.regions().isEmpty() || large) { // else a plan is small, and can be explained
                AvailableMemory.check(scenario);
            }
            return Plan.of(scenario);
        } catch (RefusedScenarioException e) {
            throw new ScenarioException(KeyOrigins.of(root, e.key()), Objects.toString(e.getMessage()), e);
        }
    }

    /** The text that travels in a run's files: settings follow as comments, since they are part of the question. */
    private static String withSettings(String text, List<String> settings) {
        StringBuilder all = new StringBuilder(text);
        for (String setting : settings) {
            all.append("# --set ").append(setting).append('\n');
        }
        return all.toString();
    }

    /** Some editors begin UTF-8 files with a byte order mark, which TOML does not know. */
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /**
     * The text of a file.
     *
     * @throws ScenarioException where it cannot be read
     */
    public static String text(Path file) {
        Origin origin = new Origin(file.toString());
        if (Files.isDirectory(file)) {
            throw new ScenarioException(origin, "this is a folder, not a scenario file");
        }
        if (!Files.exists(file)) {
            throw new ScenarioException(origin, "there is no such file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ScenarioException(origin, "it has more than 64 MiB, which no scenario file has");
            }
            return withoutMark(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new ScenarioException(origin, "this is not a text in UTF-8", e);
        } catch (IOException e) {
            throw new ScenarioException(
                    origin,
                    "it cannot be read"
                            + (e instanceof AccessDeniedException ? ", permission denied" : ": " + e.getMessage()),
                    e);
        }
    }
}
