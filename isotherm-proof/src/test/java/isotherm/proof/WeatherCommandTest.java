package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code isotherm weather}, as people call it, against a server in the shape of SMHI's: the latitude's tenth is the temperature. */
class WeatherCommandTest extends CommandTest {
    private static final Pattern POINT = Pattern.compile("/geotype/point/lon/([0-9.]+)/lat/([0-9.]+)/data\\.json");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private final LoopbackServer server = new LoopbackServer(this::reply);

    @AfterEach
    void stop() {
        server.close();
    }

    private String reply(URI target) {
        Matcher point = POINT.matcher(target.getPath());
        boolean known = point.matches() && Double.parseDouble(point.group(2)) < 67;
        return known ? forecast(Double.parseDouble(point.group(2)), point.group(1)) : "";
    }

    private String forecast(double lat, String lon) {
        return String.format(Locale.ROOT, """
                {"createdTime":"%s","referenceTime":"%s","geometry":{"type":"Point","coordinates":[%s,%s]},
                 "timeSeries":[
                 {"time":"%s","intervalParametersStartTime":"%s","data":{"air_temperature":%.2f,"wind_speed":3.4}},
                 {"time":"%s","intervalParametersStartTime":"%s","data":{"air_temperature":9999,"wind_speed":3.4}},
                 {"time":"%s","intervalParametersStartTime":"%s","data":{"air_temperature":-7.5,"wind_speed":3.4}}]}
                """, now, now, lon, lat, now, now, lat / 10, hours(1), now, hours(6), now);
    }

    private Instant hours(int later) {
        return now.plus(later, ChronoUnit.HOURS);
    }

    private Ended weather(String... words) throws IOException, InterruptedException {
        String[] all = new String[words.length + 3];
        all[0] = "weather";
        all[1] = "--base-url";
        all[2] = server.base();
        System.arraycopy(words, 0, all, 3, words.length);
        ProcessBuilder process = process(all);
        process.environment().putAll(Map.of("XDG_CACHE_HOME", folder.toString()));
        return run(process);
    }

    @Test
    void theLecturesFiveTowns() throws Exception {
        Ended ended = weather();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("""
                        The temperature in Malmö is 5.6 deg. C.
                        The temperature in Göteborg is 5.8 deg. C.
                        The temperature in Stockholm is 5.9 deg. C.
                        The temperature in Umeå is 6.4 deg. C.
                        The temperature in Luleå is 6.6 deg. C.
                        """).contains("SMHI", "CC BY 4.0");
        assertThat(server.asked()).hasSize(5);
        assertThat(weather().out()).isEqualTo(ended.out());
        assertThat(server.asked()).as("after the second call").hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "threads", "pool", "virtual", "async"})
    void everyStrategyGivesTheSame(String strategy) throws Exception {
        JsonNode json = weather("malmo", "Luleaa", "59.33,18.07", "--strategy", strategy, "--json")
                .json();
        assertThat(json.propertyNames()).containsExactly("strategy", "seconds", "places");
        assertThat(json.get("strategy").asString()).isEqualTo(strategy);
        assertThat(json.get("places")
                        .valueStream()
                        .map(place -> place.get("name").asString() + " "
                                + place.get("temperature").asDouble()))
                .containsExactly("Malmö 5.56", "Luleå 6.56", "59.33,18.07 5.93");
        assertThat(json.get("places").get(0).get("time").asString()).isEqualTo(now.toString());
        assertThat(json.get("places").get(0).get("source").asString()).isEqualTo("SMHI");
    }

    @Test
    void allStrategiesAskTheServiceOnce() throws Exception {
        Ended ended = weather("--strategy", "all");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .startsWith(
                        "SMHI was asked once for 5 places; its replies were served again from this machine, each after the"
                                + " time it took, the slowest ")
                .containsPattern("\nsequential +\\d+ +872\n")
                .containsPattern("\nasync +\\d+ +-\n");
        assertThat(server.asked()).hasSize(5);
        assertThat(weather("--strategy", "all", "Malmo").out()).startsWith("SMHI was asked once for 1 place; ");
    }

    @Test
    void allStrategiesLoseNoBadPlaceSilently() throws Exception {
        Ended ended = weather("Malmo", "Kirunna", "59.33,18.07", "18.07,59.33", "--strategy", "all", "--json");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.err().lines()).hasSize(2);
        assertThat(ended.err()).contains("18.07,59.33 is taken as latitude,longitude", "the place \"Kirunna\"");
        assertThat(ended.json().get("seconds").propertyNames())
                .containsExactly("sequential", "threads", "pool", "virtual", "async");
        weather("Malmo", "--strategy", "all", "--offline")
                .failed(2, "isotherm: --strategy all measures the service's own times, so it cannot go with --offline");
        weather("Malmo", "--strategy", "all", "--table")
                .failed(
                        2,
                        "isotherm: --strategy all prints only the times that were needed; it cannot go with --table, --series or --at");
    }

    @Test
    void aSouthernLatitudeIsAPlaceAndNoOption() throws Exception {
        Ended ended = weather("-33.9,18.4", "Malmo", "-0.5,18", "--json");
        assertThat(ended.json()
                        .get("places")
                        .valueStream()
                        .map(place -> place.get("lat").asDouble()))
                .startsWith(-33.9)
                .endsWith(-0.5);
        assertThat(ended.code()).isEqualTo(4);
        assertThat(weather("--tabel").err()).contains("--tabel");
    }

    @Test
    void tableSeriesAndAnotherTime() throws Exception {
        assertThat(weather("Umeå", "--table").out())
                .containsPattern("\nUmeå +63\\.826\\d +20\\.26\\d\\d +" + now + " +6\\.4  SMHI ");
        Ended series = weather("Umeå", "--series");
        assertThat(series.out().lines().filter(line -> !line.startsWith("#")))
                .hasSize(3)
                .startsWith("time,air_temperature")
                .endsWith(hours(6) + ",-7.5");
        assertThat(weather("Umeå", "--at", hours(5).toString()).out())
                .startsWith("The temperature in Umeå is -7.5 deg. C. (at "
                        + hours(6).toString().replace(":00Z", "Z") + ")\n");
        assertThat(weather("Umeå", "--at", hours(6).toString().replace("Z", "+00:00"), "--json")
                        .json()
                        .get("places")
                        .get(0)
                        .get("time")
                        .asString())
                .isEqualTo(hours(6).toString());
        assertThat(weather("Umeå", "--at", hours(6).toString().replace(":00Z", ""))
                        .out())
                .startsWith("The temperature in Umeå is -7.5 deg. C.\n");
        assertThat(weather("Umeå", "--at", "2031-11-26").err()).contains(", not at 2031-11-26T00:00:00Z");
        Ended beyond = weather("Umeå", "--at", hours(600).toString());
        assertThat(beyond.err()).startsWith("isotherm: Umeå: ").hasLineCount(1);
        assertThat(beyond.code()).isEqualTo(4);
    }

    @Test
    void oneBadPlaceDoesNotLoseTheOthers() throws Exception {
        Ended ended = weather("Malmo", "Kirunna", "68.4,17.4");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.out()).startsWith("The temperature in Malmö is 5.6 deg. C.\n");
        assertThat(ended.err().lines()).hasSize(2);
        assertThat(ended.err())
                .contains("the place \"Kirunna\" is not in the list, did you mean Kiruna ")
                .contains("isotherm: 68.4,17.4: ");
    }

    @Test
    void coordinatesThatLookSwappedAreAnsweredWithAWarning() throws Exception {
        Ended ended = weather("18.07,59.33", "59.33,18.07", "33.9,51.2", "Malmo");
        assertThat(ended.err())
                .isEqualTo("isotherm: 18.07,59.33 is taken as latitude,longitude;"
                        + " swapped, 59.33,18.07 would lie in the Nordic countries\n");
        assertThat(ended.out())
                .startsWith("The temperature in 18.07,59.33 is 1.8 deg. C.\nThe temperature in 59.33,18.07 is 5.9 ");
        assertThat(ended.code()).isZero();
    }

    @Test
    void offlineAnswersFromTheCacheAlone() throws Exception {
        weather("Luleå", "--offline")
                .failed(4, "isotherm: Luleå: there is nothing in the cache, and --offline asks no service");
        Ended first = weather("Luleå");
        server.close();
        assertThat(weather("Luleå", "--offline").out())
                .startsWith(first.out().lines().toList().getFirst());
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void badInputIsRefusedInOneSentence() throws Exception {
        Ended unknown = weather("Atlantis");
        assertThat(unknown.err()).startsWith("isotherm: the place \"Atlantis\" is not in the list");
        assertThat(unknown.code()).isEqualTo(2);
        Ended swapped = weather("118.1,59.3");
        assertThat(swapped.err()).contains("latitude", "look swapped");
        assertThat(swapped.code()).isEqualTo(2);
        weather("Malmo", "--strategy", "quick")
                .failed(2, "isotherm: a strategy is sequential, threads, pool, virtual, async or all, was quick");
        weather("Malmo", "--service", "yr")
                .failed(2, "isotherm: a weather service is smhi, met or open-meteo, was \"yr\"");
        weather("Malmo", "--at", "noon").failed(2, "isotherm: a time must be like 2026-11-25T18:00Z, was noon");
        weather("Malmo", "Umea", "--series")
                .failed(2, "isotherm: --series writes the forecast of one place, was given 2");
        weather("Malmo", "--json", "--table")
                .failed(2, "isotherm: --json and --table are two ways to print the same; keep one");
        String alone =
                "isotherm: --series writes the whole forecast as CSV, so it cannot go with --json, --table or --at";
        weather("Malmo", "--series", "--json").failed(2, alone);
        weather("Malmo", "--series", "--table").failed(2, alone);
        weather("Malmo", "--series", "--at", "2026-11-26").failed(2, alone);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void withoutAFolderForRepliesThereIsWeatherAllTheSame() throws Exception {
        Files.writeString(folder.resolve("isotherm"), "no folder");
        Ended ended = weather("Umeå");
        assertThat(ended.out()).startsWith("The temperature in Umeå is 6.4 deg. C.\n");
        assertThat(ended.err())
                .isEqualTo("isotherm: replies cannot be kept in " + folder.resolve("isotherm/weather") + "\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void allStrategiesSayWhyAPlaceIsNone() throws Exception {
        String one = weather("68.4,17.4").err();
        assertThat(one).startsWith("isotherm: 68.4,17.4: ");
        assertThat(weather("68.4,17.4", "Malmo", "--strategy", "all").err()).isEqualTo(one);
    }
}
