package isotherm.io.plot;

import isotherm.io.raster.Face;
import isotherm.io.raster.Glyphs;

/** Sizes of letters, gaps and lines in a picture, in pixels. */
public record Metrics(
        Face small, Face large, int margin, int gap, int tick, int line, int barThickness, int barGap, int panelGap) {
    static final int TEXT = 0x1a1a1a;
    static final int LINE = 0x404040;
    static final double SMALL_TYPE = 14;
    private static final double LARGE_TYPE = 18;

    static Metrics of(PlotStyle style) {
        double zoom = (double) style.size() / PlotStyle.COMMON_SIZE;
        return new Metrics(
                Glyphs.face(SMALL_TYPE * zoom),
                Glyphs.face(LARGE_TYPE * zoom),
                style.scaled(16),
                Math.max(3, style.scaled(6)),
                Math.max(3, style.scaled(5)),
                style.scaled(1),
                style.scaled(18),
                style.scaled(22),
                style.scaled(20));
    }

    int smallLine() {
        return small.lineHeight();
    }

    /** From a side of the plate to its numbers. */
    int toNumbers() {
        return tick + gap;
    }

    /** Under a plate: ticks, numbers and the axis label. */
    int axisHeight() {
        return toNumbers() + small.capitals() + gap + smallLine();
    }

    /** Above a plate: its caption. */
    int captionHeight() {
        return smallLine() + gap;
    }
}
