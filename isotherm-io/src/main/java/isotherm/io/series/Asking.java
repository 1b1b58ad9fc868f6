package isotherm.io.series;

import isotherm.io.schema.Table;
import isotherm.io.toml.ScenarioException;
import isotherm.io.weather.PastException;
import isotherm.io.weather.WeatherText;
import isotherm.weather.WeatherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A question to the weather, with what may stand in for its answer. */
public interface Asking {
    WeatherText ask(Optional<Path> shipped) throws IOException;

    /**
     * The answer; where there is none, an error with the place of the table that asked.
     *
     * @param folder what the table's fallback is relative to
     * @param key where the error is said
     * @param what cannot be had
     * @param advice behind the reason
     */
    static WeatherText answer(Table table, Path folder, String key, String what, String advice, Asking question) {
        Optional<Path> shipped = shipped(table, folder);
        try {
            return question.ask(shipped);
        } catch (PastException e) {
            throw new ScenarioException(
                    table.origin(table.has("archive") ? "archive" : key),
                    what.replaceFirst("^the forecast of", "the past of") + " cannot be had: " + e.problem() + advice,
                    e);
        } catch (WeatherException e) {
            throw new ScenarioException(table.origin(key), what + " cannot be had: " + e.problem() + advice, e);
        } catch (IOException e) {
            throw new ScenarioException(table.origin("fallback"), Objects.toString(e.getMessage()), e);
        }
    }

    /** The file that may stand in; one that is not there is refused though perhaps nobody needs it today. */
    private static Optional<Path> shipped(Table table, Path folder) {
        if (!table.has("fallback")) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(table.text("fallback"));
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return Optional.of(file);
            }
            throw new ScenarioException(
                    table.origin("fallback"), "the file \"" + file + "\" does not exist or cannot be read");
        } catch (InvalidPathException e) {
            throw table.error("fallback", "cannot have the file name \"" + table.text("fallback") + "\"");
        }
    }

    /** The answer as a table; {@code what} is what errors call it where it is no file. */
    static CsvFile table(WeatherText answer, String what) {
        return CsvFile.parse(answer.body().lines().toList(), answer.file().isEmpty() ? what : answer.file());
    }

    /** The number of a column that the answer must have, or an error with the place of what says where it comes from. */
    static int column(Table table, WeatherText answer, CsvFile file, String name) {
        int column = file.column(name);
        if (column >= 0) {
            return column;
        }
        boolean shipped = table.has("fallback") && !answer.asIs();
        String which = shipped
                ? "the fallback \"" + table.text("fallback") + "\""
                : answer.file().isEmpty() ? "the answer" : "\"" + answer.file() + "\"";
        throw table.error(
                shipped ? "fallback" : "",
                "needs the column " + name + ", " + which + " has " + String.join(", ", file.names()));
    }
}
