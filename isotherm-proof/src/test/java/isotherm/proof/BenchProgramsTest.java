package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code isotherm bench programs}, with those that the build has. */
class BenchProgramsTest extends CommandTest {
    @Test
    void programsOfOthersDoTheSameProfiled() throws Exception {
        Ended ended =
                isotherm("bench", "programs", "--programs", "javaparser,tomlj,picocli", "--rounds", "1", "--json");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        JsonNode json = ended.json();
        assertThat(json.get("absent").size()).isZero();
        assertThat(json.get("rows").valueStream().map(row -> row.get("program").asString()))
                .containsExactly("javaparser", "tomlj", "picocli");
        for (JsonNode row : json.get("rows")) {
            assertThat(row.get("difference").asString()).isEmpty();
            assertThat(row.get("unchanged").asBoolean()).isTrue();
            assertThat(row.get("notes").asString()).matches("[0-9,]{3,} methods, [0-9,]{5,} calls, [0-9,]{6,} hits.*");
        }
    }

    @Test
    void wrongInputIsRefused() throws Exception {
        isotherm("bench", "programs", "--rounds", "0").failed(2, "isotherm: rounds must be at least 1, was 0");
        assertThat(isotherm("bench", "programs", "--programs", "Emacs").err())
                .startsWith("isotherm: there is no program \"Emacs\": there are javaparser, tomlj, ");
    }
}
