package isotherm.io.plot;

import isotherm.io.raster.Canvas;
import isotherm.io.raster.Pen;
import isotherm.io.raster.PlateBox;

/** Draws the colour bar, upright with numbers at its right, or level with numbers below. */
record ColourBar(Canvas canvas, Metrics metrics, ColourScale scale, RoundSteps steps) {
    void upright(PlateBox box) {
        for (int p = 0; p < box.height(); p++) {
            canvas.fill(box.x(), box.bottom() - 1 - p, box.width(), 1, colour(p, box.height()));
        }
        canvas.frame(box.x(), box.y(), box.width(), box.height(), metrics.line(), Metrics.LINE);
        Pen pen = new Pen(canvas, metrics.small(), Metrics.TEXT);
        int start = box.right() + metrics.toNumbers();
        for (int i = 0; i < steps.count(); i++) {
            int y = box.bottom() - 1 - AxisPainter.at(share(i), 0, box.height());
            canvas.fill(box.right(), y, metrics.tick(), metrics.line(), Metrics.LINE);
            pen.from(steps.text(i), start, y + metrics.small().capitals() / 2);
        }
        int numbers = AxisTicks.widest(steps, metrics.small());
        int baseline = start + numbers + metrics.gap() + metrics.small().size();
        pen.upwards(label(), baseline, box.y() + box.height() / 2);
    }

    void level(PlateBox box) {
        for (int p = 0; p < box.width(); p++) {
            canvas.fill(box.x() + p, box.y(), 1, box.height(), colour(p, box.width()));
        }
        canvas.frame(box.x(), box.y(), box.width(), box.height(), metrics.line(), Metrics.LINE);
        Pen pen = new Pen(canvas, metrics.small(), Metrics.TEXT);
        int baseline = box.bottom() + metrics.toNumbers() + metrics.small().capitals();
        for (int i = 0; i < steps.count(); i++) {
            int x = AxisPainter.at(share(i), box.x(), box.width());
            canvas.fill(x, box.bottom(), metrics.line(), metrics.tick(), Metrics.LINE);
            pen.centred(steps.text(i), x, baseline);
        }
        pen.centred(
                label(),
                box.x() + box.width() / 2,
                baseline + metrics.gap() + metrics.small().size());
    }

    private int colour(int pixel, int pixels) {
        return scale.colour(scale.low() + (scale.high() - scale.low()) * pixel / (pixels - 1));
    }

    private double share(int i) {
        return (steps.value(i) - scale.low()) / (scale.high() - scale.low());
    }

    private String label() {
        StringBuilder label = new StringBuilder(scale.map().isDiverging() ? "Difference / " : "Temperature / ");
        if (steps.power() != 0) {
            label.append(Decimals.powerOfTen(steps.power())).append(' ');
        }
        return label.append(scale.map().isDiverging() ? "K" : "°C").toString();
    }
}
