package isotherm.io.plot;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.raster.Face;
import isotherm.io.raster.Glyphs;
import isotherm.io.raster.PlateBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamePlacesTest {
    private static final PlateBox BOX = new PlateBox(30, 20, 400, 300);
    private final Face face = Glyphs.face(14);
    private final NamePlaces places = new NamePlaces(BOX, face, 8);

    private static boolean overlap(PlateBox a, PlateBox b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    @Test
    void noNameLiesOnAnotherADotOrTheFrame() {
        Random random = new Random(3);
        List<PlateBox> dots = new ArrayList<>();
        List<double[]> spots = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            double[] spot = {BOX.x() + 400 * random.nextDouble(), BOX.y() + 300 * random.nextDouble()};
            spots.add(spot);
            dots.add(NamePlaces.dot(spot[0], spot[1], 4));
            places.take(dots.getLast());
        }
        List<PlateBox> names = new ArrayList<>();
        for (double[] spot : spots) {
            PlateBox name = places.take(spot[0], spot[1], "Town 1.5", 1);
            if (name != null) {
                assertThat(name.x()).isGreaterThan(BOX.x());
                assertThat(name.right()).isLessThan(BOX.right());
                assertThat(name.y()).isGreaterThan(BOX.y());
                assertThat(name.bottom()).isLessThan(BOX.bottom());
                assertThat(dots).noneMatch(dot -> overlap(dot, name));
                assertThat(names).noneMatch(other -> overlap(other, name));
                names.add(name);
            }
        }
        assertThat(names).hasSizeBetween(20, 39);
    }

    @Test
    void theRightSideComesFirstAndADistanceLast() {
        places.take(NamePlaces.dot(200, 150, 4));
        List<PlateBox> names = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            names.add(Objects.requireNonNull(places.take(200, 150, "Town", 12)));
        }
        assertThat(names.getFirst().x()).isEqualTo(208);
        assertThat(names.get(1).right()).isEqualTo(192);
        assertThat(Math.abs(names.getLast().x() - 200)
                        + Math.abs(names.getLast().y() - 150))
                .isGreaterThan(30);
        assertThat(places.take(200, 150, "Town", 1)).isNull();
    }
}
