package isotherm.io.plot;

import isotherm.io.raster.Face;
import isotherm.io.raster.PlateBox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds room for names beside the dots that they belong to: off other dots, other names and the frame. */
final class NamePlaces {
    /** Preferred first, in parts of the room on each side: right, left, right and left a little up or down, above, below. */
    private static final double[][] SIDES = {
        {1, 0}, {-1, 0}, {1, -0.75}, {1, 0.75}, {-1, -0.75}, {-1, 0.75}, {0, -1}, {0, 1},
    };
    /** Around a name, so that no two look like one. */
    private static final int AIR = 3;

    private final PlateBox box;
    private final Face face;
    private final int gap;
    private final List<PlateBox> taken = new ArrayList<>();

    /** @param gap from a dot's centre to its name, in pixels */
    NamePlaces(PlateBox box, Face face, int gap) {
        this.box = box;
        this.face = face;
        this.gap = gap;
    }

    /** The room of a dot. */
    static PlateBox dot(double x, double y, int radius) {
        return new PlateBox((int) Math.floor(x) - radius, (int) Math.floor(y) - radius, 2 * radius + 1, 2 * radius + 1);
    }

    void take(PlateBox place) {
        taken.add(place);
    }

    /** What is taken by dots and names, for reading only. */
    List<PlateBox> taken() {
        return taken;
    }

    /**
     * Takes room for the name of a dot; null where there is none.
     *
     * @param rings how far away is tried: 1 for right beside the dot, each further one a line further away
     */
    @Nullable
    PlateBox take(double x, double y, String text, int rings) {
        int width = face.width(text);
        int height = face.capitals();
        for (int ring = 0; ring < rings; ring++) {
            double reach = gap + (double) ring * height;
            for (double[] side : SIDES) {
                double middleX = x + side[0] * (reach + width / 2.0);
                double middleY = y + side[1] * (reach + height / 2.0);
                int left = (int) Math.round(middleX - width / 2.0);
                int top = (int) Math.round(middleY - height / 2.0);
                PlateBox place = new PlateBox(left - AIR, top - AIR, width + 2 * AIR, height + 2 * AIR);
                if (isFree(place)) {
                    taken.add(place);
                    return new PlateBox(left, top, width, height);
                }
            }
        }
        return null;
    }

    boolean isFree(PlateBox place) {
        if (place.x() <= box.x()
                || place.right() >= box.right()
                || place.y() <= box.y()
                || place.bottom() >= box.bottom()) {
            return false;
        }
        for (PlateBox other : taken) {
            if (place.x() < other.right()
                    && other.x() < place.right()
                    && place.y() < other.bottom()
                    && other.y() < place.bottom()) {
                return false;
            }
        }
        return true;
    }
}
