package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code isotherm weather --map} against a server in the shape of SMHI's: 60 less the latitude, and nothing south of 55. */
class WeatherMapCommandTest extends CommandTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 80;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private final String stamp = now.toString().replace("-", "").replace(":", "");
    private final LoopbackServer server = new LoopbackServer(target -> reply(target.toString()));

    @AfterEach
    void stop() {
        server.close();
    }

    private String reply(String target) {
        if (target.equals("/createdtime.json")) {
            return "{\"createdTime\":\"" + now + "\",\"referenceTime\":\"" + now + "\"}";
        }
        if (target.equals("/times.json")) {
            return "{\"time\":[\"" + now + "\",\"" + now.plus(1, ChronoUnit.HOURS) + "\"]}";
        }
        StringJoiner points = new StringJoiner(",");
        StringJoiner values = new StringJoiner(",");
        for (int k = 0; k < WIDTH * HEIGHT; k++) {
            double north = 52 + 0.25 * Math.floorDiv(k, WIDTH);
            double east = 18 + (k % WIDTH - WIDTH / 2.0) * 0.8;
            points.add(String.format(Locale.ROOT, "[%.6f,%.6f]", east, north));
            values.add(String.format(Locale.ROOT, "%.2f", north < 55 ? 9999 : 60 - north));
        }
        if (target.equals("/geotype/multipoint.json?downsample=4")) {
            return "{\"type\":\"MultiPoint\",\"coordinates\":[" + points + "]}";
        }
        String field = "/geotype/multipoint/time/" + stamp + "/parameter/air_temperature/data.json"
                + "?with-geo=false&downsample=4";
        return target.equals(field)
                ? "{\"createdTime\":\"" + now + "\",\"timeSeries\":[{\"time\":\"" + now
                        + "\",\"data\":{\"air_temperature\":[" + values + "]}}]}"
                : "";
    }

    private Ended map(String... words) throws IOException, InterruptedException {
        return mapAt(now, words);
    }

    private Ended mapAt(Instant time, String... words) throws IOException, InterruptedException {
        List<String> all =
                new ArrayList<>(List.of("weather", "--map", "--at", time.toString(), "--base-url", server.base()));
        all.addAll(List.of(words));
        ProcessBuilder process = process(all.toArray(String[]::new));
        process.environment()
                .putAll(Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()));
        return run(process);
    }

    @Test
    void onePoliteRequestGivesOnePicture() throws Exception {
        Ended ended = map();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        String file = "out/weather-" + now.toString().replace(":00:00Z", "00Z") + ".png";
        assertThat(ended.out()).isEqualTo(file + ": air temperature at " + now + ". Weather data: SMHI (CC BY 4.0)\n");
        BufferedImage picture = ImageIO.read(folder.resolve(file).toFile());
        assertThat(picture.getWidth()).isBetween(800, 1200);
        assertThat(server.asked()).hasSize(4).doesNotHaveDuplicates();
        byte[] first = Files.readAllBytes(folder.resolve(file));
        assertThat(map("--out", "again.png").out()).startsWith("again.png: ");
        assertThat(server.asked()).as("after the second call").hasSize(4);
        assertThat(folder.resolve("again.png")).hasBinaryContent(first);
        server.close();
        assertThat(map("--offline", "--out", "offline.png").out()).startsWith("offline.png: ");
    }

    @Test
    void placesAreNamedAndBadOnesDoNotLoseTheMap() throws Exception {
        Ended ended = map("Kiruna", "64.5,3.25", "Reykjavik", "54.6,12", "Kirunna", "--json", "--out", "map.png");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.err()).hasLineCount(3).startsWith("""
                        isotherm: Reykjavík lies outside the map
                        isotherm: 54.6,12: SMHI's field has no value there
                        isotherm: the place "Kirunna" is not in the list, did you mean Kiruna""");
        JsonNode json = ended.json();
        assertThat(json.propertyNames())
                .containsExactly("file", "time", "source", "attribution", "stale", "min", "max", "places");
        assertThat(json.get("file").asString()).isEqualTo("map.png");
        assertThat(json.get("time").asString()).isEqualTo(now.toString());
        assertThat(json.get("stale").isNull()).isTrue();
        assertThat(json.get("min").asDouble()).isEqualTo(60 - 71.75);
        assertThat(json.get("max").asDouble()).isEqualTo(5);
        assertThat(json.get("places")
                        .valueStream()
                        .map(place -> place.get("name").asString() + " "
                                + Math.round(place.get("temperature").asDouble() * 10)))
                .containsExactly("Kiruna -79", "64.5,3.25 -45");
        assertThat(folder.resolve("map.png")).isNotEmptyFile();
    }

    @Test
    void withoutAFieldThereIsNoMap() throws Exception {
        map("--offline").failed(4, "isotherm: no map: there is nothing in the cache, and --offline asks no service");
        Ended beyond = mapAt(now.plus(9, ChronoUnit.DAYS));
        assertThat(beyond.err()).contains("SMHI has fields from").hasLineCount(1);
        assertThat(beyond.code()).isEqualTo(4);
        assertThat(files()).noneMatch(file -> file.endsWith(".png"));
    }

    @Test
    void badInputIsRefusedInOneSentence() throws Exception {
        map("--service", "met")
                .failed(2, "isotherm: --map needs a field of the whole area; only SMHI has one, not MET Norway");
        String combined = "isotherm: --map cannot go with --table, --series or --strategy";
        map("--series").failed(2, combined);
        map("--table").failed(2, combined);
        map("--strategy", "all").failed(2, combined);
        Files.createDirectory(folder.resolve("here"));
        map("--out", "here").failed(2, "isotherm: --out names the map's file, was the folder here");
        map("--out", "x.pdf").failed(2, "isotherm: a map's name must end with .png, was x.pdf");
        isotherm("weather", "Malmo", "--out", "x.png").failed(2, "isotherm: --out names the file of --map");
        assertThat(server.asked()).isEmpty();
        Files.writeString(folder.resolve("taken"), "");
        map("--out", Path.of("taken", "map.png").toString())
                .failed(2, "isotherm: cannot write taken/map.png: taken is not a folder");
    }
}
