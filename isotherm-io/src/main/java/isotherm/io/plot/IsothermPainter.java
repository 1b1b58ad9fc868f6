package isotherm.io.plot;

import isotherm.io.raster.Canvas;
import isotherm.io.raster.Face;
import isotherm.io.raster.Glyphs;
import isotherm.io.raster.LabelBox;
import isotherm.io.raster.Mask;
import isotherm.io.raster.PlateBox;
import isotherm.io.raster.Slant;
import isotherm.io.resample.Isotherms;
import isotherm.io.resample.Polyline;
import isotherm.io.resample.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Draws labelled isotherms on coloured plates: fewer, thinner and with smaller labels on small plates. */
final class IsothermPainter {
    private static final double MOST_LEVELS = 8;
    private static final double FEWEST_LEVELS = 4;
    /** Pixels of plate per level, where there is little room. */
    private static final double ROOM = 65;

    /** Plates this large have lines and labels of the common sizes. */
    private static final double COMMON_PLATE = 700;

    private static final double LINE_WIDTH = 1.3;
    private static final double THINNEST_LINE = 0.9;
    private static final double LABEL_SIZE = 12.5;
    private static final double SMALLEST_LABEL = 9.5;
    /** Between a line and its label, in parts of the label's size. */
    private static final double GAP = 0.4;
    /** Between labels of one line, in sizes of the label. */
    private static final double LABELS_APART = 20;
    /** A field with more lines than this is noise, and they would hide it. */
    private static final int MOST_LINES = 1000;
    /** Cells of the sheet are divided until they are no larger than so many pixels, as isotherms in a cell are curved. */
    private static final double CELL = 8;
    /** A field that varies by less than this part of the colour scale has no isotherms, only rounding. */
    private static final double FLAT = 1e-9;
    /** Nearer to the ends of the scale than this part of it, isotherms would run along plateaus. */
    private static final double END = 0.005;

    private final Canvas canvas;
    private final ColourScale scale;
    private final Steps levels;
    private final Emphasis emphasis;
    private final double lineWidth;
    private final double zoom;

    /**
     * What counts more than the rest.
     *
     * @param level whose lines are {@value #STRONGER} times as wide; NaN for none
     * @param shortest closed lines of fewer pixels are left out
     */
    record Emphasis(double level, double shortest) {
        private static final double STRONGER = 2;
        static final Emphasis NONE = new Emphasis(Double.NaN, 0);
    }

    /** For plates of the size of {@code box}. */
    IsothermPainter(Canvas canvas, ColourScale scale, PlateBox box, Levels wanted) {
        this(canvas, scale, box, levels(scale, wanted, Math.max(box.width(), box.height())), Emphasis.NONE);
    }

    /** For plates of the size of {@code box}, with levels of one's own. */
    IsothermPainter(Canvas canvas, ColourScale scale, PlateBox box, Steps levels, Emphasis emphasis) {
        this.canvas = canvas;
        this.scale = scale;
        this.levels = levels;
        this.emphasis = emphasis;
        int side = Math.max(box.width(), box.height());
        this.lineWidth = Math.max(THINNEST_LINE, LINE_WIDTH * side / COMMON_PLATE);
        this.zoom = Math.max(SMALLEST_LABEL, LABEL_SIZE * side / COMMON_PLATE)
                / Glyphs.large().size();
    }

    private static Steps levels(ColourScale scale, Levels wanted, int side) {
        return wanted.areGiven()
                ? wanted
                : new RoundSteps(scale.low(), scale.high(), Math.clamp(side / ROOM, FEWEST_LEVELS, MOST_LEVELS));
    }

    private record Line(Track track, int level) {}

    /** Draws those of a sheet; returns where their labels stand. */
    List<LabelBox> paint(Sheet sheet, PlateBox box) {
        return paint(sheet, box, List.of());
    }

    /**
     * The same beside what is written already.
     *
     * @param taken where no label may stand
     */
    List<LabelBox> paint(Sheet sheet, PlateBox box, List<PlateBox> taken) {
        if (!(sheet.high() - sheet.low() > FLAT * (scale.high() - scale.low()))) {
            return List.of();
        }
        List<LabelBox> labels = new ArrayList<>();
        List<Line> lines = lines(sheet, box);
        LabelPlaces places = new LabelPlaces(box);
        for (int i = 0; i < lines.size(); i++) {
            places.mark(i + 1, lines.get(i).track);
        }
        for (PlateBox other : taken) {
            places.keepOff(other);
        }
        Mask light = new Mask(box.width(), box.height());
        Mask dark = new Mask(box.width(), box.height());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean isLight = scale.ink(levels.value(line.level)) == Canvas.WHITE;
            Mask mask = isLight ? light : dark;
            labels.addAll(drawLabelled(line, i + 1, places, box, mask));
        }
        canvas.paint(light, box.x(), box.y(), Canvas.WHITE);
        canvas.paint(dark, box.x(), box.y(), 0);
        return labels;
    }

    /** A line of the plate in pixels; y turns over. */
    private static Polyline onCanvas(Polyline line, Sheet sheet, PlateBox box) {
        double lengthX = sheet.x().length();
        double lengthY = sheet.y().length();
        Polyline moved = new Polyline(line.isClosed());
        for (int i = 0; i < line.count(); i++) {
            double x = box.x() + line.x(i) / lengthX * box.width();
            double y = box.bottom() - line.y(i) / lengthY * box.height();
            moved.add(x, y);
        }
        return moved;
    }

    private List<Line> lines(Sheet sheet, PlateBox box) {
        int partsX = (int) Math.ceil((double) box.width() / (sheet.columns() - 1) / CELL);
        int partsY = (int) Math.ceil((double) box.height() / (sheet.rows() - 1) / CELL);
        Isotherms isotherms = new Isotherms(sheet.divided(partsX, partsY));
        double margin = END * (scale.high() - scale.low());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < levels.count(); i++) {
            double level = levels.value(i);
            if (level > scale.low() + margin && level < scale.high() - margin) {
                for (Polyline line : isotherms.at(level)) {
                    Track track = new Track(onCanvas(line, sheet, box));
                    if (!track.isClosed() || track.length() >= emphasis.shortest) {
                        lines.add(new Line(track, i));
                    }
                }
                if (lines.size() > MOST_LINES) {
                    return List.of();
                }
            }
        }
        return lines;
    }

    private List<LabelBox> drawLabelled(Line line, int number, LabelPlaces places, PlateBox box, Mask mask) {
        String text = levels.text(line.level);
        Face face = Glyphs.large();
        double height = face.size() * zoom;
        double width = face.width(text) * zoom + 2 * GAP * height;
        Track track = line.track;
        double stroke = levels.value(line.level) == emphasis.level ? Emphasis.STRONGER * lineWidth : lineWidth;
        List<LabelBox> labels = new ArrayList<>();
        double from = 0;
        for (LabelPlaces.Place label : places.places(number, track, width, height, LABELS_APART * height)) {
            track.stroke(mask, from, label.from(), box.x(), box.y(), stroke);
            new Slant(label.x() - box.x(), label.y() - box.y(), label.dx(), label.dy(), zoom).write(text, face, mask);
            labels.add(new LabelBox(label.x(), label.y(), label.dx(), label.dy(), width, height));
            from = label.to();
        }
        track.stroke(mask, from, track.length(), box.x(), box.y(), stroke);
        return labels;
    }
}
