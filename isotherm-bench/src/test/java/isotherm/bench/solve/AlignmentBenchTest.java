package isotherm.bench.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlignmentBenchTest {
    @Test
    void aHundredSizesWithThePowersOfTwo() {
        assertThat(AlignmentBench.sizes()).hasSize(100).contains(1024, 2048, 4096);
        assertThat(AlignmentBench.sizes().first()).isEqualTo(1000);
        assertThat(AlignmentBench.sizes().last()).isEqualTo(4200);
    }

    /** Rates fall with the size, and at 2048 there is a hole. */
    @Test
    void aHoleIsSeenAgainstTheSizesAroundIt() {
        Map<Integer, List<Double>> rates = new HashMap<>();
        AlignmentBench.sizes().forEach(n -> rates.put(n, List.of(1e13 / n, 2e13 / n, 9e13 / n)));
        rates.put(2048, List.of(1e9, 1e9, 1e9));
        List<AlignmentBench.Place> places = AlignmentBench.places(rates);
        assertThat(places).hasSize(100);
        for (AlignmentBench.Place place : places) {
            if (place.n() == 2048) {
                assertThat(place.share()).isCloseTo(2048e9 / 2e13, within(0.01));
            } else {
                assertThat(place.share()).isCloseTo(1, within(0.2));
            }
        }
        assertThat(AlignmentBench.table(places).lines().toList().get(1)).startsWith("    2048        1.000");
    }
}
