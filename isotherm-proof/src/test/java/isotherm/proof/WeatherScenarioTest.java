package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Scenarios that name a place: from the network, from what was kept, and from what is shipped, to the same bits. */
class WeatherScenarioTest extends WeatherRuns {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { forecast = "Göteborg" } | smhi | air_temperature
            { archive = "Luleå", from = "20 d", forecast = "lulea" } | smhi | air_temperature
            { archive = "57.7,12", from = "12 d", to = "8 d" } | smhi | air_temperature
            { forecast = "Malmö", sol-air = { tilt = "90 deg", absorptance = 0.8 } } | open-meteo | sol_air_temperature
            """)
    void theKeptSeriesGivesTheSameBits(String air, String service, String column) throws Exception {
        String scenario = wall("\"end\"", air);
        String fetched = hash(online(scenario, "--service", service));
        int asked = server.requests();
        forgetReplies();
        assertThat(hash(run(scenario, "--offline"))).as("offline").isEqualTo(fetched);
        String kept = "{ series = \"out/wall/weather/edge-left-air.csv\", column = \"" + column + "\" }";
        assertThat(hash(run(wall("\"end\"", kept), "--out", "again")))
                .as("series")
                .isEqualTo(fetched);
        assertThat(server.requests()).isEqualTo(asked);
    }

    @Test
    void explainSaysWhoGivesTheWeather() throws Exception {
        Files.writeString(folder.resolve("wall.toml"), wall("\"end\"", "{ forecast = \"Luleå\" }"));
        String[] words = {"explain", "wall.toml", "--base-url", server.base()};
        ProcessBuilder process = process(words);
        process.environment()
                .putAll(Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()));
        assertThat(run(process).out()).containsPattern("\nweather    forecast of Luleå, .*SMHI");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void thePastGoesOverIntoTheForecast() throws Exception {
        JsonNode json = online(wall("\"end\"", "{ archive = \"Luleå\", from = \"20 d\", forecast = \"Luleå\" }"))
                .json();
        List<String> rows = Files.readAllLines(folder.resolve("out/wall/weather/edge-left-air.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("time"))
                .toList();
        Instant before = null;
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            Instant time = Instant.parse(cells[0]);
            assertThat(Double.parseDouble(cells[1])).isEqualTo(WeatherServer.air(time));
            assertThat(cells[2]).as("source at %s", time).isEqualTo(source(time));
            assertThat(before == null ? time.minusSeconds(3600) : before).isEqualTo(time.minusSeconds(3600));
            before = time;
        }
        assertThat(before).isEqualTo(server.now().plus(Duration.ofDays(2)));
        assertThat(rows.getFirst()).contains("Open-Meteo archive");
        assertThat(json.get("weather").get(0).asString())
                .startsWith("past from ")
                .contains("Open-Meteo archive, Open-Meteo, SMHI");
        assertThat(json.get("time").asDouble()).isEqualTo((double)
                Duration.between(Instant.parse(rows.getFirst().split(",", -1)[0]), before)
                        .toSeconds());
    }

    private String source(Instant time) {
        Instant archived = server.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(WeatherServer.LAG));
        if (!time.isBefore(server.now())) {
            return "SMHI";
        }
        return time.isBefore(archived) ? "Open-Meteo archive" : "Open-Meteo";
    }

    @Test
    void theMapIsTheInitialField() throws Exception {
        String scenario = """
                [grid]
                size = [1, 1]
                cells = [120, 120]
                [time]
                steps = 1
                step = 1e-9
                [initial.weather-map]
                south-west = "55,10"
                north-east = "65,25"
                [[probe]]
                name = "middle"
                at = [0.5, 0.5]
                """;
        Ended ended = online(scenario);
        String fetched = hash(ended);
        assertThat(ended.json().get("probes").get("middle").asDouble()).isBetween(59.9999, 60.0001);
        forgetReplies();
        assertThat(hash(run(scenario, "--offline"))).isEqualTo(fetched);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { forecast = "Gotborg" } | the place "Gotborg" is not in the list, did you mean Göteborg?
            { forecast = "95,11" } | must be from -90 to 90 degrees, was 95
            { forecast = "Göteborg", column = "x" } | is the weather (forecast), it has no use for column
            { archive = "Göteborg" } | needs the first day
            { archive = "Göteborg", from = "2 d", to = "9 d" } | which is before
            { archive = "Malmö", from = "9 d", forecast = "Umeå" } | joins the past and the forecast of one place
            { forecast = "Göteborg", sol-air = { tilt = 90, absorptance = 0.5 } } | tilt = 90 is in radians; write "90 deg"
            { forecast = "Göteborg", sol-air = { tilt = "200 deg", absorptance = 0.5 } } | tilt must be from 0 to 180 degrees
            { forecast = "Göteborg", fallback = "none.csv" } | none.csv" does not exist
            { forecast = "Göteborg" } | the forecast of Göteborg cannot be had: there is nothing in the cache, and --offline asks no service; fallback
            { epw = "none.epw" } | none.epw" does not exist
            """)
    void badInput(String air, String problem) throws Exception {
        Ended ended = air.contains("sol-air")
                ? online(wall("\"1 d\"", air), "--service", "open-meteo")
                : run(wall("\"1 d\"", air), "--offline");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("isotherm: wall.toml, line 1").contains(problem);
        assertThat(ended.err().lines()).hasSize(1);
    }

    @Test
    void aRunBeyondTheForecastIsRefused() throws Exception {
        Ended ended = online(wall("\"3 d\"", "{ forecast = \"Göteborg\" }"));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains(
                        "the forecast of Göteborg goes from " + server.now(),
                        "to " + server.now().plus(Duration.ofDays(2)),
                        "beyond = \"hold\"");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aStartBeforeTheForecastIsRefusedInDates() throws Exception {
        Ended ended =
                online(wall("\"end\"", "{ forecast = \"Göteborg\" }"), "--set", "time.start=2026-01-01T00:00:00Z");
        assertThat(ended.err())
                .contains("goes from " + server.now(), "the run starts at 2026-01-01T00:00:00Z")
                .hasLineCount(1);
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void aServiceWithoutTheSunSaysWhoHasIt() throws Exception {
        String air = "{ forecast = \"Göteborg\", sol-air = { tilt = \"90 deg\", absorptance = 0.5 } }";
        assertThat(online(wall("\"1 d\"", air), "--service", "smhi").err())
                .contains("SMHI has no relative_humidity, cloud_cover, ", "Open-Meteo alone has the sun")
                .hasLineCount(1);
    }

    @Test
    void aTypicalYearRepeatsWithoutASeam() throws Exception {
        StringBuilder epw = new StringBuilder("LOCATION,Town,-,SWE,SRC,0,57.7,12.0,1.0,20.0\n");
        epw.append("X\n".repeat(7));
        for (int hour = 0; hour < 8760; hour++) {
            LocalDate day = LocalDate.of(1999, 1, 1).plusDays(hour / 24);
            epw.append("1999,")
                    .append(day.getMonthValue())
                    .append(',')
                    .append(day.getDayOfMonth())
                    .append(',')
                    .append(hour % 24 + 1)
                    .append(",60,?,");
            epw.append(hour % 24 / 2.0)
                    .append(",-3,80,101000,0,0,250,")
                    .append(hour % 24 == 12 ? "200,300,80" : "0,0,0");
            epw.append(",0,0,0,0,0,3,5,5,10,77777,9,999999999,10,0.1,0,0,0,0,0\n");
        }
        Files.writeString(folder.resolve("year.epw"), epw.toString());
        String air = "{ epw = \"year.epw\", sol-air = { tilt = \"90 deg\", absorptance = 0.9 } }";
        String once = hash(run(wall("\"4 d\"", air)));
        assertThat(hash(run(wall("\"4 d\"", "{ epw = \"year.epw\" }")))).isNotEqualTo(once);
        Ended steady = run(wall("\"4 d\"", air), "--set", "edge.right.air=\"sin(t/7000)\"");
        assertThat(steady.code()).isZero();
    }
}
