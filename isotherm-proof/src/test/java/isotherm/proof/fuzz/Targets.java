package isotherm.proof.fuzz;

import isotherm.expression.Expression;
import isotherm.expression.ExpressionException;
import isotherm.io.checkpoint.Checkpoint;
import isotherm.io.checkpoint.CheckpointException;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.io.disk.LocalDisk;
import isotherm.io.kept.KeptStates;
import isotherm.io.kept.KeptTable;
import isotherm.io.scenario.ScenarioFile;
import isotherm.io.toml.Dimension;
import isotherm.io.toml.QuantityText;
import isotherm.io.toml.ScenarioException;
import isotherm.io.weather.WeatherDesk;
import isotherm.plan.Plan;
import isotherm.profiler.recording.ProfileFile;
import isotherm.weather.WeatherException;
import isotherm.weather.fetch.Json;
import isotherm.weather.sun.Epw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One target for each kind of file and text that is read from outside: any bytes are taken, or refused in the reader's own words. */
final class Targets {
    /** What reads bytes; what it throws beside its reader's own refusals is a crash. */
    @FunctionalInterface
    interface Target {
        void read(byte[] bytes) throws IOException;
    }

    private static final String PLATE = """
            [grid]
            size = [1, 1]
            cells = [4, 4]
            [time]
            until = 3600
            [material]
            conductivity = 1
            density = 1000
            specific-heat = 1000
            """;

    private static final String SERIES = PLATE + """
            [edge.left]
            kind = "fixed"
            temperature = { series = "%s", column = "t" }
            """;

    private static final String PICTURE = PLATE + """
            [initial]
            image = { file = "%s", from = 0, to = 1 }
            """;

    private static final Path FILE = file();

    private Targets() {}

    private static Path file() {
        try {
            Path shared = Path.of("/dev/shm");
            Path file = Files.isDirectory(shared)
                    ? Files.createTempFile(shared, "isotherm", ".fuzz")
                    : Files.createTempFile("isotherm", ".fuzz");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, by name. */
    static Map<String, Target> all() {
        Map<String, Target> all = new LinkedHashMap<>();
        all.put("scenario", bytes -> scenario(text(bytes)));
        all.put("unit", Targets::unit);
        all.put("expression", Targets::expression);
        all.put("checkpoint", Targets::checkpoint);
        all.put("netcdf", Targets::netcdf);
        all.put("picture", bytes -> scenario(PICTURE.formatted(written(bytes))));
        all.put("series", bytes -> scenario(SERIES.formatted(written(bytes))));
        all.put("table", Targets::table);
        all.put("epw", Targets::epw);
        all.put("json", Targets::json);
        all.put("profile", Targets::profile);
        return all;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Path written(byte[] bytes) throws IOException {
        return Files.write(FILE, bytes);
    }

    private static void scenario(String text) {
        try {
            ScenarioFile.parse(text, "fuzz.toml", FILE.getParent(), List.of());
        } catch (ScenarioException refused) {
            return;
        }
    }

    private static void unit(byte[] bytes) {
        for (Dimension dimension : Dimension.values()) {
            quantity(text(bytes), dimension);
        }
    }

    private static void quantity(String text, Dimension dimension) {
        try {
            QuantityText.parse(text, dimension);
        } catch (IllegalArgumentException refused) {
            return;
        }
    }

    private static void expression(byte[] bytes) {
        try {
            Expression.parse(text(bytes)).at(1, 2, 3);
        } catch (ExpressionException refused) {
            return;
        }
    }

    private static void checkpoint(byte[] bytes) throws IOException {
        try (Checkpoint checkpoint = Checkpoint.open(LocalDisk.DISK, written(bytes))) {
            CheckpointHead.of(checkpoint);
        } catch (CheckpointException refused) {
            return;
        }
    }

    private static void netcdf(byte[] bytes) throws IOException {
        try (KeptStates kept = KeptStates.open(written(bytes), Targets::noPlan)) {
            kept.state(kept.count() - 1);
        } catch (CheckpointException refused) {
            return;
        } catch (IllegalArgumentException refused) {
            return;
        }
    }

    private static Plan noPlan(CheckpointHead.Question question) {
        return ScenarioFile.plan(question.text(), "fuzz.toml", FILE, question.settings(), WeatherDesk.none());
    }

    private static void table(byte[] bytes) throws IOException {
        try {
            KeptTable.read(written(bytes));
        } catch (ScenarioException refused) {
            return;
        } catch (IllegalArgumentException refused) {
            return;
        }
    }

    private static void epw(byte[] bytes) throws IOException {
        try {
            Epw.read(written(bytes));
        } catch (IllegalArgumentException refused) {
            return;
        }
    }

    private static void json(byte[] bytes) {
        try {
            Json.read(bytes);
        } catch (WeatherException refused) {
            return;
        }
    }

    private static void profile(byte[] bytes) throws IOException {
        written(bytes);
        try {
            ProfileFile.read(FILE);
        } catch (IOException refused) {
            return;
        }
    }
}
