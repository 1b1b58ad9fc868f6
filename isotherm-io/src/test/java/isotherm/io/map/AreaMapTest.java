package isotherm.io.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.plot.Chart;
import isotherm.io.raster.Canvas;
import isotherm.io.raster.ColourMap;
import isotherm.weather.Area;
import isotherm.weather.Place;
import isotherm.weather.Receipt;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaMapTest {
    private static final int PAPER = 0xf1f1f1;
    private static final int TEXT = 0x1a1a1a;
    private static final Place AT_SEA = new Place("Skum", 65.2, 4.2);

    private final NordicFrame frame = new NordicFrame();

    /** -5 south of 61.5 degrees north, 5 north of 63.5, evenly between; nothing in a gap. */
    private static double twoPlains(double lat, double lon) {
        boolean gap = lat > 58.2 && lat < 58.9 && lon > 19.2 && lon < 20.6;
        return gap ? Double.NaN : Math.clamp((lat - 62.5) * 5, -5, 5);
    }

    private static Chart chart(Area area, Place... wanted) {
        return new AreaMap(area, List.of(wanted)).chart();
    }

    private int pixel(Chart chart, Canvas canvas, double lat, double lon) {
        Lambert.Point at = frame.pixel(lat, lon);
        return canvas.pixel(chart.left() + (int) at.x(), chart.top() + (int) at.y());
    }

    @Test
    void aPlaceHasTheColourOfItsTemperature() {
        Chart chart = chart(FormulaArea.of(AreaMapTest::twoPlains));
        Canvas canvas = chart.draw();
        assertThat(pixel(chart, canvas, 59.33, 17.2)).as("near Stockholm").isEqualTo(ColourMap.CIVIDIS.colour(0));
        assertThat(pixel(chart, canvas, 65.9, 17.5)).as("Lapland").isEqualTo(ColourMap.CIVIDIS.colour(255));
        // a pixel is 2 km high, which is 0.09 K or two of 256 colours
        assertThat(List.of(87, 88, 89, 90, 91, 92).stream().map(ColourMap.CIVIDIS::colour))
                .as("-1.5 of -5 to 5")
                .contains(pixel(chart, canvas, 62.2, 15.6));
    }

    @Test
    void whereThereIsNoValueThePaperIsBlank() {
        Chart chart = chart(FormulaArea.of(AreaMapTest::twoPlains));
        Canvas canvas = chart.draw();
        assertThat(pixel(chart, canvas, 58.55, 19.9)).as("in the gap").isEqualTo(PAPER);
        assertThat(pixel(chart, canvas, 58.55, 18.6)).as("beside it").isEqualTo(ColourMap.CIVIDIS.colour(0));
        assertThat(canvas.pixel(chart.left() + NordicFrame.WIDTH - 3, chart.top() + 3))
                .as("beyond the grid")
                .isEqualTo(PAPER);
    }

    /** Dark pixels where a name would stand at the right of its dot. */
    private int ink(Chart chart, Place place) {
        Canvas canvas = chart.draw();
        Lambert.Point at = frame.pixel(place.lat(), place.lon());
        int ink = 0;
        for (int x = 8; x < 70; x++) {
            for (int y = -6; y <= 6; y++) {
                boolean dark = canvas.pixel(chart.left() + (int) at.x() + x, chart.top() + (int) at.y() + y) == TEXT;
                ink += dark ? 1 : 0;
            }
        }
        return ink;
    }

    @Test
    void townsAndWantedPlacesAreNamed() {
        Area area = FormulaArea.of((lat, lon) -> lat - 60);
        Place stockholm = new Place("Stockholm", 59.329, 18.069);
        assertThat(ink(chart(area), stockholm)).isPositive();
        Area gap = FormulaArea.of((lat, lon) -> Math.abs(lat - 59.3) < 0.4 ? Double.NaN : lat - 60);
        assertThat(ink(chart(gap), stockholm)).as("no value there").isZero();
        assertThat(ink(chart(area), AT_SEA)).isZero();
        assertThat(ink(chart(area, AT_SEA), AT_SEA)).isPositive();
    }

    @Test
    void theCaptionSaysHowOldStaleNumbersAre() {
        Receipt old = new Receipt(FormulaArea.TIME, Duration.ofHours(5), true, "the network is not to be used");
        Canvas fresh = chart(FormulaArea.of((lat, lon) -> lat)).draw();
        Canvas stale = chart(FormulaArea.of((lat, lon) -> lat, old)).draw();
        int differ = 0;
        for (int y = 0; y < fresh.height(); y++) {
            for (int x = 0; x < fresh.width(); x++) {
                if (fresh.pixel(x, y) != stale.pixel(x, y)) {
                    differ++;
                    assertThat(y).as("in the caption").isBetween(50, 80);
                }
            }
        }
        assertThat(differ).isGreaterThan(500);
    }

    @Test
    void aFieldWithoutAnyValueIsNoMap() {
        Area nothing = FormulaArea.of((lat, lon) -> Double.NaN);
        assertThatThrownBy(() -> chart(nothing)).hasMessage("a chart needs a temperature, all are missing");
    }

    @Test
    void whatLiesOnTheMap() {
        assertThat(AreaMap.shows(AT_SEA)).isTrue();
        assertThat(AreaMap.shows(new Place("Reykjavik", 64.15, -21.95))).isFalse();
    }
}
