package isotherm.io.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LambertTest {
    /** J. P. Snyder, Map Projections, 1987, page 295: a sphere of radius 1, all that is printed there. */
    @Test
    void snydersExample() {
        Lambert projection = new Lambert(1, 33, 45, 23, -96);
        assertThat(projection.cone()).isCloseTo(0.6304777, within(5e-8));
        Lambert.Point point = projection.of(35, -75);
        assertThat(point.x()).isCloseTo(0.2966785, within(5e-8));
        assertThat(point.y()).isCloseTo(0.2462112, within(5e-8));
        Lambert.Spot spot = projection.at(0.2966785, 0.2462112);
        assertThat(spot.lat()).isCloseTo(35, within(5e-6));
        assertThat(spot.lon()).isCloseTo(-75, within(5e-6));
    }

    @Test
    void thereAndBack() {
        NordicFrame frame = new NordicFrame();
        for (double lat = 53; lat <= 73; lat += 0.7) {
            for (double lon = -8; lon <= 44; lon += 1.3) {
                Lambert.Point pixel = frame.pixel(lat, lon);
                Lambert.Spot spot = frame.spot(pixel.x(), pixel.y());
                assertThat(spot.lat()).isCloseTo(lat, within(1e-10));
                assertThat(spot.lon()).isCloseTo(lon, within(1e-10));
            }
        }
    }

    /** A step to the north and one of equal length to the east are at right angles and equally long; true on the parallels. */
    @Test
    void anglesAreTrueEverywhereAndLengthsOnTheParallels() {
        Lambert projection = new Lambert(Lambert.EARTH, 57, 68, 63, 17);
        double step = 1e-4;
        for (double lat : new double[] {54, 57, 62.3, 68, 71}) {
            Lambert.Point here = projection.of(lat, 8);
            Lambert.Point north = projection.of(lat + step, 8);
            Lambert.Point east = projection.of(lat, 8 + step / Math.cos(Math.toRadians(lat)));
            double nx = north.x() - here.x();
            double ny = north.y() - here.y();
            double ex = east.x() - here.x();
            double ey = east.y() - here.y();
            double up = Math.hypot(nx, ny);
            double kilometres = Math.toRadians(step) * Lambert.EARTH;
            assertThat(Math.hypot(ex, ey) / up).isCloseTo(1, within(1e-5));
            assertThat((nx * ex + ny * ey) / up / up).isCloseTo(0, within(1e-5));
            if (lat == 57 || lat == 68) {
                assertThat(up / kilometres).isCloseTo(1, within(1e-5));
            } else {
                assertThat(Math.abs(up / kilometres - 1)).isBetween(1e-3, 0.01);
            }
        }
    }

    @Test
    void theFrameHoldsTheNordicMainland() {
        NordicFrame frame = new NordicFrame();
        assertThat(frame.contains(71.18, 25.68)).as("North Cape").isTrue();
        assertThat(frame.contains(54.56, 11.97)).as("Gedser").isTrue();
        assertThat(frame.contains(55.56, 8.08)).as("Blavandshuk").isTrue();
        assertThat(frame.contains(70.39, 31.13)).as("Vardo").isTrue();
        assertThat(frame.contains(62.9, 31.58)).as("Finland's east").isTrue();
        assertThat(frame.contains(64.15, -21.95)).as("Reykjavik").isFalse();
        assertThat(frame.contains(52.5, 13.4)).as("Berlin").isFalse();
    }

    @Test
    void ticksStandWhereTheirDegreeMeetsTheFrame() {
        NordicFrame frame = new NordicFrame();
        assertThat(frame.meridiansBelow(10))
                .extracting(NordicFrame.Crossing::degree)
                .containsExactly(10, 20, 30);
        assertThat(frame.parallelsAtLeft(5))
                .extracting(NordicFrame.Crossing::degree)
                .containsExactly(70, 65, 60, 55);
        frame.meridiansBelow(10)
                .forEach(crossing -> assertThat(
                                frame.spot(crossing.pixel(), NordicFrame.HEIGHT).lon())
                        .isCloseTo(crossing.degree(), within(1e-4)));
        frame.parallelsAtLeft(5)
                .forEach(crossing ->
                        assertThat(frame.spot(0, crossing.pixel()).lat()).isCloseTo(crossing.degree(), within(1e-4)));
    }
}
