package isotherm.io.plot;

import isotherm.io.raster.Canvas;
import isotherm.io.raster.Face;
import isotherm.io.raster.Mask;
import isotherm.io.raster.Pen;
import isotherm.io.raster.PlateBox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dots with names beside them, black on a white rim, so that they can be read on any colour. */
final class NamedDots {
    private static final int RIM = 2;
    private static final double DOT = 5;
    /** Of a dot with its rim. */
    private static final int RADIUS = 4;
    /** From the centre of a dot to its name. */
    private static final int BESIDE = 8;
    /** Lines away from its dot that a wanted name may stand. */
    private static final int FARTHEST = 12;

    private static final double LEADER = 1.2;

    private final PlateBox box;
    private final Face face;
    private final List<Dot> dots = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    private record Dot(double x, double y, String text, boolean wanted) {}

    private record Placed(Dot dot, @Nullable PlateBox text) {}

    NamedDots(PlateBox box, Face face) {
        this.box = box;
        this.face = face;
    }

    /** Adds one; the first have the first choice of room. */
    void add(double x, double y, String text, boolean wanted) {
        dots.add(new Dot(x, y, text, wanted));
    }

    /** Finds room: no name stands on a wanted dot. */
    NamePlaces place() {
        NamePlaces places = new NamePlaces(box, face, BESIDE);
        placed.clear();
        for (Dot dot : dots) {
            if (dot.wanted) {
                places.take(NamePlaces.dot(dot.x, dot.y, RADIUS));
            }
        }
        for (Dot dot : dots) {
            PlateBox around = NamePlaces.dot(dot.x, dot.y, RADIUS);
            if (dot.wanted) {
                placed.add(new Placed(dot, places.take(dot.x, dot.y, dot.text, FARTHEST)));
            } else if (places.isFree(around)) {
                PlateBox text = places.take(dot.x, dot.y, dot.text, 1);
                if (text != null) {
                    places.take(around);
                    placed.add(new Placed(dot, text));
                }
            }
        }
        return places;
    }

    /** Draws those that have room. */
    void draw(Canvas canvas) {
        Mask mask = new Mask(box.width(), box.height());
        for (Placed each : placed) {
            double x = each.dot.x - box.x();
            double y = each.dot.y - box.y();
            mask.line(x, y, x, y, DOT);
            if (each.text != null) {
                lead(mask, x, y, each.text);
            }
        }
        canvas.paint(mask.grown(RIM), box.x() - RIM, box.y() - RIM, Canvas.WHITE);
        canvas.paint(mask, box.x(), box.y(), Metrics.TEXT);
        Pen pen = new Pen(canvas, face, Metrics.TEXT);
        for (Placed each : placed) {
            if (each.text != null) {
                pen.rimmed(each.dot.text, each.text.x(), each.text.bottom(), RIM, Canvas.WHITE);
            }
        }
    }

    /** A line to a name that stands away from its dot. */
    private void lead(Mask mask, double x, double y, PlateBox text) {
        double toX = Math.clamp(x, text.x() - (double) box.x(), text.right() - (double) box.x());
        double toY = Math.clamp(y, text.y() - (double) box.y(), text.bottom() - (double) box.y());
        double distance = Math.sqrt((toX - x) * (toX - x) + (toY - y) * (toY - y));
        if (distance > 2 * BESIDE) {
            mask.line(x, y, toX, toY, LEADER);
        }
    }
}
