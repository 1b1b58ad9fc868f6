package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** What tests of scenarios that name a place share: a server of weather, and runs of a wall with and without it. */
abstract class WeatherRuns extends CommandTest {
    final WeatherServer server = new WeatherServer();

    @AfterEach
    void stop() {
        server.close();
    }

    Ended run(String scenario, String... more) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("wall.toml"), scenario);
        List<String> words = new ArrayList<>(List.of("run", "wall.toml", "--json"));
        words.addAll(List.of(more));
        ProcessBuilder process = process(words.toArray(String[]::new));
        process.environment()
                .putAll(Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()));
        return run(process);
    }

    Ended online(String scenario, String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("--base-url", server.base()));
        words.addAll(List.of(more));
        return run(scenario, words.toArray(String[]::new));
    }

    static String hash(Ended ended) {
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        return ended.json().get("field").get("sha256").asString();
    }

    static String wall(String until, String air) {
        return """
            [grid]
            size = ["0.3 m", "0.1 m"]
            cells = [30, 10]
            [time]
            until = %s
            [material]
            conductivity = 0.6
            density = 1600
            specific-heat = 850
            [edge.left]
            kind = "convection"
            resistance = "0.04 m^2 K/W"
            air = %s
            [edge.right]
            kind = "convection"
            resistance = "0.13 m^2 K/W"
            air = "20 degC"
            """.formatted(until, air);
    }

    void forgetReplies() throws IOException {
        Path cache = folder.resolve("cache");
        Files.move(cache, folder.resolve("forgotten"));
    }

    static String note(Ended ended) {
        return ended.json().get("weather").get(0).asString();
    }
}
