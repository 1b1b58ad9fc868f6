package isotherm.io.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoastlinesTest {
    private final List<Coastlines.Line> lines = Coastlines.all();

    /** Kilometres from a place to the nearest point of a coast or a border. */
    private double away(boolean border, double lat, double lon) {
        double least = Double.POSITIVE_INFINITY;
        for (Coastlines.Line line : lines) {
            for (Lambert.Spot spot : line.spots()) {
                double east = (spot.lon() - lon) * Math.cos(Math.toRadians(lat));
                double away = Math.hypot(spot.lat() - lat, east) * 111.2;
                least = line.border() == border ? Math.min(least, away) : least;
            }
        }
        return least;
    }

    /** At 1:50,000,000 a tenth of a millimetre is 5 km. */
    @Test
    void capesLieOnTheCoast() {
        assertThat(away(false, 71.18, 25.68)).as("Knivskjellodden").isLessThan(6);
        assertThat(away(false, 57.98, 7.05)).as("Lindesnes").isLessThan(6);
        assertThat(away(false, 55.34, 13.36)).as("Smygehuk").isLessThan(6);
        assertThat(away(false, 57.74, 10.65)).as("Skagen").isLessThan(6);
        assertThat(away(false, 59.82, 22.95)).as("Hanko").isLessThan(8);
        assertThat(away(false, 66, 0)).as("the sea").isGreaterThan(300);
    }

    @Test
    void bordersLieBetweenCountries() {
        assertThat(away(true, 69.06, 20.55))
                .as("Sweden, Norway and Finland meet")
                .isLessThan(6);
        assertThat(away(true, 65.84, 24.15)).as("Haparanda").isLessThan(8);
        assertThat(away(true, 54.8, 9.4)).as("Denmark and Germany").isLessThan(10);
        assertThat(away(true, 57.7, 12)).as("Gothenburg").isGreaterThan(100);
    }

    @Test
    void noLineLeapsAcrossTheMap() {
        assertThat(lines).hasSizeGreaterThan(100);
        for (Coastlines.Line line : lines) {
            for (int k = 1; k < line.spots().size(); k++) {
                Lambert.Spot from = line.spots().get(k - 1);
                Lambert.Spot to = line.spots().get(k);
                assertThat(Math.hypot(to.lat() - from.lat(), to.lon() - from.lon()))
                        .as("from %s to %s", from, to)
                        .isLessThan(2);
            }
        }
    }
}
