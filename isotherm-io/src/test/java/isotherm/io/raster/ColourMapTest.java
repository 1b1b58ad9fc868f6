package isotherm.io.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        assertThat(ColourMap.MAGMA.colour(0)).isEqualTo(0x000004);
        assertThat(ColourMap.MAGMA.colour(255)).isEqualTo(0xfcfdbf);
        assertThat(ColourMap.PLASMA.colour(0)).isEqualTo(0x0d0887);
        assertThat(ColourMap.PLASMA.colour(255)).isEqualTo(0xf0f921);
    }

    /** Equal differences look equally strong on both sides: the lightness of Oklab falls evenly from the middle. */
    @Test
    void differencesDarkenEvenlyToBothSides() {
        for (int i = 0; i < ColourMap.COLOURS; i++) {
            double fromMiddle = Math.abs(i - 127.5) / 127.5;
            assertThat(lightness(ColourMap.BALANCE.colour(i))).isCloseTo(0.97 - 0.57 * fromMiddle, within(0.005));
        }
    }

    private static double lightness(int colour) {
        double red = straight(colour >> 16);
        double green = straight(colour >> 8 & 255);
        double blue = straight(colour & 255);
        return 0.2104542553 * Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
                + 0.7936177850 * Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
                - 0.0040720468 * Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    }

    /** sRGB's own curve. */
    private static double straight(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @EnumSource(value = ColourMap.class, mode = EnumSource.Mode.EXCLUDE, names = "BALANCE")
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
