package isotherm.io.plot;

import isotherm.io.raster.PlateBox;
import java.util.List;

/**
 * Where everything lies in a picture of one or more plates of the same shape.
 *
 * <pre>
 *     title
 *     t = ...            t = ...
 *     +--------+         +--------+    +-+
 *   y | plate  |         | plate  |    | |  Temperature
 *     +--------+         +--------+    +-+
 *         x                  x
 * </pre>
 *
 * @param panels how many plates
 * @param columns plates side by side
 * @param barBelow whether the colour bar lies below, where the plates are much wider than high
 * @param title in lines
 * @param first the upper left plate
 * @param pitchX pixels from a plate to the one beside it
 * @param pitchY pixels from a plate to the one below it
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
public record Arrangement(
        Metrics metrics,
        int panels,
        int columns,
        boolean barBelow,
        AxisTicks ticksX,
        AxisTicks ticksY,
        List<String> title,
        PlateBox first,
        int pitchX,
        int pitchY,
        int width,
        int height) {

    int rows() {
        return (panels + columns - 1) / columns;
    }

    public PlateBox box(int panel) {
        return new PlateBox(
                first.x() + panel % columns * pitchX,
                first.y() + panel / columns * pitchY,
                first.width(),
                first.height());
    }

    /** The last plate of the first row. */
    int upperRight() {
        return Math.min(columns, panels) - 1;
    }

    boolean hasNumbersAtLeft(int panel) {
        return panel % columns == 0;
    }

    /** True where no other panel is below. */
    boolean hasNumbersBelow(int panel) {
        return panel + columns >= panels;
    }

    /** The colour bar, beside all plates or below them. */
    PlateBox bar() {
        int across = (columns - 1) * pitchX + first.width();
        int down = (rows() - 1) * pitchY + first.height();
        return barBelow
                ? new PlateBox(
                        first.x(),
                        first.y() + down + metrics.axisHeight() + metrics.barGap(),
                        across,
                        metrics.barThickness())
                : new PlateBox(first.x() + across + metrics.barGap(), first.y(), metrics.barThickness(), down);
    }
}
