package isotherm.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void allAreTriedInOrder() {
        List<Integer> tried = new ArrayList<>();
        Seeds.each(3, tried::add);
        assertThat(tried).containsExactly(0, 1, 2);
    }

    @Test
    void theFirstThatFailsIsNamed() {
        assertThatThrownBy(() -> Seeds.each(5, seed -> assertThat(seed).isLessThan(3)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("seed 3: ")
                .hasMessageContaining("less than");
        assertThatThrownBy(() -> Seeds.each("length", IntStream.of(7, 0), length -> Math.floorMod(1, length)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("length 0: / by zero");
    }
}
