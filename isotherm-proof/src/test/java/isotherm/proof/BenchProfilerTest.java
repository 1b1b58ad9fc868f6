package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code isotherm bench profiler}, with programs as short as can be. */
class BenchProfilerTest extends CommandTest {
    /** The values that the programs come to are the same profiled and not, or the command fails. */
    @Test
    void profilerComparesProgramsWithThemselvesUnprofiled() throws Exception {
        Ended ended = isotherm("bench", "profiler", "--seconds", "0.2", "--rounds", "1", "--json", "--plot", "p.svg");
        assertThat(ended.err()).isEmpty();
        JsonNode json = ended.json();
        assertThat(json.propertyNames())
                .startsWith("processor", "cores", "java")
                .endsWith("lap_seconds", "rows", "absent");
        assertThat(json.get("absent").size()).isZero();
        assertThat(json.get("rows")
                        .valueStream()
                        .map(row -> row.get("program").asString() + " "
                                + row.get("run").asString()))
                .containsExactly(
                        "loop unprofiled",
                        "loop exact",
                        "loop sampled",
                        "parser unprofiled",
                        "parser exact",
                        "parser sampled",
                        "solver no profiler",
                        "solver profiler off");
        for (JsonNode row : json.get("rows")) {
            assertThat(row.propertyNames()).containsExactly("program", "run", "seconds", "ratio", "most", "rounds");
            assertThat(row.get("ratio").asDouble()).isBetween(0.01, 100.0);
        }
        assertThat(json.get("rows").get(1).get("most").asDouble()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("p.svg"))).contains(">loop exact<");
    }

    @Test
    void wrongInputIsRefusedBeforeAnythingIsMeasured() throws Exception {
        isotherm("bench", "profiler", "--seconds", "0")
                .failed(2, "isotherm: seconds must be above 0, at most 1000, was 0.0");
        isotherm("bench", "profiler", "--library", "no.jar").failed(2, "isotherm: there is no library no.jar");
        assertThat(files()).isEmpty();
    }
}
