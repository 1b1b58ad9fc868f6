package isotherm.io.plot;

import isotherm.io.disk.LocalDisk;
import isotherm.io.files.PendingFile;
import isotherm.io.raster.Canvas;
import isotherm.io.raster.ColourMap;
import isotherm.io.raster.Glyphs;
import isotherm.io.raster.Mask;
import isotherm.io.raster.Pen;
import isotherm.io.raster.PlateBox;
import isotherm.io.raster.Png;
import isotherm.io.resample.Polyline;
import isotherm.io.resample.Sheet;
import isotherm.io.resample.Smoothing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A framed picture in the style of plates that others compose, a map for one: the colours and isotherms of a field on an even
 * lattice, lines, dots with names, ticks of one's own, a colour bar whose ends are the whole degrees around the field. Places are
 * pixels from the upper left corner of the frame. What is added is drawn by {@link #draw}: lines below isotherms, names above.
 */
public final class Chart {
    private static final double LEVELS = 11;
    /** Closed isotherms of fewer pixels are single hills. */
    private static final double SHORTEST = 90;

    /** Isotherms follow means over so many lines of the lattice to each side, twice. */
    private static final int SMOOTHING = 4;

    private final Words words;
    private final ColourScale scale;
    private final RoundSteps levels;
    private final Metrics metrics = Metrics.of(PlotStyle.of(""));
    private final PlateBox box;
    private final Sheet sheet;
    private final List<Line> lines = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final NamedDots dots;

    /**
     * What is written around.
     *
     * @param title in large letters above
     * @param caption below the title
     * @param foot at the bottom
     */
    public record Words(String title, String caption, String foot) {}

    /**
     * How a line is drawn.
     *
     * @param width in pixels
     * @param colour 0xRRGGBB
     * @param strength how much of the colour, of 255
     */
    public record Stroke(double width, int colour, int strength) {}

    private record Line(Polyline way, Stroke stroke) {}

    private record Tick(double place, String text, boolean below) {}

    /**
     * A chart of a field.
     *
     * @param across pixels between the sides of the frame
     * @param up pixels between its top and bottom
     * @param columns of the lattice, two at least, the outermost on the frame
     * @param temperatures row by row from the bottom; NaN where the paper is blank
     * @throws IllegalArgumentException where there is no temperature at all
     */
    public Chart(Words words, ColourMap colours, int across, int up, int columns, double[] temperatures) {
        this.words = words;
        this.sheet = Sheet.of(across, up, columns, temperatures);
        if (!(sheet.low() <= sheet.high())) {
            throw new IllegalArgumentException("a chart needs a temperature, all are missing");
        }
        double low = Math.floor(sheet.low());
        this.scale = new ColourScale(colours, low, Math.max(low + 1, Math.ceil(sheet.high())));
        this.levels = new RoundSteps(scale.low(), scale.high(), LEVELS);
        int top = metrics.margin() + Glyphs.large().lineHeight() + metrics.smallLine() + 2 * metrics.gap();
        int left = metrics.margin() + metrics.small().width("00° N") + metrics.toNumbers();
        this.box = new PlateBox(left, top, across, up);
        this.dots = new NamedDots(box, metrics.small());
    }

    /** Pixels from the picture's left side to the frame. */
    public int left() {
        return box.x();
    }

    /** Pixels from the picture's top to the frame. */
    public int top() {
        return box.y();
    }

    /** Adds a line through points; of lines of different kinds the one added later lies above. */
    public void line(double[] x, double[] y, Stroke stroke) {
        Polyline way = new Polyline();
        for (int k = 0; k < x.length; k++) {
            way.add(x[k], y[k]);
        }
        lines.add(new Line(way, stroke));
    }

    /**
     * Adds a dot with a name; those added first have the first choice of room.
     *
     * @param wanted stands where there is no room beside it farther away, with a line to its dot; else dot and name are left out
     */
    public void name(double x, double y, String text, boolean wanted) {
        dots.add(box.x() + x, box.y() + y, text, wanted);
    }

    /** Adds a tick below the frame, with a text. */
    public void tickBelow(double x, String text) {
        ticks.add(new Tick(box.x() + x, text, true));
    }

    /** Adds a tick at the left of the frame, with a text. */
    public void tickAtLeft(double y, String text) {
        ticks.add(new Tick(box.y() + y, text, false));
    }

    /** Draws it into a file, which appears when it is whole. */
    public void write(Path file) {
        PendingFile.write(LocalDisk.DISK, file, Png.file(draw(), words.title(), ""));
    }

    /** The picture. */
    public Canvas draw() {
        PlateBox bar = new PlateBox(box.right() + metrics.barGap(), box.y(), metrics.barThickness(), box.height());
        int numbers = AxisTicks.widest(levels, metrics.small());
        int width =
                bar.right() + metrics.toNumbers() + numbers + metrics.gap() + metrics.smallLine() + metrics.margin();
        int foot = box.bottom() + metrics.axisHeight() + metrics.gap();
        Canvas canvas = new Canvas(width, foot + metrics.margin());
        new PlatePainter(canvas, scale).paint(sheet, box);
        drawLines(canvas);
        NamePlaces names = dots.place();
        IsothermPainter.Emphasis emphasis = new IsothermPainter.Emphasis(0, SHORTEST);
        new IsothermPainter(canvas, scale, box, levels, emphasis)
                .paint(Smoothing.of(sheet, SMOOTHING, 2), box, names.taken());
        dots.draw(canvas);
        canvas.frame(box.x(), box.y(), box.width(), box.height(), metrics.line(), Metrics.LINE);
        Pen pen = new Pen(canvas, metrics.small(), Metrics.TEXT);
        for (Tick tick : ticks) {
            draw(canvas, pen, tick);
        }
        int baseline = metrics.margin() + Glyphs.large().size();
        new Pen(canvas, Glyphs.large(), Metrics.TEXT).from(words.title(), box.x(), baseline);
        pen.from(words.caption(), box.x(), box.y() - metrics.gap() - metrics.line());
        pen.from(words.foot(), box.x(), foot);
        new ColourBar(canvas, metrics, scale, levels).upright(bar);
        return canvas;
    }

    /** Those of one kind together: where they cross they are no stronger. */
    private void drawLines(Canvas canvas) {
        Map<Stroke, Mask> masks = new LinkedHashMap<>();
        for (Line line : lines) {
            Mask mask = masks.get(line.stroke);
            if (mask == null) {
                mask = new Mask(box.width(), box.height());
                masks.put(line.stroke, mask);
            }
            Polyline way = line.way;
            for (int k = 1; k < way.count(); k++) {
                mask.line(way.x(k - 1), way.y(k - 1), way.x(k), way.y(k), line.stroke.width);
            }
        }
        for (Map.Entry<Stroke, Mask> each : masks.entrySet()) {
            Stroke stroke = each.getKey();
            canvas.wash(each.getValue(), box.x(), box.y(), stroke.colour, stroke.strength);
        }
    }

    private void draw(Canvas canvas, Pen pen, Tick tick) {
        int place = (int) Math.floor(tick.place);
        if (tick.below) {
            canvas.fill(place, box.bottom(), metrics.line(), metrics.tick(), Metrics.LINE);
            pen.centred(
                    tick.text,
                    place,
                    box.bottom() + metrics.toNumbers() + metrics.small().capitals());
        } else {
            canvas.fill(box.x() - metrics.tick(), place, metrics.tick(), metrics.line(), Metrics.LINE);
            pen.upTo(
                    tick.text,
                    box.x() - metrics.toNumbers(),
                    place + metrics.small().capitals() / 2);
        }
    }
}
