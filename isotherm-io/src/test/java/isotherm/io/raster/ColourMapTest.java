package isotherm.io.raster;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.plot.ColourScale;
import isotherm.io.plot.PlotStyle;
import isotherm.model.Output;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
    /** The ends that the authors publish. */
    @Test
    void theEndsAreThePublishedOnes() {
        assertThat(ColourMap.INFERNO.colour(0)).isEqualTo(0x000004);
        assertThat(ColourMap.INFERNO.colour(255)).isEqualTo(0xfcffa4);
        assertThat(ColourMap.VIRIDIS.colour(0)).isEqualTo(0x440154);
        assertThat(ColourMap.VIRIDIS.colour(255)).isEqualTo(0xfde725);
        assertThat(ColourMap.CIVIDIS.colour(0)).isEqualTo(0x00224e);
        assertThat(ColourMap.CIVIDIS.colour(255)).isEqualTo(0xfee838);
    }

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void brightnessRises(ColourMap map) {
        for (int i = 8; i < ColourMap.COLOURS; i += 8) {
            assertThat(brightness(map.colour(i))).isGreaterThan(brightness(map.colour(i - 8)));
        }
    }

    private static double brightness(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        return Math.pow(channel / 255.0, 2.2);
    }

    @Test
    void temperaturesBeyondTheRangeGetItsEndsAndHolesAreGrey() {
        PlotStyle style = PlotStyle.of("").over(new Output.Range(10, 20));
        ColourScale scale = ColourScale.of(style, List.of());
        assertThat(scale.colour(-1e300)).isEqualTo(ColourMap.INFERNO.colour(0));
        assertThat(scale.colour(15.001)).isEqualTo(ColourMap.INFERNO.colour(128));
        assertThat(scale.colour(Double.POSITIVE_INFINITY)).isEqualTo(ColourMap.INFERNO.colour(255));
        assertThat(scale.colour(Double.NaN)).isEqualTo(ColourScale.HOLE);
    }
}
