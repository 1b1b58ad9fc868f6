package isotherm.io.plot;

import isotherm.io.raster.Pen;
import isotherm.io.raster.PlateBox;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Proportions;
import isotherm.io.resample.Sheet;
import java.util.List;

/** Arranges plates in so many columns. */
public final class Arranger {
    /** Blocks of plates wider than this have the colour bar below. */
    private static final double WIDE = 2;

    private static final int MOST_TITLE_LINES = 3;
    /** The narrowest picture, in parts of its longest side: room for a title. */
    private static final double NARROWEST = 0.42;
    /** The most height of several panels, in parts of the longest side: a figure, not a page. */
    private static final double FIGURE = 0.9;

    private static final int SMALLEST_PLATE = 12;
    private static final double TICK_GAP = 80;

    private final PlotStyle style;
    private final Metrics metrics;
    private final Proportions shape;
    private final int panels;
    private final int columns;
    private final int rows;
    private final boolean barBelow;
    private final int barNumbers;
    private final int captionWidth;

    private Arranger(PlotStyle style, List<Sheet> sheets, Plate plate, RoundSteps levels, int columns) {
        this.style = style;
        this.metrics = Metrics.of(style);
        this.shape = Proportions.of(
                sheets.getFirst().x().length(), sheets.getFirst().y().length());
        this.panels = sheets.size();
        this.columns = columns;
        this.rows = (panels + columns - 1) / columns;
        this.barBelow = shape.aspect() * columns / rows > WIDE;
        this.barNumbers = AxisTicks.widest(levels, metrics.small());
        int widest = 0;
        for (Sheet sheet : sheets) {
            widest = Math.max(widest, metrics.small().width(Caption.of(plate, sheet.time())));
        }
        this.captionWidth = widest;
    }

    /** The arrangement that shows the plates largest, without many empty places. */
    public static Arrangement best(PlotStyle style, List<Sheet> sheets, Plate plate, RoundSteps levels) {
        Arrangement best = new Arranger(style, sheets, plate, levels, 1).arrange();
        for (int columns = 2; columns <= sheets.size(); columns++) {
            Arrangement tried = new Arranger(style, sheets, plate, levels, columns).arrange();
            if (score(tried) > score(best)) {
                best = tried;
            }
        }
        return best;
    }

    /** Empty places look unfinished, so they count more than the size that they leave to the others. */
    private static double score(Arrangement arrangement) {
        PlateBox box = arrangement.first();
        double used = (double) arrangement.panels() / (arrangement.columns() * arrangement.rows());
        return (double) box.width() * box.height() * used * used * used;
    }

    /** Plates, ticks and title depend on each other's sizes: a second pass settles them. */
    private Arrangement arrange() {
        Arrangement rough = arrange(style.size() / columns, style.size() / rows, 1);
        PlateBox box = rough.first();
        return arrange(box.width(), box.height(), rough.title().size());
    }

    private Arrangement arrange(int guessedWidth, int guessedHeight, int titleLines) {
        AxisTicks ticksX = ticksX(guessedWidth);
        AxisTicks ticksY = ticksY(guessedHeight);
        int numbersX = ticksX.widest(metrics.small());
        int left = metrics.margin() + metrics.smallLine() + metrics.gap();
        left += ticksY.widest(metrics.small()) + metrics.toNumbers();
        int right = right(numbersX);
        int top = metrics.margin() + titleLines * metrics.large().lineHeight() + metrics.captionHeight();
        int bottom = metrics.axisHeight() + metrics.margin() + (barBelow ? barHeight() : 0);
        int gapX = Math.max(metrics.panelGap(), numbersX + 2 * metrics.gap());
        gapX = Math.max(gapX, captionWidth + metrics.panelGap() - guessedWidth);
        int gapY = metrics.captionHeight() + metrics.panelGap();
        gapY += panels % columns == 0 ? 0 : metrics.axisHeight();

        double most = panels > 1 ? FIGURE * style.size() : style.size();
        double high = (most - top - bottom - (rows - 1) * gapY) / rows;
        double wide = (double) (style.size() - left - right - (columns - 1) * gapX) / columns;
        int plateHeight = Math.max(SMALLEST_PLATE, (int) Math.min(high, wide / shape.aspect()));
        int plateWidth = Math.max(SMALLEST_PLATE, (int) Math.min(wide, high * shape.aspect()));
        int full = left + plateWidth + (columns - 1) * (plateWidth + gapX) + right;
        int width = Math.max(full, (int) (NARROWEST * style.size()));
        left += (width - full) / 2;
        int height = top + plateHeight + (rows - 1) * (plateHeight + gapY) + bottom;
        List<String> title =
                Pen.wrapped(style.title(), metrics.large(), width - left - metrics.margin(), MOST_TITLE_LINES);
        PlateBox first = new PlateBox(left, top, plateWidth, plateHeight);
        return new Arrangement(
                metrics,
                panels,
                columns,
                barBelow,
                ticksX,
                ticksY,
                title,
                first,
                plateWidth + gapX,
                plateHeight + gapY,
                width,
                height);
    }

    private AxisTicks ticksX(int pixels) {
        double about = Math.max(2, pixels / (double) style.scaled(TICK_GAP));
        return AxisTicks.of("x", shape.lengthX(), shape.lengthY(), shape.stretchX(), about, false);
    }

    private AxisTicks ticksY(int pixels) {
        double about = Math.max(2, pixels / (double) style.scaled(TICK_GAP));
        AxisTicks full = AxisTicks.of("y", shape.lengthY(), shape.lengthX(), shape.stretchY(), about, false);
        boolean fits = metrics.small().width(full.label()) <= pixels + metrics.captionHeight() + metrics.axisHeight();
        return fits ? full : AxisTicks.of("y", shape.lengthY(), shape.lengthX(), shape.stretchY(), about, true);
    }

    private int right(int numbersX) {
        if (barBelow) {
            return Math.max(metrics.margin(), numbersX / 2 + metrics.gap());
        }
        int bar = metrics.barGap() + metrics.barThickness() + metrics.toNumbers() + barNumbers;
        return bar + metrics.gap() + metrics.smallLine() + metrics.margin();
    }

    private int barHeight() {
        return metrics.barGap() + metrics.barThickness() + metrics.axisHeight();
    }
}
