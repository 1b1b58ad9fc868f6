package isotherm.io.plot;

import isotherm.io.raster.PlateBox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for labels along isotherms: where the line is straight enough, and neither another line, nor another label,
 * nor the plate's edge is in the way.
 */
final class LabelPlaces {
    /** Pixels of the canvas per mark, both ways. */
    private static final int MARK = 3;

    /** By a label, or by several lines. */
    private static final int TAKEN = -1;
    /** Text nearly as steep as this reads upwards. */
    private static final double STEEP = 0.1;

    private static final double STRAIGHT = 0.94;
    private static final double CANDIDATE_GAP = 6;

    private final PlateBox box;
    private final int columns;
    private final int[] marks;

    LabelPlaces(PlateBox box) {
        this.box = box;
        this.columns = box.width() / MARK + 1;
        this.marks = new int[columns * (box.height() / MARK + 1)];
    }

    /**
     * Room for a label.
     *
     * @param from where the line is interrupted, in pixels along it
     * @param to where it goes on
     * @param x centre
     * @param y centre
     * @param dx how the text runs: a unit vector to the right, or up
     * @param dy positive downwards
     */
    record Place(double from, double to, double x, double y, double dx, double dy) {}

    /** Tells where a line runs, before places are asked for. */
    void mark(int line, Track track) {
        for (double s = 0; s <= track.length(); s += MARK / 2.0) {
            int mark = index(track.x(s), track.y(s));
            if (mark >= 0) {
                marks[mark] = marks[mark] == 0 || marks[mark] == line ? line : TAKEN;
            }
        }
    }

    /** Takes a place for something else. */
    void keepOff(PlateBox other) {
        for (int y = other.y(); y < other.bottom(); y++) {
            for (int x = other.x(); x < other.right(); x++) {
                int mark = index(x, y);
                if (mark >= 0) {
                    marks[mark] = TAKEN;
                }
            }
        }
    }

    /**
     * Places for labels on a line, at least {@code apart} pixels from each other, in the order of the line; they are then taken.
     *
     * @param width of the label in pixels, with the gaps beside it
     * @param height of the label in pixels
     */
    List<Place> places(int line, Track track, double width, double height, double apart) {
        List<Place> places = new ArrayList<>();
        int most = 1 + (int) (track.length() / (2 * apart));
        for (int i = 0; i < most; i++) {
            Place best = best(line, track, width, height, apart, places);
            if (best == null) {
                break;
            }
            places.add(before(best, places), best);
            take(best, width, height);
        }
        return places;
    }

    private static int before(Place place, List<Place> places) {
        int i = 0;
        while (i < places.size() && places.get(i).from < place.from) {
            i++;
        }
        return i;
    }

    private @Nullable Place best(int line, Track track, double width, double height, double apart, List<Place> others) {
        Place best = null;
        double bestScore = STRAIGHT;
        double margin = track.isClosed() ? 0 : width / 4;
        double last = track.length() - width - margin;
        for (double from = margin; from <= last; from += CANDIDATE_GAP) {
            double to = from + width;
            if (tooNear(from, track, others, apart)) {
                continue;
            }
            double dx = track.x(to) - track.x(from);
            double dy = track.y(to) - track.y(from);
            double chord = Math.sqrt(dx * dx + dy * dy);
            // of places about as straight, the one nearest to level text
            double score = chord / width + 0.02 * Math.abs(dx) / Math.max(chord, 1);
            if (chord / width > STRAIGHT && score > bestScore) {
                double turn = dx < -STEEP * chord || (dx < STEEP * chord && dy > 0) ? -1 : 1;
                double x = (track.x(from) + track.x(to)) / 4 + track.x(from + width / 2) / 2;
                double y = (track.y(from) + track.y(to)) / 4 + track.y(from + width / 2) / 2;
                Place place = new Place(from, to, x, y, turn * dx / chord, turn * dy / chord);
                if (isFree(line, place, width, height)) {
                    best = place;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static boolean tooNear(double from, Track track, List<Place> others, double apart) {
        for (Place other : others) {
            double distance = Math.abs(from - other.from);
            if (distance < apart || (track.isClosed() && track.length() - distance < apart)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInside(Place place, double width, double height) {
        double across = (Math.abs(place.dx) * width + Math.abs(place.dy) * height) / 2;
        double down = (Math.abs(place.dy) * width + Math.abs(place.dx) * height) / 2;
        return place.x - across > box.x()
                && place.x + across < box.right()
                && place.y - down > box.y()
                && place.y + down < box.bottom();
    }

    private boolean isFree(int line, Place place, double width, double height) {
        if (!isInside(place, width, height)) {
            return false;
        }
        for (double u = -width / 2; u <= width / 2; u += MARK) {
            for (double v = -height / 2; v <= height / 2; v += MARK) {
                int mark = index(place.x + u * place.dx - v * place.dy, place.y + u * place.dy + v * place.dx);
                if (mark < 0 || (marks[mark] != 0 && marks[mark] != line)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void take(Place place, double width, double height) {
        for (double u = -width / 2; u <= width / 2; u += 1) {
            for (double v = -height / 2; v <= height / 2; v += 1) {
                marks[index(place.x + u * place.dx - v * place.dy, place.y + u * place.dy + v * place.dx)] = TAKEN;
            }
        }
    }

    /** The mark of a place on the canvas; -1 outside the plate. */
    private int index(double x, double y) {
        double column = x - box.x();
        double row = y - box.y();
        boolean inside = column >= 0 && column < box.width() && row >= 0 && row < box.height();
        return inside ? (int) row / MARK * columns + (int) column / MARK : -1;
    }
}
