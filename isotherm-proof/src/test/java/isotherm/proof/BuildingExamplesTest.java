package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import isotherm.proof.Gallery.Example;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The known figures of the examples of walls, floors and ground: published, in closed form, or laws. */
class BuildingExamplesTest {
    /** Published to 0.1 K and 0.1 W/m. */
    @Test
    void iso10211Case2() {
        Example case2 = Gallery.of("iso-10211-case-2");
        double[] published = {7.1, 0.8, 7.9, 6.3, 0.8, 16.4, 16.3, 16.8, 18.3};
        for (int k = 0; k < published.length; k++) {
            String place = String.valueOf((char) ('A' + k));
            assertThat(case2.probe(place)).as(place).isCloseTo(published[k], within(0.05));
        }
        assertThat(case2.heatFlow("bottom")).isCloseTo(9.5, within(0.05));
    }

    /** The flanks' U value is that of their layers; the corner is a plane of symmetry. */
    @Test
    void wallCorner() {
        Example corner = Gallery.of("wall-corner");
        JsonNode section = corner.report().get("section");
        double layers = 1 / (0.13 + 0.015 / 0.4 + 0.24 / 0.81 + 0.12 / 0.035 + 0.04);
        JsonNode psi = section.get("psi");
        assertThat(psi.get("flanks"))
                .hasSize(2)
                .allSatisfy(flank -> assertThat(flank.get("u").asDouble()).isCloseTo(layers, within(1e-9)));
        assertThat(psi.get("outer").asDouble())
                .isCloseTo(section.get("l2d").asDouble() - 2 * 1.575 * layers, within(1e-9));
        assertThat(corner.heatFlow("left")).isCloseTo(corner.heatFlow("bottom"), within(1e-4));
        assertThat(section.get("f_rsi").asDouble()).isCloseTo(0.918, within(0.002));
        assertThat(corner.probe("wall")).isCloseTo(20 - 25 * layers * 0.13, within(0.01));
    }

    /** Steel from face to face makes the wall's U value half as large again as that of the wall without it. */
    @Test
    void steelBeam() {
        Example beam = Gallery.of("steel-beam");
        JsonNode section = beam.report().get("section");
        double without = 1 / (0.13 + 0.013 / 0.21 + 0.2 / 0.035 + 0.05 / 0.05 + 0.04);
        assertThat(section.get("u").asDouble() / without).isCloseTo(1.57, within(0.03));
        assertThat(section.get("coldest").get("at").get(0).asDouble()).isCloseTo(0.6, within(0.01));
        assertThat(section.get("f_rsi").asDouble()).isCloseTo(0.877, within(0.003));
        assertThat(beam.imbalance()).isLessThan(1e-12);
    }

    /** The frost goes deepest in the second winter's last days, twice as deep under the road as under snow. */
    @Test
    void frozenGround() {
        Example ground = Gallery.of("frozen-ground");
        JsonNode extremes = ground.report().get("extremes");
        JsonNode road = extremes.get("frost under the road");
        assertThat(road.get("highest").asDouble()).isCloseTo(1.806, within(0.02));
        assertThat(road.get("highest_time").asDouble()).isCloseTo(790 * 86400.0, within(6 * 86400.0));
        assertThat(extremes.get("frost under the snow").get("highest").asDouble())
                .isCloseTo(0.987, within(0.02));
        assertThat(ground.imbalance()).isLessThan(1e-10);
    }

    /** The floor is kept between the temperatures at which its thermostat switches, give or take what a minute brings. */
    @Test
    void floorHeating() throws IOException {
        Example floor = Gallery.of("floor-heating");
        Map<Double, Double> seen = floor.seen("floor");
        seen.forEach((time, temperature) -> {
            if (time >= 6 * 3600) {
                assertThat(temperature).as("at %s s", time).isBetween(25.5, 28.0);
            }
        });
        assertThat(seen).hasSize(25);
        assertThat(floor.imbalance()).isLessThan(1e-10);
    }

    /** By the shipped series: frost 0.6 m deep under the road, none under snow; a corner colder than its wall. */
    @Test
    void weather() {
        JsonNode frost = Gallery.of("frost").report().get("reaches");
        assertThat(frost.get("frost under the road").asDouble()).isCloseTo(0.602, within(0.01));
        assertThat(frost.get("frost under the snow").asDouble()).isZero();
        Example wall = Gallery.of("wall-tonight");
        assertThat(wall.probe("corner")).isBetween(17.5, wall.probe("wall") - 1);
    }

    /** As a run at a tolerance of 1e-8 has it after 8760 hours; {@link WallYearTest} has its first days by another method. */
    @Test
    void wallYear() {
        Example year = Gallery.of("wall-year");
        assertThat(year.probe("surface at the beam")).isCloseTo(11.6941, within(0.001));
        assertThat(year.probe("surface of the wall")).isCloseTo(17.1026, within(0.001));
        assertThat(year.imbalance()).isLessThan(1e-10);
    }

    /** Two other programs agree on 24.2156 W/m at 20 K to 1e-4; the example's own grid is 0.2 % off. */
    @Test
    void balcony() {
        Example balcony = Gallery.of("balcony");
        JsonNode section = balcony.report().get("section");
        double coupling = section.get("l2d").asDouble();
        assertThat(coupling * 20).isCloseTo(JunctionsTest.Junction.BALCONY.agreed, withinPercentage(0.25));
        double wall = 1 / (0.13 + 0.2 / 0.2 + 0.1 / 0.032 + 0.04);
        assertThat(section.get("psi").get("inner").asDouble()).isCloseTo(coupling - 2.0 * wall, within(1e-9));
        assertThat(section.get("f_rsi").asDouble()).isCloseTo(0.639, within(0.002));
        assertThat(balcony.imbalance()).isLessThan(1e-10);
    }
}
