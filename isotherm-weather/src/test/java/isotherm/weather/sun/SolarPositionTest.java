package isotherm.weather.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.weather.Place;
import isotherm.weather.Places;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SolarPositionTest {
    /** Meeus, example 25.a: 13 October 1992, 0 h. */
    @Test
    void theSunAmongTheStars() {
        SolarPosition.Sun sun = SolarPosition.Sun.after(-0.072183436);
        assertThat(sun.rightAscension()).isCloseTo(198.38083, within(1e-4));
        assertThat(sun.declination()).isCloseTo(-7.78507, within(1e-4));
        assertThat(sun.distance()).isCloseTo(0.99766, within(1e-5));
    }

    /** The example of I. Reda and A. Andreas, NREL/TP-560-34302: Golden, Colorado, without refraction. */
    @Test
    void theSunAboveGolden() {
        Place golden = new Place("Golden", 39.742476, -105.1786);
        SolarPosition sun = SolarPosition.at(golden, Instant.parse("2003-10-17T19:30:30Z"));
        assertThat(sun.elevation()).isCloseTo(39.872046, within(0.01));
        assertThat(sun.azimuth()).isCloseTo(194.340241, within(0.01));
    }

    private static double highest(String name, String day) {
        Place place = Places.nordic().of(name);
        double highest = -90;
        Instant start = Instant.parse(day + "T00:00:00Z");
        for (int minute = 0; minute < 1440; minute++) {
            SolarPosition sun = SolarPosition.at(place, start.plus(Duration.ofMinutes(minute)));
            highest = Math.max(highest, sun.elevation());
        }
        return highest;
    }

    @Test
    void theHighestSunOfMidsummerAndMidwinterIsTheTiltOfTheEarth() {
        assertThat(highest("Stockholm", "2026-06-21")).isCloseTo(90 - 59.329 + 23.437, within(0.01));
        assertThat(highest("Kiruna", "2026-12-21")).isCloseTo(90 - 67.8557 - 23.437, within(0.01));
    }

    @Test
    void morningsSunStandsInTheEast() {
        Place stockholm = Places.nordic().of("Stockholm");
        assertThat(SolarPosition.at(stockholm, Instant.parse("2026-03-20T05:00:00Z"))
                        .azimuth())
                .isBetween(85.0, 100.0);
        assertThat(SolarPosition.at(stockholm, Instant.parse("2026-03-20T17:00:00Z"))
                        .azimuth())
                .isBetween(265.0, 275.0);
    }

    @Test
    void sunlightIsStrongestInJanuary() {
        Place here = new Place("x", 0, 0);
        double january =
                SolarPosition.at(here, Instant.parse("2026-01-03T12:00:00Z")).extraterrestrial();
        double july =
                SolarPosition.at(here, Instant.parse("2026-07-04T12:00:00Z")).extraterrestrial();
        assertThat(january).isCloseTo(1361 / (0.98330 * 0.98330), within(0.2));
        assertThat(july).isCloseTo(1361 / (1.01664 * 1.01664), within(0.2));
    }
}
