package isotherm.io.frames;

import isotherm.field.Snapshot;
import isotherm.io.plot.ColourScale;
import isotherm.io.plot.PlotStyle;
import isotherm.io.resample.Sheet;
import isotherm.model.Output;
import isotherm.state.StateExchange;

/** The temperatures of all states seen so far: the colour scale of pictures that have no other. */
public final class SeenRange {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    /** Of no state yet. */
    public SeenRange() {}

    /** The lowest; infinite where nothing was seen. */
    public double low() {
        return low;
    }

    /** The highest; minus infinity where nothing was seen. */
    public double high() {
        return high;
    }

    void add(Sheet sheet) {
        low = Math.min(low, sheet.low());
        high = Math.max(high, sheet.high());
    }

    /** Adds a state's temperatures, nodes in holes left out. */
    public void add(Snapshot snapshot) {
        double[] row = new double[snapshot.grid().columns()];
        for (int k = 0; k < snapshot.grid().rows(); k++) {
            snapshot.copyRow(k, row);
            for (double temperature : row) {
                low = temperature < low ? temperature : low;
                high = temperature > high ? temperature : high;
            }
        }
    }

    void exchange(StateExchange state) {
        low = state.number("low", low);
        high = state.number("high", high);
    }

    /** A style over these temperatures, where it has no range of its own and they differ. */
    PlotStyle over(PlotStyle style) {
        return style.range() == null && ColourScale.differ(low, high) ? style.over(new Output.Range(low, high)) : style;
    }

    /** The same, with a range in any case. */
    PlotStyle surelyOver(PlotStyle style) {
        PlotStyle ranged = over(style);
        if (ranged.range() != null) {
            return ranged;
        }
        ColourScale scale = ColourScale.spread(style.colours(), low <= high ? low : 0, low <= high ? high : 1);
        return style.over(new Output.Range(scale.low(), scale.high()));
    }
}
