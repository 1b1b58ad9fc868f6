package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code isotherm bench weather}, with little to wait for: each place's answer is checked by the command itself. */
class BenchWeatherCommandTest extends CommandTest {
    @Test
    void everyStrategyKeepsToTheConnectionsItMayHave() throws Exception {
        Ended ended = isotherm(
                "bench weather --places 40 --wait 20 --connections 4 --rounds 2 --json --plot w.png".split(" ", -1));
        assertThat(ended.err()).isEmpty();
        JsonNode json = ended.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "processor",
                        "cores",
                        "java",
                        "taken_by_others",
                        "stolen",
                        "places",
                        "pause",
                        "connections",
                        "strategies");
        JsonNode rows = json.get("strategies");
        assertThat(rows.valueStream().map(row -> row.get("strategy").asString()))
                .containsExactly("sequential", "threads", "pool", "virtual", "async");
        for (JsonNode row : rows) {
            boolean alone = row.get("strategy").asString().equals("sequential");
            assertThat(row.propertyNames())
                    .containsExactly("strategy", "five_seconds", "all_seconds", "most_connections", "rounds");
            // no reply leaves before its time: five in turn, two turns of four, ten turns of four
            assertThat(row.get("five_seconds").asDouble()).isGreaterThanOrEqualTo(alone ? 0.1 : 0.04);
            assertThat(row.get("most_connections").asInt()).isEqualTo(alone ? 1 : 4);
            if (alone) {
                assertThat(row.get("all_seconds").isNull()).isTrue();
            } else {
                assertThat(row.get("all_seconds").asDouble()).isGreaterThanOrEqualTo(0.2);
            }
        }
        BenchCommandTest.looksLikeAChart(folder.resolve("w.png"));
        assertThat(isotherm("bench weather --places 5 --wait 1 --rounds 1".split(" ", -1))
                        .out())
                .startsWith("strategy ")
                .containsPattern("\nsequential +\\d+\\.\\d +\\d+\\.\\d{3} +- +- +1\n")
                .containsPattern("\nvirtual +\\d+\\.\\d +\\d+\\.\\d{3} +\\d+\\.\\d +\\d+\\.\\d{3} +5\n");
    }

    @Test
    void badInputIsRefusedInOneSentence() throws Exception {
        isotherm("bench", "weather", "--places", "4").failed(2, "isotherm: places must be 5 to 5000, was 4");
        isotherm("bench", "weather", "--wait", "0").failed(2, "isotherm: a wait must be 1 to 10000 ms, was 0");
        isotherm("bench", "weather", "--connections", "0").failed(2, "isotherm: connections must be 1 to 1000, was 0");
    }
}
