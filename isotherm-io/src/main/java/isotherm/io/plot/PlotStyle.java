package isotherm.io.plot;

import isotherm.io.files.RunMark;
import isotherm.io.raster.ColourMap;
import isotherm.model.Output;
import org.jspecify.annotations.Nullable;

/**
 * How a picture looks.
 *
 * @param title stands above the plate; may be empty
 * @param colours from low to high
 * @param range the temperatures at the ends of the colour scale; null for the lowest and highest drawn
 * @param levels which lines of equal temperature are drawn
 * @param outlines whether the joints of materials and the rims of holes are drawn
 * @param arrows whether the heat flux is drawn
 * @param size the longest side of the whole picture in pixels, 200 to 8000; letters and lines grow with it
 * @param run the mark of the run whose picture it is, kept in its file; may be empty
 */
public record PlotStyle(
        String title,
        ColourMap colours,
        Output.@Nullable Range range,
        Levels levels,
        boolean outlines,
        boolean arrows,
        int size,
        String run) {
    /** The size that letters and lines are made for. */
    static final int COMMON_SIZE = 900;

    private static final int MIN_SIZE = 200;
    private static final int MAX_SIZE = 8000;

    public PlotStyle {
        if (size < MIN_SIZE || size > MAX_SIZE) {
            throw new IllegalArgumentException(
                    "the size of a picture must be " + MIN_SIZE + " to " + MAX_SIZE + " pixels, was " + size);
        }
    }

    /** Inferno with isotherms and outlines, 900 pixels, the range of what is drawn. */
    public static PlotStyle of(String title) {
        return new PlotStyle(title, ColourMap.INFERNO, null, Levels.ROUND, true, false, COMMON_SIZE, "");
    }

    /** The same with other colours. */
    public PlotStyle in(ColourMap map) {
        return new PlotStyle(title, map, range, levels, outlines, arrows, size, run);
    }

    /** The same with fixed temperatures at the ends of the colour scale. */
    public PlotStyle over(Output.@Nullable Range fixed) {
        return new PlotStyle(title, colours, fixed, levels, outlines, arrows, size, run);
    }

    /** The same in another size. */
    public PlotStyle sized(int pixels) {
        return new PlotStyle(title, colours, range, levels, outlines, arrows, pixels, run);
    }

    /** The same without isotherms. */
    public PlotStyle plain() {
        return new PlotStyle(title, colours, range, Levels.NONE, outlines, arrows, size, run);
    }

    /** The same with isotherms of one's own. */
    public PlotStyle at(Levels wanted) {
        return new PlotStyle(title, colours, range, wanted, outlines, arrows, size, run);
    }

    /** The same with or without outlines. */
    public PlotStyle outlined(boolean wanted) {
        return new PlotStyle(title, colours, range, levels, wanted, arrows, size, run);
    }

    /** The same with or without arrows of the heat flux. */
    public PlotStyle withArrows(boolean wanted) {
        return new PlotStyle(title, colours, range, levels, outlines, wanted, size, run);
    }

    /** The same, of a run. */
    public PlotStyle of(RunMark mark) {
        return new PlotStyle(title, colours, range, levels, outlines, arrows, size, mark.text());
    }

    /** A length given for the common size, in pixels of this one, at least 1. */
    int scaled(double pixels) {
        return Math.max(1, (int) Math.round(pixels * size / COMMON_SIZE));
    }

    /** The most nodes along a side that a picture of this size can show. */
    public int sharpest() {
        return Math.max(2, size * 4 / 5);
    }
}
