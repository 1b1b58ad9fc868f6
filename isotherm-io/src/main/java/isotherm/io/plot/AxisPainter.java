package isotherm.io.plot;

import isotherm.io.raster.Canvas;
import isotherm.io.raster.Pen;
import isotherm.io.raster.PlateBox;

/** Draws the frame of a plate, its ticks outside, numbers and labels. */
record AxisPainter(Canvas canvas, Metrics metrics) {
    void frame(PlateBox box) {
        canvas.frame(box.x(), box.y(), box.width(), box.height(), metrics.line(), Metrics.LINE);
    }

    void below(PlateBox box, AxisTicks ticks, boolean withNumbers) {
        Pen pen = new Pen(canvas, metrics.small(), Metrics.TEXT);
        int baseline = box.bottom() + metrics.toNumbers() + metrics.small().capitals();
        for (int i = 0; i < ticks.steps().count(); i++) {
            int x = at(ticks.share(i), box.x(), box.width());
            canvas.fill(x, box.bottom(), metrics.line(), metrics.tick(), Metrics.LINE);
            if (withNumbers) {
                pen.centred(ticks.steps().text(i), x, baseline);
            }
        }
        if (withNumbers) {
            pen.centred(
                    ticks.label(),
                    box.x() + box.width() / 2,
                    baseline + metrics.gap() + metrics.small().size());
        }
    }

    void atLeft(PlateBox box, AxisTicks ticks, boolean withNumbers) {
        Pen pen = new Pen(canvas, metrics.small(), Metrics.TEXT);
        int end = box.x() - metrics.toNumbers();
        for (int i = 0; i < ticks.steps().count(); i++) {
            int y = box.bottom() - 1 - at(ticks.share(i), 0, box.height());
            canvas.fill(box.x() - metrics.tick(), y, metrics.tick(), metrics.line(), Metrics.LINE);
            if (withNumbers) {
                pen.upTo(ticks.steps().text(i), end, y + metrics.small().capitals() / 2);
            }
        }
        if (withNumbers) {
            int widest = ticks.widest(metrics.small());
            pen.upwards(ticks.label(), end - widest - metrics.gap(), box.y() + box.height() / 2);
        }
    }

    /** The first tick on the first pixel, the last on the last. */
    static int at(double share, int start, int pixels) {
        return start + (int) Math.round(share * (pixels - 1));
    }
}
