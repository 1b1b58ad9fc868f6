package isotherm.io.plot;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.raster.PlateBox;
import isotherm.io.resample.Polyline;
import org.junit.jupiter.api.Test;

class LabelPlacesTest {
    private static final PlateBox BOX = new PlateBox(50, 40, 101, 83);
    private static final double WIDTH = 20.5;
    private static final double HEIGHT = 10.25;

    private static Track straight(double x0, double y0, double x1, double y1) {
        Polyline line = new Polyline();
        line.add(x0, y0);
        line.add(x1, y1);
        return new Track(line);
    }

    /** Lines at every distance from every edge: the whole label lies on the plate, or there is none. */
    @Test
    void labelsStayOnThePlate() {
        int found = 0;
        for (double away = 0; away < 41; away += 0.25) {
            Track[] tracks = {
                straight(BOX.x(), BOX.y() + away, BOX.right(), BOX.y() + away),
                straight(BOX.x(), BOX.bottom() - away, BOX.right(), BOX.bottom() - away),
                straight(BOX.x() + away, BOX.y(), BOX.x() + away, BOX.bottom()),
                straight(BOX.right() - away, BOX.y(), BOX.right() - away, BOX.bottom()),
                straight(BOX.x(), BOX.y() + away, BOX.x() + away, BOX.y()),
                straight(BOX.right() - away, BOX.bottom(), BOX.right(), BOX.bottom() - away),
            };
            for (Track track : tracks) {
                LabelPlaces places = new LabelPlaces(BOX);
                places.mark(1, track);
                for (LabelPlaces.Place place : places.places(1, track, WIDTH, HEIGHT, 60)) {
                    double across = Math.abs(place.dx()) * WIDTH / 2 + Math.abs(place.dy()) * HEIGHT / 2;
                    double down = Math.abs(place.dy()) * WIDTH / 2 + Math.abs(place.dx()) * HEIGHT / 2;
                    assertThat(place.x()).isBetween(BOX.x() + across, BOX.right() - across);
                    assertThat(place.y()).isBetween(BOX.y() + down, BOX.bottom() - down);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void labelsKeepOffOtherLines() {
        LabelPlaces places = new LabelPlaces(BOX);
        Track one = straight(BOX.x(), 80, BOX.right(), 80);
        Track near = straight(BOX.x(), 84, BOX.right(), 84);
        places.mark(1, one);
        places.mark(2, near);
        assertThat(places.places(1, one, WIDTH, HEIGHT, 60)).isEmpty();
    }

    @Test
    void labelsKeepOffWhatIsWrittenAlready() {
        Track track = straight(BOX.x(), 80, BOX.right(), 80);
        LabelPlaces free = new LabelPlaces(BOX);
        free.mark(1, track);
        LabelPlaces.Place first = free.places(1, track, WIDTH, HEIGHT, 60).getFirst();
        LabelPlaces half = new LabelPlaces(BOX);
        half.mark(1, track);
        half.keepOff(new PlateBox(BOX.x(), 76, 60, 8));
        LabelPlaces.Place second = half.places(1, track, WIDTH, HEIGHT, 60).getFirst();
        assertThat(first.x() - WIDTH / 2).isLessThan(BOX.x() + 60);
        assertThat(second.x() - WIDTH / 2).isGreaterThan(BOX.x() + 60 - 3);
    }
}
