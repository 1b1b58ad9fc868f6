package isotherm.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AreaTest {
    private static final int WIDTH = 70;
    private static final int HEIGHT = 90;
    private final double[] lat = new double[WIDTH * HEIGHT];
    private final double[] lon = new double[WIDTH * HEIGHT];

    /** A grid that fans out to the north and bends as a cone projection does. */
    AreaTest() {
        for (int point = 0; point < lat.length; point++) {
            double x = point % WIDTH - WIDTH / 2.0;
            double y = Math.floorDiv(point, WIDTH);
            lat[point] = 53 + 0.2 * y - 0.0015 * x * x;
            lon[point] = 15 + x * (0.3 + 0.003 * y);
        }
    }

    private Area area(double[] values) {
        Provider source = new Provider("A", "A", "A");
        Receipt receipt = new Receipt(Instant.EPOCH, Duration.ZERO, false, "");
        return new Area(source, receipt, Quantity.AIR_TEMPERATURE, Instant.EPOCH, new AreaGrid(lat, lon), values);
    }

    @Test
    void theWidthIsWhereTheLongitudeFallsBack() {
        AreaGrid grid = new AreaGrid(lat, lon);
        assertThat(grid.width()).isEqualTo(WIDTH);
        assertThat(grid.height()).isEqualTo(HEIGHT);
    }

    @Test
    void pointsThatFormNoGridAreRefused() {
        assertThatThrownBy(() -> new AreaGrid(new double[5], new double[] {1, 2, 3, 1, 2}))
                .hasMessageContaining("form no grid");
        assertThatThrownBy(() -> new AreaGrid(new double[6], new double[] {1, 2, 3, 1, 2, 1}))
                .hasMessageContaining("row 1 has 2 points, the first has 3");
        assertThatThrownBy(() -> new AreaGrid(new double[0], new double[0])).hasMessageContaining("form no grid");
        assertThatThrownBy(() -> area(new double[3])).hasMessageContaining("needs as many values, got 3");
    }

    @Test
    void theNearestPointIsTheNearestOfAll() {
        AreaGrid grid = new AreaGrid(lat, lon);
        Random random = new Random(7);
        for (int k = 0; k < 300; k++) {
            double atLat = 52 + 20 * random.nextDouble();
            double atLon = -2 + 34 * random.nextDouble();
            double shrink = Math.cos(Math.toRadians(atLat));
            double least = Double.POSITIVE_INFINITY;
            for (int point = 0; point < lat.length; point++) {
                least = Math.min(least, Math.hypot(lat[point] - atLat, (lon[point] - atLon) * shrink));
            }
            int found = grid.nearest(atLat, atLon);
            assertThat(Math.hypot(lat[found] - atLat, (lon[found] - atLon) * shrink))
                    .isCloseTo(least, within(1e-12));
        }
    }

    @Test
    void aFieldLinearInTheCoordinatesIsGivenBackExactly() {
        double[] values = new double[lat.length];
        for (int point = 0; point < lat.length; point++) {
            values[point] = 3 * lat[point] - 2 * lon[point];
        }
        Area area = area(values);
        Random random = new Random(8);
        int inside = 0;
        for (int k = 0; k < 500; k++) {
            double atLat = 50 + 25 * random.nextDouble();
            double atLon = 35 * random.nextDouble();
            double value = area.at(atLat, atLon);
            if (!Double.isNaN(value)) {
                inside++;
                assertThat(value).isCloseTo(3 * atLat - 2 * atLon, within(1e-9));
            }
        }
        assertThat(inside).isBetween(200, 450);
        assertThat(area.at(lat[1234], lon[1234])).isCloseTo(values[1234], within(1e-9));
        assertThat(area.nearest(new Place("x", 60.01, 15.02))).isCloseTo(3 * 60.01 - 2 * 15.02, within(1.0));
        assertThat(area.min()).isLessThan(area.max());
    }

    @Test
    void outsideAndBesideAGapThereIsNothing() {
        double[] values = new double[lat.length];
        values[40 * WIDTH + 35] = Double.NaN;
        Area area = area(values);
        assertThat(area.at(lat[40 * WIDTH + 35] + 0.05, lon[40 * WIDTH + 35] + 0.05))
                .isNaN();
        assertThat(area.at(60, 15.1)).isZero();
        assertThat(area.at(30, 15)).isNaN();
        assertThatThrownBy(() -> area.nearest(new Place("Rome", 41.9, 12.5)))
                .hasMessage("Rome lies outside the area of A");
        assertThatThrownBy(() -> area.nearest(new Place("Solna", 18.0, 59.36)))
                .hasMessageContaining("swapped, 59.36,18");
    }
}
