package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.scenario.BadInputTest.Case;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grids and steps that cannot be. */
class BadGridTest {
    static Stream<Case> grids() {
        return Stream.of(
                new Case("size = [1, 1]\nnodes = [2, 5]", "line 3, column 10: [grid] nodes must be at least 3, was 2"),
                new Case("size = [1, 1]\ncells = 1", "line 3, column 1: [grid] cells must be at least 2, was 1"),
                new Case(
                        "size = [1, 1]\ncells = [10000000000, 5]",
                        "line 3, column 1: [grid] cells must be 2 to 999999999, was 10000000000"),
                new Case(
                        "size = [1, 1]\nnodes = 9223372036854775807",
                        "line 3, column 1: [grid] nodes must be 3 to 1000000000, was 9223372036854775807"),
                new Case(
                        "size = [1, 1]\ncells = [99999999999999999999, 5]",
                        "line 3, column 10: this is not TOML: Integer is too large"),
                new Case("size = [0, 1]\ncells = 5", "line 2, column 1: [grid] size must be positive, was 0.0 m"),
                new Case(
                        "size = [1, \"-1 mm\"]\ncells = 5",
                        "line 2, column 1: [grid] size must be positive, was -0.001 m"),
                new Case("spacing = 0\ncells = 5", "line 2, column 1: [grid] spacing must be positive, was 0.0 m"),
                new Case("cells = 5", "line 1, column 1: [grid] needs one of size, spacing"),
                new Case("spacing = 1", "line 1, column 1: [grid] needs one of cells, nodes, finest"),
                new Case(
                        "size = [1, 1]\nspacing = 1\ncells = 5",
                        "line 3, column 1: [grid] has both size and spacing; keep one"),
                new Case(
                        "size = [1, 1]\ncells = 5\nfinest = 0.1",
                        "line 4, column 1: [grid] has both cells and finest; keep one"),
                new Case(
                        "size = [1, 1]\ncells = 5\ngrowth = 1.5",
                        "line 4, column 1: [grid] has cells, so it has no use for growth"),
                new Case(
                        "spacing = 1\nfinest = 0.1",
                        "line 2, column 1: [grid] has finest, so it needs size instead of spacing"),
                new Case("size = [1, 1]\nfinest = 0", "line 3, column 1: finest must be positive, was 0.0 m"),
                new Case(
                        "size = [1, 1]\nfinest = 0.1\ngrowth = 1",
                        "line 4, column 1: growth must be above 1 and at most 10, was 1.0"),
                new Case(
                        "size = [1, 1]\nfinest = 0.1\ngrowth = \"2\"",
                        "line 4, column 1: [grid] growth must be a number, was a string (\"2\")"),
                new Case(
                        "size = [1, 1]\nfinest = 0.1\ncoarsest = [\"50 mm\", 1]",
                        "line 4, column 1: coarsest must not be below finest, was 0.05 m and 0.1 m"),
                new Case(
                        "size = [1, 1]\nfinest = 1e-9\ncoarsest = 1e-9",
                        "line 3, column 1: the grid would have more than 1000000 lines along an axis of 1.0 m, finest is 1e-9 m"),
                new Case(
                        "spacing = 1\ncells = 5\nnodes = 6",
                        "line 4, column 1: [grid] has both cells and nodes; keep one"));
    }

    @ParameterizedTest
    @MethodSource("grids")
    void oneSentenceWithThePlace(Case wrong) {
        wrong.isRefused("[grid]\n" + wrong.lines() + "\n[time]\nuntil = 1\n");
    }

    @Test
    void twoNodesAlongAPeriodicAxis() {
        String text = """
                [grid]
                spacing = 1
                cells = 2
                [time]
                until = 1
                [edge]
                left = { kind = "periodic" }
                right = { kind = "periodic" }
                """;
        assertThatThrownBy(() -> Texts.read(text))
                .hasMessage(
                        "wall.toml, line 3, column 1: [grid] cells along a periodic axis must be 3 to 1000000000, was 2");
    }

    @Test
    void aPeriodicAxisCannotBeGraded() {
        String text = """
                [grid]
                size = [1, 1]
                finest = 0.1
                [time]
                until = 1
                [edge]
                bottom = { kind = "periodic" }
                top = { kind = "periodic" }
                """;
        assertThatThrownBy(() -> Texts.read(text))
                .hasMessage("wall.toml, line 3, column 1: [grid] finest: the axis between bottom and top is periodic, "
                        + "so it cannot be graded; give cells or nodes instead");
    }

    /** 400 steps of the limit 1/400 s; 0.0013 lies between 1/769 and 1/770, and 1/769 = 0.00130039... is nearer. */
    @Test
    void aStepThatDoesNotDivideIsToldTheNearestThatDoes() {
        assertThatThrownBy(() -> Texts.read(Texts.LEAST + "step = 0.0013\n"))
                .hasMessage("wall.toml, line 6, column 1: step 0.0013 s does not divide until = 1 s; "
                        + "the nearest that does is " + 1 / 769.0 + " s");
    }

    @Test
    void moreStepsThanCanBeCounted() {
        assertThatThrownBy(() -> Texts.read(Texts.LEAST.replace("until = 1", "until = 1e30\nmethod = \"explicit\"")))
                .hasMessageStartingWith("wall.toml, line 5, column 1: until = 1e30 s takes ")
                .hasMessageEndingWith(" explicit steps, more than can be counted exactly");
    }
}
