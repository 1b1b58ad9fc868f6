package isotherm.bench.solve;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.bench.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossoverBenchTest {
    private static CrossoverBench.Row row(int n, double bandedGain, double tiledGain, int chosen) {
        return new CrossoverBench.Row(n, of(2), of(2 * bandedGain), of(3), of(3 * tiledGain), chosen);
    }

    private static Samples of(double value) {
        return new Samples(List.of(value));
    }

    /** A lucky size below the first that loses does not count. */
    @Test
    void theCrossoverIsWhereNoLargerSizeLoses() {
        CrossoverBench.Result result = new CrossoverBench.Result(
                2, List.of(row(8, 1.1, 0.5, 1), row(16, 0.9, 0.9, 1), row(32, 1.2, 1.3, 1), row(64, 1.5, 1.9, 2)));
        assertThat(result.bandedFrom()).isEqualTo(32);
        assertThat(result.tiledFrom()).isEqualTo(32);
        assertThat(result.chosenFrom()).isEqualTo(64);
        assertThat(new CrossoverBench.Result(2, List.of(row(8, 1.1, 0.9, 1))).tiledFrom())
                .isEqualTo(-1);
    }
}
