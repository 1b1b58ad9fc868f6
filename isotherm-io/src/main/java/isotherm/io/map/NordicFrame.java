package isotherm.io.map;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of the plane that the map shows, from Denmark to the North Cape and from the Norwegian Sea to Lake Onega, on Lambert's
 * projection with the standard parallels 57 and 68 degrees north.
 */
final class NordicFrame {
    /** Of the map, in pixels. */
    static final int WIDTH = 820;

    static final int HEIGHT = 1000;

    private static final double KILOMETRES_PER_PIXEL = 2;
    private static final double WEST = -770;
    private static final double NORTH = 1010;
    private static final double SOUTH_PARALLEL = 57;
    private static final double NORTH_PARALLEL = 68;
    /** Straight below the pole. */
    private static final double MERIDIAN = 17;

    private static final double MIDDLE = 63;

    private final Lambert projection = new Lambert(Lambert.EARTH, SOUTH_PARALLEL, NORTH_PARALLEL, MIDDLE, MERIDIAN);

    /** What the projection is called. */
    String name() {
        return "Lambert conformal conic, 57° and 68° N";
    }

    /** Pixels from the upper left corner, x to the right and y down. */
    Lambert.Point pixel(double lat, double lon) {
        Lambert.Point point = projection.of(lat, lon);
        return new Lambert.Point((point.x() - WEST) / KILOMETRES_PER_PIXEL, (NORTH - point.y()) / KILOMETRES_PER_PIXEL);
    }

    /** The place at a pixel. */
    Lambert.Spot spot(double x, double y) {
        return projection.at(WEST + x * KILOMETRES_PER_PIXEL, NORTH - y * KILOMETRES_PER_PIXEL);
    }

    /** Whether a place is shown. */
    boolean contains(double lat, double lon) {
        Lambert.Point pixel = pixel(lat, lon);
        return pixel.x() >= 0 && pixel.x() <= WIDTH && pixel.y() >= 0 && pixel.y() <= HEIGHT;
    }

    /** A degree that meets a side of the frame. */
    record Crossing(int degree, double pixel) {}

    /** Where meridians, every so many degrees, meet the lower side. */
    List<Crossing> meridiansBelow(int step) {
        List<Crossing> crossings = new ArrayList<>();
        for (int x = 0; x < WIDTH; x++) {
            add(crossings, x, spot(x, HEIGHT).lon(), spot(x + 1, HEIGHT).lon(), step);
        }
        return crossings;
    }

    /** Where parallels meet the left side. */
    List<Crossing> parallelsAtLeft(int step) {
        List<Crossing> crossings = new ArrayList<>();
        for (int y = 0; y < HEIGHT; y++) {
            add(crossings, y, spot(0, y).lat(), spot(0, y + 1).lat(), step);
        }
        return crossings;
    }

    private static void add(List<Crossing> crossings, int pixel, double here, double next, int step) {
        double passed = Math.floor(Math.max(here, next) / step) * step;
        if (passed > Math.min(here, next)) {
            crossings.add(new Crossing((int) passed, pixel + (passed - here) / (next - here)));
        }
    }
}
