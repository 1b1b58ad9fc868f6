package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code isotherm bench reduce} and {@code concurrency}, with the smallest of everything. */
class BenchConcurrencyCommandTest extends CommandTest {
    /** With C and numpy, whose sums are compared with ours before anything is printed. */
    @Test
    void reduceAddsTheSameNumbersAsItsPeers() throws Exception {
        Ended ended =
                isotherm("bench reduce --size 10001 --rounds 1 --threads 2 --peers --json --plot r.png".split(" ", -1));
        assertThat(ended.err()).isEmpty();
        JsonNode json = ended.json();
        assertThat(json.propertyNames())
                .startsWith(BenchCommandTest.MACHINE)
                .endsWith("n", "tree_sum", "rows", "absent");
        assertThat(json.get("absent").size()).isZero();
        assertThat(json.get("rows")
                        .valueStream()
                        .map(row -> row.get("contender").asString()))
                .containsExactly(
                        "in order, 1",
                        "DoubleStream.sum, 1",
                        "DoubleStream.sum parallel, 2",
                        "tree scalar, 1",
                        "tree vector, 1",
                        "tree scalar, 2",
                        "tree vector, 2",
                        "C in order, 1",
                        "C OpenMP, 2",
                        "numpy, 1");
        for (JsonNode row : json.get("rows")) {
            assertThat(row.propertyNames()).containsExactly("contender", "seconds", "sum", "tree_bits", "rounds");
            if (row.get("contender").asString().startsWith("tree")) {
                assertThat(row.get("tree_bits").asBoolean()).isTrue();
                assertThat(row.get("sum")).isEqualTo(json.get("tree_sum"));
            }
        }
        BenchCommandTest.looksLikeAChart(folder.resolve("r.png"));
        assertThat(isotherm("bench", "reduce", "--size", "1", "--rounds", "1", "--threads", "1")
                        .out())
                .startsWith("sum of 1 numbers ")
                .contains("\ntree vector, 1 ");
    }

    /** Every way must count as many primes as the sieve, or the command fails. */
    @Test
    void concurrencyComputesAndWaitsInEveryWay() throws Exception {
        Ended ended = isotherm(
                "bench concurrency --size 1000 --wait 1 --rounds 2 --threads 1 --json --plot c.png".split(" ", -1));
        assertThat(ended.err()).isEmpty();
        JsonNode json = ended.json();
        assertThat(json.propertyNames())
                .startsWith(BenchCommandTest.MACHINE)
                .endsWith("tasks", "below", "primes", "pause", "computing", "waiting");
        assertThat(json.get("tasks").asInt()).isEqualTo(10);
        assertThat(json.get("primes").asInt()).isEqualTo(168);
        assertThat(json.get("pause").asDouble()).isEqualTo(0.001);
        for (String kind : List.of("computing", "waiting")) {
            JsonNode rows = json.get(kind);
            assertThat(rows.valueStream().map(row -> row.get("way").asString()))
                    .containsExactly(
                            "one after the other", "pool of 1", "pool of 2", "a thread each", "virtual threads");
            for (JsonNode row : rows) {
                assertThat(row.propertyNames())
                        .containsExactly("way", "threads", "seconds", "speed_up", "at_most", "rounds");
                assertThat(row.get("rounds").size()).isEqualTo(2);
                double ratio = rows.get(0).get("seconds").asDouble()
                        / row.get("seconds").asDouble();
                assertThat(row.get("speed_up").asDouble()).isPositive().isCloseTo(ratio, within(1e-9));
            }
        }
        assertThat(json.get("waiting").get(4).get("at_most").asDouble()).isEqualTo(10);
        BenchCommandTest.looksLikeAChart(folder.resolve("c.png"));
        assertThat(isotherm("bench concurrency --size 100 --wait 1 --rounds 1 --threads 1".split(" ", -1))
                        .out())
                .startsWith("10 tasks ")
                .containsPattern(
                        "\npool of 2 +\\d+\\.\\d +\\d+\\.\\d\\dx +\\d+\\.\\d\\d +\\d+\\.\\d +\\d+\\.\\d\\dx +2\\.00\n")
                .contains("the primes below 100 by trial division; all came to 25.");
    }
}
