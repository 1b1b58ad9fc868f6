package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code isotherm bench counts}: a share of its random programs. */
class BenchCountsTest extends CommandTest {
    /** Seed 45 has a loop on one line that an exception leaves in its second round. */
    @Test
    void randomProgramsAreCountedAsTheyCountThemselves() throws Exception {
        Ended ended = isotherm("bench", "counts", "--seed", "36", "--programs", "15", "--json");
        assertThat(ended.err()).isEmpty();
        JsonNode json = ended.json();
        assertThat(json.propertyNames()).endsWith("programs", "lines", "hits", "methods", "calls", "differences");
        assertThat(json.get("differences").valueStream().map(JsonNode::toString))
                .isEmpty();
        assertThat(json.get("programs").asInt()).isEqualTo(15);
        assertThat(json.get("lines").asInt()).isGreaterThan(800);
        assertThat(json.get("hits").asInt()).isGreaterThan(2_000);
        assertThat(json.get("calls").asInt()).isGreaterThan(800);
    }

    @Test
    void aProgramIsWrittenTwice() throws Exception {
        String printed = isotherm("bench", "counts", "--seed", "45", "--print").out();
        assertThat(printed).contains("public class P45 {").doesNotContain("@", "#");
        String plain = printed.substring(0, printed.lastIndexOf("import java.util.*;"));
        String counting = printed.substring(plain.length());
        assertThat(plain).doesNotContain("Tally");
        assertThat(counting.strip().lines()).hasSameSizeAs(plain.strip().lines().toList());
        assertThat(counting).contains("Tally.hit(84)");
    }

    @Test
    void wrongInputIsRefused() throws Exception {
        isotherm("bench", "counts", "--programs", "0").failed(2, "isotherm: programs must be 1 to 1000000, was 0");
        isotherm("bench", "counts", "--seed", "-1").failed(2, "isotherm: the seed must be 0 or more, was -1");
    }
}
