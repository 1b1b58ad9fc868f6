package isotherm.io.plot;

import isotherm.io.raster.Canvas;
import isotherm.io.raster.ColourMap;
import isotherm.io.resample.Sheet;
import isotherm.model.Output;
import java.util.List;

/** Which temperature gets which colour: a map between two temperatures in degrees Celsius. */
public record ColourScale(ColourMap map, double low, double high) {
    /** Where the field is not: paper, and in none of the maps. */
    public static final int HOLE = 0xf1f1f1;

    /** Differences smaller than this part of the temperature itself are rounding, not heat. */
    private static final double ROUNDING = 1e-12;

    /** The style's range, or else the range of all the sheets. */
    public static ColourScale of(PlotStyle style, List<Sheet> sheets) {
        Output.Range range = style.range();
        if (range != null) {
            return new ColourScale(style.colours(), range.low(), range.high());
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Sheet sheet : sheets) {
            low = Math.min(low, sheet.low());
            high = Math.max(high, sheet.high());
        }
        return low <= high ? spread(style.colours(), low, high) : new ColourScale(style.colours(), 0, 1);
    }

    /** One temperature lies in the middle of a scale of at least a degree. */
    public static ColourScale spread(ColourMap map, double low, double high) {
        if (differ(low, high)) {
            return new ColourScale(map, low, high);
        }
        double greatest = Math.max(Math.abs(low), Math.abs(high));
        double middle = low / 2 + high / 2;
        double half = Math.max(0.5, greatest * 1e-6);
        return new ColourScale(map, middle - half, middle + half);
    }

    /** Whether there is more than rounding between two temperatures. */
    public static boolean differ(double low, double high) {
        return high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high));
    }

    /** The colour 0xRRGGBB of a temperature; NaN is a hole. */
    public int colour(double temperature) {
        double share = (temperature - low) / (high - low);
        if (share > 0 && share < 1) {
            return map.colour((int) (share * (ColourMap.COLOURS - 1) + 0.5));
        }
        return share <= 0 ? map.colour(0) : share >= 1 ? map.colour(ColourMap.COLOURS - 1) : HOLE;
    }

    /** Black or white, whichever stands out from the colour of a temperature. */
    int ink(double temperature) {
        return Canvas.inkOn(colour(temperature));
    }
}
