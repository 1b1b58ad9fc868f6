package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A run whose air has dates says them wherever it says a time. */
class DatedRunTest extends CommandTest {
    private static final String WALL = """
            [grid]
            size = ["0.3 m", "0.1 m"]
            cells = [30, 10]
            [time]
            until = "1 d"
            [material]
            name = "concrete"
            [edge.left]
            kind = "fixed"
            temperature = { series = "air.csv" }
            [[probe]]
            name = "face"
            at = [0, 0.05]
            since = "6 h"
            [output]
            every = "6 h"
            """;

    @Test
    void reportTablesAndPicture() throws Exception {
        Files.writeString(folder.resolve("wall.toml"), WALL);
        Files.writeString(
                folder.resolve("air.csv"), "time,air_temperature\n2026-11-25,0\n2026-11-25T12:00,-8\n2026-11-26,4\n");
        Ended text = isotherm("run", "wall.toml");
        assertThat(text.out())
                .contains("\nperiod     2026-11-25T00:00:00Z to 2026-11-26T00:00:00Z\n")
                .containsPattern(
                        "\nextremes   face since 2026-11-25T06:00:00Z: lowest -8 degC at 2026-11-25T(11:59|12:00):\\d\\dZ,"
                                + " highest 4 degC at 2026-11-26T00:00:00Z\n");
        assertThat(Files.readAllLines(folder.resolve("out/wall/probes.csv")))
                .hasSize(6)
                .first()
                .asString()
                .matches("time_s,face_degC,time_utc,run_[-0-9TZa-f]+");
        assertThat(Files.readAllLines(folder.resolve("out/wall/heat.csv")).getLast())
                .endsWith(",2026-11-26T00:00:00Z,4");
        JsonNode json = isotherm("run", "wall.toml", "--json", "--out", "again").json();
        assertThat(json.get("start").asString()).isEqualTo("2026-11-25T00:00:00Z");
        assertThat(json.get("end").asString()).isEqualTo("2026-11-26T00:00:00Z");
        JsonNode face = json.get("extremes").get("face");
        assertThat(face.propertyNames()).containsExactly("since", "lowest", "lowest_time", "highest", "highest_time");
        assertThat(face.get("highest_time").asDouble()).isEqualTo(86400);
    }

    @Test
    void withoutDatesNothingIsSaidOfThem() throws Exception {
        Files.writeString(folder.resolve("wall.toml"), WALL.replace("{ series = \"air.csv\" }", "\"sin(t/7000)\""));
        assertThat(isotherm("run", "wall.toml").out())
                .doesNotContain("period", "2026")
                .contains("\nextremes   face since t = 21600 s: lowest ");
        assertThat(Files.readAllLines(folder.resolve("out/wall/probes.csv")).getFirst())
                .asString()
                .matches("time_s,face_degC,run_[-0-9TZa-f]+");
        assertThat(isotherm("run", "wall.toml", "--set", "time.start=2026-01-01", "--out", "dated")
                        .out())
                .contains("\nperiod     2026-01-01T00:00:00Z to 2026-01-02T00:00:00Z\n");
    }
}
