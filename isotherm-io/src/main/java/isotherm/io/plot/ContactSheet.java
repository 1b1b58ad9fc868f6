package isotherm.io.plot;

import isotherm.io.raster.Canvas;
import isotherm.io.raster.Glyphs;
import isotherm.io.raster.Pen;
import isotherm.io.raster.PlateBox;
import isotherm.io.resample.Proportions;
import isotherm.io.resample.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small pictures of many plates, of one shape or of several, with one colour bar and a caption above each. */
public final class ContactSheet {
    /** The most pictures. */
    public static final int MOST = 100;

    private static final double LEVELS = 8;
    /** Sides of a picture in pixels: large where there are few. */
    private static final int LARGEST = 280;

    private static final int SMALLEST = 120;
    /** Of all pictures side by side. */
    private static final double WIDTH = 1200;

    private static final int GAP = 14;

    private final List<Panel> panels;
    private final Metrics metrics = Metrics.of(PlotStyle.of(""));
    private final ColourScale scale;
    private final RoundSteps levels;
    private final int columns;
    private final int wide;
    private final int high;
    private final int captionLines;

    /**
     * One of them.
     *
     * @param caption in lines; what is too long is shortened
     * @param plate null where there is no picture
     * @param note stands in its place
     */
    public record Panel(List<String> caption, @Nullable Sheet plate, String note) {}

    private ContactSheet(List<Panel> panels) {
        this.panels = panels;
        List<Sheet> plates = new ArrayList<>();
        double tallest = 0;
        double widest = 0;
        int lines = 1;
        for (Panel panel : panels) {
            lines = Math.max(lines, panel.caption.size());
            if (panel.plate != null) {
                plates.add(panel.plate);
                double aspect = aspect(panel.plate);
                widest = Math.max(widest, Math.min(1, aspect));
                tallest = Math.max(tallest, Math.min(1, 1 / aspect));
            }
        }
        this.captionLines = lines;
        this.scale = ColourScale.of(PlotStyle.of(""), plates);
        this.levels = new RoundSteps(scale.low(), scale.high(), LEVELS);
        this.columns = (int) Math.ceil(Math.sqrt(panels.size() * (tallest == 0 ? 1 : tallest / widest)));
        int side = Math.clamp((long) (WIDTH / columns / (widest == 0 ? 1 : widest)) - GAP, SMALLEST, LARGEST);
        this.wide = Math.max(SMALLEST, (int) (side * (widest == 0 ? 1 : widest)));
        this.high = Math.max(metrics.smallLine(), (int) (side * (tallest == 0 ? 1 : tallest)));
    }

    private static double aspect(Sheet plate) {
        return Proportions.of(plate.x().length(), plate.y().length()).aspect();
    }

    /**
     * A picture of all.
     *
     * @param title stands above
     * @param panels one at least
     */
    public static Canvas of(String title, List<Panel> panels) {
        return new ContactSheet(panels).draw(title);
    }

    private Canvas draw(String title) {
        int rows = (panels.size() + columns - 1) / columns;
        int captions = captionLines * metrics.smallLine() + metrics.gap();
        int across = columns * (wide + GAP) - GAP;
        int down = rows * (captions + high + GAP) - GAP;
        int top = metrics.margin() + Glyphs.large().lineHeight() + metrics.gap();
        PlateBox bar = new PlateBox(
                metrics.margin() + across + metrics.barGap(),
                top + captions,
                metrics.barThickness(),
                Math.max(high, Math.min(down - captions, 2 * LARGEST)));
        int numbers = AxisTicks.widest(levels, metrics.small());
        int right =
                bar.right() + metrics.toNumbers() + numbers + metrics.gap() + metrics.smallLine() + metrics.margin();
        List<String> words = Pen.wrapped(title, Glyphs.large(), right - 2 * metrics.margin(), 1);
        Canvas canvas = new Canvas(right, Math.max(top + down, bar.bottom()) + metrics.margin());
        new Pen(canvas, Glyphs.large(), Metrics.TEXT)
                .from(
                        words.isEmpty() ? "" : words.getFirst(),
                        metrics.margin(),
                        metrics.margin() + Glyphs.large().size());
        for (int k = 0; k < panels.size(); k++) {
            int x = metrics.margin() + k % columns * (wide + GAP);
            int y = top + k / columns * (captions + high + GAP);
            draw(canvas, panels.get(k), x, y, captions);
        }
        new ColourBar(canvas, metrics, scale, levels).upright(bar);
        return canvas;
    }

    private void draw(Canvas canvas, Panel panel, int x, int y, int captions) {
        Pen pen = new Pen(canvas, metrics.small(), Metrics.TEXT);
        int baseline = y + metrics.small().size() + (captionLines - panel.caption.size()) * metrics.smallLine();
        for (String line : panel.caption) {
            List<String> fitting = Pen.wrapped(line, metrics.small(), wide, 1);
            pen.from(fitting.isEmpty() ? "" : fitting.getFirst(), x, baseline);
            baseline += metrics.smallLine();
        }
        Sheet plate = panel.plate;
        if (plate == null) {
            PlateBox box = new PlateBox(x, y + captions, wide, high);
            canvas.fill(box.x(), box.y(), box.width(), box.height(), ColourScale.HOLE);
            canvas.frame(box.x(), box.y(), box.width(), box.height(), metrics.line(), Metrics.LINE);
            pen.centred(
                    panel.note,
                    x + wide / 2,
                    y + captions + (high + metrics.small().capitals()) / 2);
            return;
        }
        double aspect = aspect(plate);
        double zoom = Math.min(wide / Math.min(1, aspect), high / Math.min(1, 1 / aspect));
        int width = Math.clamp(Math.round(zoom * Math.min(1, aspect)), 2, wide);
        int height = Math.clamp(Math.round(zoom * Math.min(1, 1 / aspect)), 2, high);
        PlateBox box = new PlateBox(x, y + captions, width, height);
        new PlatePainter(canvas, scale).paint(plate, box);
        new IsothermPainter(canvas, scale, box, Levels.ROUND).paint(plate, box);
        canvas.frame(box.x(), box.y(), box.width(), box.height(), metrics.line(), Metrics.LINE);
    }
}
