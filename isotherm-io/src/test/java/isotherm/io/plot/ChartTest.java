package isotherm.io.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.raster.Canvas;
import isotherm.io.raster.ColourMap;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final int ACROSS = 300;
    private static final int UP = 1000;
    private static final Chart.Words WORDS = new Chart.Words("Title", "Caption", "Foot");

    /** From -5.4 at the bottom to 4.6 at the top. */
    private static Chart slope() {
        double[] temperatures = new double[2 * 51];
        for (int k = 0; k < temperatures.length; k++) {
            temperatures[k] = -5.4 + 10.0 * Math.floorDiv(k, 2) / 50;
        }
        return new Chart(WORDS, ColourMap.VIRIDIS, ACROSS, UP, 2, temperatures);
    }

    private static int pixelOf(Chart chart, double temperature) {
        return chart.top() + (int) Math.round(UP * (4.6 - temperature) / 10);
    }

    @Test
    void theBarEndsAtWholeDegrees() {
        Chart chart = slope();
        Canvas canvas = chart.draw();
        // from -6 to 5; the pixel's middle lies at 4.6 - 428.5 / 100, which is 6.315 / 11 of 255 colours
        assertThat(canvas.pixel(chart.left() + 3, chart.top() + 428)).isEqualTo(ColourMap.VIRIDIS.colour(146));
        assertThat(canvas.pixel(chart.left() + 3, chart.top() + UP - 1)).isEqualTo(ColourMap.VIRIDIS.colour(14));
    }

    /** Pixels of a column near a temperature that have no colour of the scale. */
    private static long thickness(Canvas canvas, int x, int middle) {
        return IntStream.rangeClosed(middle - 8, middle + 8)
                .filter(y ->
                        Arrays.stream(ColourMap.VIRIDIS.colours()).noneMatch(colour -> colour == canvas.pixel(x, y)))
                .count();
    }

    @Test
    void theIsothermOfZeroIsStronger() {
        Chart chart = slope();
        Canvas canvas = chart.draw();
        int x = chart.left() + 4;
        assertThat(thickness(canvas, x, pixelOf(chart, 0))).isGreaterThan(thickness(canvas, x, pixelOf(chart, 2)));
        assertThat(thickness(canvas, x, pixelOf(chart, 0.5))).isZero();
    }

    @Test
    void linesAndTicksAreDrawnWhereTheyBelong() {
        Chart chart = slope();
        chart.line(new double[] {100.5, 100.5}, new double[] {-50, 55}, new Chart.Stroke(1, 0xff0000, 255));
        chart.tickBelow(200, "E");
        Canvas canvas = chart.draw();
        assertThat(canvas.pixel(chart.left() + 100, chart.top() + 40)).isEqualTo(0xff0000);
        assertThat(canvas.pixel(chart.left() + 100, chart.top() + 70)).isNotEqualTo(0xff0000);
        assertThat(canvas.pixel(chart.left() + 100, chart.top() - 5))
                .as("cut off")
                .isNotEqualTo(0xff0000);
        assertThat(canvas.pixel(chart.left() + 200, chart.top() + UP + 2)).isEqualTo(Metrics.LINE);
    }

    @Test
    void aFieldOfOneTemperatureHasARange() {
        Chart chart = new Chart(WORDS, ColourMap.VIRIDIS, ACROSS, UP, 2, new double[] {3, 3, 3, 3});
        assertThat(chart.draw().pixel(chart.left() + 9, chart.top() + 9)).isEqualTo(ColourMap.VIRIDIS.colour(0));
        assertThatThrownBy(() -> new Chart(WORDS, ColourMap.VIRIDIS, ACROSS, UP, 2, new double[] {
                    Double.NaN, Double.NaN, Double.NaN, Double.NaN
                }))
                .hasMessage("a chart needs a temperature, all are missing");
    }
}
