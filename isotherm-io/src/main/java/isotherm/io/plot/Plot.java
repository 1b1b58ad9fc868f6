package isotherm.io.plot;

import isotherm.field.Snapshot;
import isotherm.io.raster.Canvas;
import isotherm.io.raster.LabelBox;
import isotherm.io.raster.Pen;
import isotherm.io.raster.PlateBox;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Sheet;
import java.util.List;

/**
 * Draws fields as one would print them: plates to scale with axes, isotherms and a colour bar. Equal fields give equal
 * pixels on every machine.
 */
public final class Plot {
    private static final double LEVELS = 8;

    private Plot() {}

    /** A picture of one state of a plate without regions. */
    public static Canvas of(Snapshot snapshot, PlotStyle style) {
        return of(snapshot, style, Plate.on(snapshot.grid()));
    }

    /** A picture of one state. */
    public static Canvas of(Snapshot snapshot, PlotStyle style, Plate plate) {
        return of(List.of(sheet(snapshot, style, plate)), style, plate);
    }

    /** What a picture of one state shows. */
    public static Sheet sheet(Snapshot snapshot, PlotStyle style, Plate plate) {
        return Sheet.of(snapshot, plate, style.sharpest(), style.arrows());
    }

    /** A picture of states of one plate, side by side, with one colour bar. */
    public static Canvas of(List<Sheet> sheets, PlotStyle style, Plate plate) {
        return of(sheets, style, plate, Arrows.greatest(sheets));
    }

    /**
     * A picture of states of one plate.
     *
     * @param greatestFlux of the longest arrow, in W/m^2
     */
    public static Canvas of(List<Sheet> sheets, PlotStyle style, Plate plate, double greatestFlux) {
        ColourScale scale = ColourScale.of(style, sheets);
        RoundSteps levels = new RoundSteps(scale.low(), scale.high(), LEVELS);
        Arrows arrows = style.arrows() ? new Arrows(Metrics.of(style), greatestFlux, sheets.size()) : Arrows.NONE;
        Arrangement where = Arranger.best(style, sheets, plate, levels);
        Canvas canvas = new Canvas(where.width(), where.height());
        drawTitle(canvas, where);
        GroundPainter ground = new GroundPainter(canvas, plate, style, where.first());
        IsothermPainter isotherms = new IsothermPainter(canvas, scale, where.first(), style.levels());
        for (int panel = 0; panel < sheets.size(); panel++) {
            Sheet sheet = sheets.get(panel);
            PlateBox box = where.box(panel);
            new PlatePainter(canvas, scale).paint(sheet, box);
            ground.paint(box);
            List<LabelBox> labels =
                    style.levels().areDrawn() ? isotherms.paint(sheet.withoutHoles(plate), box) : List.of();
            arrows.paint(canvas, sheet, box, labels);
            drawAround(canvas, where, panel, Caption.of(plate, sheet.time()));
        }
        arrows.drawKey(
                canvas, where, Caption.of(plate, sheets.get(where.upperRight()).time()));
        ColourBar bar = new ColourBar(canvas, where.metrics(), scale, levels);
        if (where.barBelow()) {
            bar.level(where.bar());
        } else {
            bar.upright(where.bar());
        }
        return canvas;
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
