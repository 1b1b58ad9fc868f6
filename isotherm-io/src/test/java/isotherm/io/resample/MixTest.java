package isotherm.io.resample;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixTest {
    /** To the bit, whatever the rounding of places: this is what makes mirrored pictures of mirrored fields. */
    @ParameterizedTest
    @CsvSource({"128, 713", "128, 712", "65, 713", "65, 64", "3, 7", "4, 1"})
    void pixelsAreMixedAlikeFromBothEnds(int lines, int pixels) {
        Mix mix = Mix.of(Plates.sheet(Grid.ofNodes(lines, 3, 0.1), (x, y) -> 0).x(), pixels);
        double[] byPixel = new double[pixels];
        for (int p = 0; p < pixels; p++) {
            int q = pixels - 1 - p;
            byPixel[p] = mix.before()[p] + mix.farShare()[p];
            boolean onLine = mix.farShare()[p] == 0 || mix.nearShare()[p] == 0;
            if (!onLine) {
                assertThat(mix.before()[q]).isEqualTo(lines - 2 - mix.before()[p]);
                assertThat(mix.farShare()[q]).isEqualTo(mix.nearShare()[p]);
            }
        }
        assertThat(byPixel).isSorted();
    }
}
