package isotherm.io.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.io.raster.Arrow;
import isotherm.io.raster.LabelBox;
import isotherm.io.raster.Mask;
import isotherm.io.raster.PlateBox;
import isotherm.io.resample.Plate;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlinesTest {
    private static final PlateBox BOX = new PlateBox(0, 0, 400, 400);
    private static final Material COPPER = Material.of(400, 8900, 385);

    private static Plate plate(Region... regions) {
        return Plate.of(Plan.of(Scenario.on(Grid.ofCells(1, 1, 40, 40))
                .material(Material.of(1, 2000, 1000))
                .regions(regions)
                .build()));
    }

    /** In steps its border would be 4/pi times as long. */
    @Test
    void aCircleIsRound() {
        Mask mask = new Mask(400, 400);
        Plate plate = plate(Region.of("disc", new Shape.Circle(0.5, 0.5, 0.3), COPPER));
        assertThat(Outlines.draw(plate, BOX, mask, 1.3)).isCloseTo(2 * Math.PI * 120, within(1.0));
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                double fromCentre = Math.hypot(x + 0.5 - 200, y + 0.5 - 200);
                assertThat(mask.cover(x, y) == 0 || Math.abs(fromCentre - 120) < 2)
                        .isTrue();
            }
        }
        assertThat(plate.isStep(31, 20, 32, 20)).isTrue();
    }

    @Test
    void whatLaterRegionsCoverIsNotDrawn() {
        Plate plate = plate(
                Region.of("disc", new Shape.Circle(0.5, 0.5, 0.3), COPPER),
                Region.of("right", new Shape.Rectangle(0.5, 0, 1, 1), Material.of(50, 7800, 450)));
        Mask mask = new Mask(400, 400);
        assertThat(Outlines.draw(plate, BOX, mask, 1.3)).isCloseTo(Math.PI * 120, within(4.0));
        assertThat(mask.cover(80, 200)).isPositive();
        assertThat(mask.cover(320, 200)).isZero();
        assertThat(plate.isStep(19, 20, 20, 20)).as("the rectangle's side").isFalse();
    }

    @Test
    void arrowsKeepAwayFromLabels() {
        LabelBox label = new LabelBox(100, 100, 1, 0, 30, 12);
        assertThat(new Arrow(125, 100, 1, 0, 20, 1).isNear(List.of(label), BOX))
                .as("its end")
                .isTrue();
        assertThat(new Arrow(135, 100, 1, 0, 20, 1).isNear(List.of(label), BOX)).isFalse();
        assertThat(new Arrow(100, 120, 1, 0, 20, 1).isNear(List.of(label), BOX)).isFalse();
        assertThat(new Arrow(100, 120, 0, -1, 30, 1).isNear(List.of(label), BOX))
                .isTrue();
    }
}
