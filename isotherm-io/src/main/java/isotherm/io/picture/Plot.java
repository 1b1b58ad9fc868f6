package isotherm.io.picture;

import isotherm.field.Snapshot;
import java.util.List;

/**
 * Draws fields as one would print them: plates to scale with axes, isotherms and a colour bar. Equal fields give equal
 * pixels on every machine.
 */
public final class Plot {
    private static final double LEVELS = 8;

    private Plot() {}

    /** A picture of one state. */
    public static Canvas of(Snapshot snapshot, PlotStyle style) {
        return of(List.of(Sheet.of(snapshot, style.sharpest())), style);
    }

    /** A picture of states of one plate, side by side, with one colour bar. */
    static Canvas of(List<Sheet> sheets, PlotStyle style) {
        ColourScale scale = ColourScale.of(style, sheets);
        RoundSteps levels = new RoundSteps(scale.low(), scale.high(), LEVELS);
        Arrangement where = Arranger.best(style, sheets, levels);
        Canvas canvas = new Canvas(where.width(), where.height());
        drawTitle(canvas, where);
        IsothermPainter isotherms = new IsothermPainter(canvas, scale, where.first());
        for (int panel = 0; panel < sheets.size(); panel++) {
            Sheet sheet = sheets.get(panel);
            PlateBox box = where.box(panel);
            new PlatePainter(canvas, scale).paint(sheet, box);
            if (style.isotherms()) {
                isotherms.paint(sheet, box);
            }
            drawAround(canvas, where, panel, caption(sheet));
        }
        ColourBar bar = new ColourBar(canvas, where.metrics(), scale, levels);
        if (where.barBelow()) {
            bar.level(where.bar());
        } else {
            bar.upright(where.bar());
        }
        return canvas;
    }

    /** What stands above a plate. */
    static String caption(Sheet sheet) {
        return "t = ".concat(TimeText.of(sheet.time()));
    }

    private static void drawTitle(Canvas canvas, Arrangement where) {
        Metrics metrics = where.metrics();
        Pen pen = new Pen(canvas, metrics.large(), Metrics.TEXT);
        int baseline = metrics.margin() + metrics.large().size();
        for (String line : where.title()) {
            pen.from(line, where.first().x(), baseline);
            baseline += metrics.large().lineHeight();
        }
    }

    private static void drawAround(Canvas canvas, Arrangement where, int panel, String caption) {
        PlateBox box = where.box(panel);
        Metrics metrics = where.metrics();
        AxisPainter axes = new AxisPainter(canvas, metrics);
        axes.frame(box);
        axes.below(box, where.ticksX(), where.hasNumbersBelow(panel));
        axes.atLeft(box, where.ticksY(), where.hasNumbersAtLeft(panel));
        new Pen(canvas, metrics.small(), Metrics.TEXT).from(caption, box.x(), box.y() - metrics.gap() - metrics.line());
    }
}
