package isotherm.io.picture;

import java.util.ArrayList;
import java.util.List;

/** Draws labelled isotherms on a coloured plate. */
final class IsothermPainter {
    private static final double LINE_WIDTH = 1.3;
    private static final double LABEL_SIZE = 12.5;
    private static final double LABEL_GAP = 5;
    private static final double LABELS_APART = 240;
    /** Cells of the sheet are divided until they are no larger than so many pixels, as isotherms in a cell are curved. */
    private static final double CELL = 8;
    /** A field that varies by less than this part of the colour scale has no isotherms, only rounding. */
    private static final double FLAT = 1e-9;

    private final Canvas canvas;
    private final ColourScale scale;
    private final PlotStyle style;
    private final RoundSteps levels;

    IsothermPainter(Canvas canvas, ColourScale scale, PlotStyle style, RoundSteps levels) {
        this.canvas = canvas;
        this.scale = scale;
        this.style = style;
        this.levels = levels;
    }

    private record Line(Track track, int level) {}

    void paint(Sheet sheet, PlateBox box) {
        if (!(sheet.high() - sheet.low() > FLAT * (scale.high() - scale.low()))) {
            return;
        }
        List<Line> lines = lines(sheet, box);
        LabelPlaces places = new LabelPlaces(box);
        for (int i = 0; i < lines.size(); i++) {
            places.mark(i + 1, lines.get(i).track);
        }
        Mask light = new Mask(box.width(), box.height());
        Mask dark = new Mask(box.width(), box.height());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean isLight = scale.ink(levels.value(line.level)) == Canvas.WHITE;
            paintLine(line, i + 1, places, box, isLight ? light : dark);
        }
        canvas.paint(light, box.x(), box.y(), Canvas.WHITE);
        canvas.paint(dark, box.x(), box.y(), 0);
    }

    private List<Line> lines(Sheet sheet, PlateBox box) {
        int partsX = (int) Math.ceil(box.width() / (sheet.columns() - 1) / CELL);
        int partsY = (int) Math.ceil(box.height() / (sheet.rows() - 1) / CELL);
        Isotherms isotherms = new Isotherms(sheet.divided(Math.max(partsX, 1), Math.max(partsY, 1)));
        List<Line> lines = new ArrayList<>();
        for (int level = 0; level < levels.count(); level++) {
            if (isBetweenEnds(levels.value(level))) {
                for (Polyline line : isotherms.at(levels.value(level))) {
                    Polyline drawn =
                            line.onto(box, sheet.x().length(), sheet.y().length());
                    lines.add(new Line(new Track(drawn), level));
                }
            }
        }
        return lines;
    }

    /** At the very ends of the scale an isotherm would run along plateaus. */
    boolean isBetweenEnds(double level) {
        double margin = 0.005 * (scale.high() - scale.low());
        return level > scale.low() + margin && level < scale.high() - margin;
    }

    private void paintLine(Line line, int number, LabelPlaces places, PlateBox box, Mask mask) {
        String text = levels.text(line.level);
        Face face = Glyphs.large();
        double zoom = LABEL_SIZE * style.size() / PlotStyle.COMMON_SIZE / face.size();
        zoom = Math.max(zoom, LABEL_SIZE * 0.75 / face.size());
        double width = face.width(text) * zoom + 2 * LABEL_GAP * zoom * 2;
        double height = face.size() * zoom;
        double apart = style.scaled(LABELS_APART);
        double strokeWidth = Math.max(1, LINE_WIDTH * style.size() / PlotStyle.COMMON_SIZE);
        Track track = line.track;
        List<LabelPlaces.Place> labels = places.places(number, track, width, height, apart);
        double from = 0;
        for (LabelPlaces.Place label : labels) {
            track.stroke(mask, from, label.from(), box.x(), box.y(), strokeWidth);
            new Slant(label.x() - box.x(), label.y() - box.y(), label.dx(), label.dy(), zoom).write(text, face, mask);
            from = label.to();
        }
        track.stroke(mask, from, track.length(), box.x(), box.y(), strokeWidth);
    }
}
