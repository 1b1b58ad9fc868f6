package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario ships to stand in for the services: when it is used, what is kept of it, and when it is refused. */
class WeatherFallbackTest extends WeatherRuns {
    @Test
    void aShippedSeriesStandsIn() throws Exception {
        Path shipped = folder.resolve("shipped.csv");
        Files.writeString(shipped, "time,air_temperature\n2026-01-01,-5\n2026-01-02,-9\n");
        String air = "{ forecast = \"Göteborg\", fallback = \"shipped.csv\" }";
        String from = "from shipped.csv, shipped with the scenario, 2026-01-01 to 2026-01-02";
        Ended first = run(wall("\"end\"", air), "--offline");
        String hash = hash(first);
        assertThat(note(first))
                .isEqualTo(
                        "forecast of Göteborg, 57.709 11.975: " + from + ": the services were not asked (--offline)");
        assertThat(hash(run(wall("\"1 d\"", "{ series = \"shipped.csv\" }"), "--out", "again")))
                .isEqualTo(hash);
        Files.writeString(shipped, "time,air_temperature\n2026-01-01,-5\n2026-01-02,-8\n");
        Ended edited = run(wall("\"end\"", air), "--offline");
        assertThat(note(edited)).isEqualTo(note(first));
        assertThat(hash(edited)).isNotEqualTo(hash);
        Ended kept = run(wall("\"end\"", "{ forecast = \"Göteborg\" }"), "--offline");
        assertThat(note(kept))
                .isEqualTo("forecast of Göteborg, 57.709 11.975: as kept in"
                        + " out/wall/weather/edge-left-air.fallback.csv, " + from);
        assertThat(hash(kept)).isEqualTo(hash(edited));
    }

    @Test
    void aFallbackNeverReplacesWhatAServiceGave() throws Exception {
        Files.writeString(folder.resolve("shipped.csv"), "time,air_temperature\n2026-01-01,-5\n2026-01-02,-9\n");
        String scenario = wall("\"end\"", "{ forecast = \"Göteborg\", fallback = \"shipped.csv\" }");
        String fetched = hash(online(scenario));
        forgetReplies();
        server.close();
        Ended without = online(scenario);
        assertThat(note(without)).endsWith("2026-01-02: no weather service can be reached");
        assertThat(hash(without)).isNotEqualTo(fetched);
        for (int time = 0; time < 2; time++) {
            Ended offline = run(scenario, "--offline");
            assertThat(note(offline))
                    .isEqualTo("forecast of Göteborg, 57.709 11.975: as kept in out/wall/weather/edge-left-air.csv,"
                            + " from SMHI, " + server.now() + " to "
                            + server.now().plus(Duration.ofDays(2)));
            assertThat(hash(offline)).isEqualTo(fetched);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            time,temp | { forecast = "Umeå", fallback = "fb.csv" } | needs the column air_temperature, the fallback "fb.csv" has time, temp
            time | { forecast = "Umeå", fallback = "fb.csv" } | needs the column air_temperature, the fallback "fb.csv" has time
            time,air_temperature | { forecast = "Umeå", fallback = "fb.csv", sol-air = { tilt = "90 deg", absorptance = 0.5 } } | needs the column direct_normal_radiation
            """)
    void aFallbackWithoutItsColumnIsRefused(String header, String air, String problem) throws Exception {
        String row = header.contains(",") ? ",1\n" : "\n";
        Files.writeString(folder.resolve("fb.csv"), header + "\n2026-01-01" + row + "2026-01-02" + row);
        Ended ended = run(wall("\"1 d\"", air), "--offline");
        assertThat(ended.err())
                .startsWith("isotherm: wall.toml, line 1")
                .contains(problem)
                .hasLineCount(1);
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void aFallbackForTheSoilWithoutItsColumnIsRefused() throws Exception {
        Files.writeString(folder.resolve("fb.csv"), "time,soil\n2026-01-01,1\n");
        String scenario = wall("\"1 d\"", "\"5 degC\"")
                + "[initial]\nsoil = { place = \"Umeå\", from = \"9 d\", fallback = \"fb.csv\" }\n";
        Ended ended = run(scenario, "--offline");
        assertThat(ended.err())
                .startsWith("isotherm: wall.toml, line 19")
                .contains("needs the column soil_temperature_0_to_7cm, the fallback \"fb.csv\" has time, soil")
                .hasLineCount(1);
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void errorsInAFallbackNameItAndItsLine() throws Exception {
        String air = "{ forecast = \"Umeå\", fallback = \"fb.csv\" }";
        Files.writeString(folder.resolve("fb.csv"), "time,air_temperature\n");
        assertThat(run(wall("\"1 d\"", air), "--offline").err())
                .contains("fb.csv: there is no row of values below the header");
        Files.writeString(folder.resolve("fb.csv"), "time,air_temperature\n2026-01-01,1\n2026-01-02,x\n");
        assertThat(run(wall("\"1 d\"", air), "--offline").err()).contains("fb.csv, line 3, column 12: ");
    }

    @Test
    void aFallbackThatIsNotThereIsRefusedAlsoWhereAServiceAnswers() throws Exception {
        Ended ended = online(wall("\"1 d\"", "{ forecast = \"Umeå\", fallback = \"none.csv\" }"));
        assertThat(ended.err()).contains("none.csv\" does not exist").hasLineCount(1);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(server.requests()).isZero();
    }

    @Test
    void anArchiveThatFailsIsBlamedWhereItIsNamed() throws Exception {
        server.loseTheArchive();
        Ended ended = online(wall("\"1 d\"", "{ forecast = \"Umeå\", from = \"2 d\", archive = \"Umeå\" }"));
        assertThat(ended.err())
                .startsWith("isotherm: wall.toml, line 13, column 42: the past of Umeå cannot be had: ")
                .hasLineCount(1);
        assertThat(ended.code()).isEqualTo(2);
    }
}
