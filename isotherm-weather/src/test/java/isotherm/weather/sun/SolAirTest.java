package isotherm.weather.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected values worked out by hand from the formulas' sources. */
class SolAirTest {
    private static final Surface ROOF = new Surface(0, 0, 0.9, 0.9);
    private static final Surface SOUTH_WALL = new Surface(90, 180, 0.9, 0.9);
    private static final Surface NORTH_WALL = new Surface(90, 0, 0.9, 0.9);
    /** 30 degrees high in the south. */
    private static final SolarPosition SUN = new SolarPosition(30, 180, 1361);

    private static final double COS_30 = 0.8660254037844387;

    @Test
    void theHandbooksClearSkyCoolsARoofByAboutFourKelvinAndAWallNotAtAll() {
        SolAir black = new SolAir(new Surface(0, 0, 0.9, 1), 17);
        assertThat(black.clearSky(20, 0)).isCloseTo(20 - 63.0 / 17, within(1e-12));
        assertThat(black.clearSky(30, 800)).isCloseTo(68.64705882352942, within(1e-9));
        assertThat(new SolAir(SOUTH_WALL, 17).clearSky(30, 800)).isCloseTo(72.3529411764706, within(1e-9));
        assertThat(new SolAir(new Surface(120, 0, 0.9, 1), 17).clearSky(20, 0)).isEqualTo(20);
    }

    @Test
    void aMeasuredSkyCoolsByWhatItRadiatesLess() {
        assertThat(new SolAir(ROOF, 20).measuredSky(0, 0, 250)).isCloseTo(-2.954601, within(1e-5));
        assertThat(new SolAir(SOUTH_WALL, 20).measuredSky(0, 0, 250)).isCloseTo(-2.954601 / 2, within(1e-5));
        assertThat(new SolAir(ROOF, 20).measuredSky(0, 100, 315.6578)).isCloseTo(4.5, within(1e-4));
    }

    @Test
    void theSkysInfraredRisesWithClouds() {
        assertThat(EpwHour.skyInfrared(0, 0, 0)).isCloseTo(248.555, within(0.001));
        assertThat(EpwHour.skyInfrared(0, 0, 10)).isCloseTo(248.555 * 1.154, within(0.001));
    }

    @Test
    void aSurfaceSeesTheSunAtAnAngle() {
        assertThat(ROOF.incidence(SUN)).isCloseTo(0.5, within(1e-12));
        assertThat(SOUTH_WALL.incidence(SUN)).isCloseTo(COS_30, within(1e-12));
        assertThat(NORTH_WALL.incidence(SUN)).isCloseTo(-COS_30, within(1e-12));
        assertThat(new Surface(60, 180, 0.9, 0.9).incidence(SUN)).as("faced").isCloseTo(1, within(1e-12));
        assertThat(new Surface(90, 90, 0.9, 0.9).incidence(SUN))
                .as("along an east wall")
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void anEvenSkyIsHalfSeenByAWall() {
        Radiation light = new Radiation(500, 100, 350);
        assertThat(light.on(ROOF, SUN, SkyModel.ISOTROPIC, 0.2)).isCloseTo(350, within(1e-9));
        assertThat(light.on(SOUTH_WALL, SUN, SkyModel.ISOTROPIC, 0.2)).isCloseTo(500 * COS_30 + 50 + 35, within(1e-9));
        assertThat(light.on(NORTH_WALL, SUN, SkyModel.ISOTROPIC, 0.2)).isCloseTo(85, within(1e-9));
    }

    @Test
    void aClearSkyIsBrighterAroundTheSun() {
        double half = 1361 / 2.0;
        assertThat(SkyModel.HAY_DAVIES.share(SOUTH_WALL, SUN, half)).isCloseTo(0.25 + COS_30, within(1e-12));
        assertThat(SkyModel.HAY_DAVIES.share(NORTH_WALL, SUN, half)).isCloseTo(0.25, within(1e-12));
        assertThat(SkyModel.HAY_DAVIES.share(ROOF, SUN, half))
                .as("lying, it is all there is")
                .isCloseTo(1, within(1e-12));
        assertThat(SkyModel.HAY_DAVIES.share(SOUTH_WALL, SUN, 0)).as("overcast").isCloseTo(0.5, within(1e-12));
        assertThat(SkyModel.HAY_DAVIES.share(SOUTH_WALL, new SolarPosition(-1, 180, 1361), half))
                .as("after sunset")
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aSunBelowTheHorizonShinesOnNothing() {
        Radiation odd = new Radiation(500, 0, 0);
        assertThat(odd.on(SOUTH_WALL, new SolarPosition(-0.1, 180, 1361), SkyModel.ISOTROPIC, 0))
                .isZero();
    }

    @Test
    void badSurfacesAreRefused() {
        assertThatThrownBy(() -> new Surface(181, 0, 0.5, 0.5))
                .hasMessage("a surface's tilt must be from 0 to 180 degrees, was 181.0 degrees");
        assertThatThrownBy(() -> new Surface(90, 0, 1.5, 0.5))
                .hasMessage("a surface's absorptance must be from 0 to 1, was 1.5");
        assertThatThrownBy(() -> new SolAir(ROOF, 0)).hasMessageContaining("must be positive, was 0.0 W/(m^2 K)");
    }
}
