package isotherm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void theMedianIsInTheMiddle() {
        assertThat(new Samples(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
        assertThat(new Samples(List.of(9.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3);
        assertThat(new Samples(List.of(9.0, 1.0, 2.0)).least()).isEqualTo(1);
        assertThat(new Samples(List.of(2.0, 9.0, 1.0)).most()).isEqualTo(9);
    }
}
