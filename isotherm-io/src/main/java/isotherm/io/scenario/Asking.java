package isotherm.io.scenario;

import isotherm.io.weather.WeatherText;
import isotherm.weather.WeatherException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A question to the weather, with what may stand in for its answer. */
interface Asking {
    WeatherText ask(Optional<Path> shipped) throws IOException;

    /**
     * The answer; where there is none, an error with the place of the table that asked.
     *
     * @param folder what the table's fallback is relative to
     * @param key where the error is said
     * @param what cannot be had
     * @param advice behind the reason
     */
    static WeatherText answer(Section table, Path folder, String key, String what, String advice, Asking question) {
        Optional<Path> shipped =
                table.has("fallback") ? Optional.of(folder.resolve(table.text("fallback"))) : Optional.empty();
        try {
            return question.ask(shipped);
        } catch (WeatherException e) {
            throw new ScenarioException(table.origin(key), what + " cannot be had: " + e.problem() + advice, e);
        } catch (IOException e) {
            throw new ScenarioException(table.origin("fallback"), Objects.toString(e.getMessage()), e);
        }
    }
}
