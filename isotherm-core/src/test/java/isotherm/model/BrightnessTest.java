package isotherm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Initial.Background;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrightnessTest {
    /** Rows from the top: 0 1 / 0.5 0.25. */
    private static final Brightness IMAGE = new Brightness(2, 2, new float[] {0, 1, 0.5f, 0.25f});

    @Test
    void pixelsAreExactAtTheirCentresAndFarOut() {
        assertThat(IMAGE.at(0.25, 0.75)).isZero();
        assertThat(IMAGE.at(0.75, 0.75)).isOne();
        assertThat(IMAGE.at(0.25, 0.25)).isEqualTo(0.5);
        assertThat(IMAGE.at(0.75, 0.25)).isEqualTo(0.25);
        assertThat(IMAGE.at(0, 1)).isZero();
        assertThat(IMAGE.at(1, 0)).isEqualTo(0.25);
        assertThat(IMAGE.at(1, 1)).isOne();
    }

    @Test
    void bilinearBetweenCentres() {
        assertThat(IMAGE.at(0.5, 0.75)).isEqualTo(0.5);
        assertThat(IMAGE.at(0.25, 0.5)).isEqualTo(0.25);
        assertThat(IMAGE.at(0.5, 0.5)).isCloseTo((0 + 1 + 0.5 + 0.25) / 4, within(1e-15));
    }

    @Test
    void onePixelIsTheSameEverywhere() {
        Brightness pixel = new Brightness(1, 1, new float[] {0.75f});
        assertThat(pixel.at(0, 0)).isEqualTo(0.75);
        assertThat(pixel.at(1, 1)).isEqualTo(0.75);
        assertThat(new Brightness(1, 2, new float[] {1, 0}).at(0.5, 0.5)).isEqualTo(0.5);
    }

    @Test
    void aPictureStandsUprightOnThePlate() {
        Grid grid = Grid.ofCells(4, 4, 4, 4);
        Initial initial = new Initial(new Background.Picture(IMAGE, 10, 30), List.of());
        assertThat(initial.at(grid, 1, 3)).as("upper left").isEqualTo(10);
        assertThat(initial.at(grid, 3, 3)).as("upper right").isEqualTo(30);
        assertThat(initial.at(grid, 1, 1)).as("lower left").isEqualTo(20);
        assertThat(initial.at(grid, 3, 1)).as("lower right").isEqualTo(15);
    }

    @Test
    void sizesMustFitEvenWhereTheirProductOverflows() {
        assertThatThrownBy(() -> new Brightness(2, 2, new float[3])).hasMessageContaining("2 x 2");
        assertThatThrownBy(() -> new Brightness(1 << 16, 1 << 16, new float[0])).hasMessageContaining("65536 x 65536");
        assertThatThrownBy(() -> new Brightness(0, 0, new float[0])).hasMessageContaining("0 x 0");
    }
}
