package isotherm.weather;

import java.time.Instant;
import java.util.Arrays;

/**
 * One quantity over an area at one time, on points that form a bent grid: rows one after the other, each from west to east.
 * Points are numbered from 0 in that order.
 */
public final class Area {
    private final Provider source;
    private final Receipt receipt;
    private final Quantity quantity;
    private final Instant time;
    private final AreaGrid grid;
    private final double[] values;

    /**
     * A field.
     *
     * @param values one for every point of the grid; NaN where missing
     */
    public Area(Provider source, Receipt receipt, Quantity quantity, Instant time, AreaGrid grid, double[] values) {
        if (values.length != grid.size()) {
            throw new IllegalArgumentException(
                    "a field of " + grid.size() + " points needs as many values, got " + values.length);
        }
        this.source = source;
        this.receipt = receipt;
        this.quantity = quantity;
        this.time = time;
        this.grid = grid;
        this.values = values.clone();
    }

    public Provider source() {
        return source;
    }

    /** When it was fetched, and whether it is stale. */
    public Receipt receipt() {
        return receipt;
    }

    public Quantity quantity() {
        return quantity;
    }

    /** For which it holds. */
    public Instant time() {
        return time;
    }

    /** Where its points lie. */
    public AreaGrid grid() {
        return grid;
    }

    /** At a point of the grid; NaN where missing. */
    public double value(int point) {
        return values[point];
    }

    /** The lowest of all values; NaN without any. */
    public double min() {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElse(Double.NaN);
    }

    /** The highest of all values; NaN without any. */
    public double max() {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
    }

    /**
     * The value at the grid's nearest point.
     *
     * @throws WeatherException (out of area) outside the grid
     */
    public double nearest(Place place) {
        if (!grid.contains(place.lat(), place.lon())) {
            throw new WeatherException(
                    WeatherException.Kind.OUT_OF_AREA,
                    place.name() + " lies outside the area of " + source.name() + place.swapHint());
        }
        return values[grid.nearest(place.lat(), place.lon())];
    }

    /**
     * Between the four points around a place; NaN outside the grid or beside a missing value.
     *
     * @param lat degrees north
     * @param lon degrees east
     */
    public double at(double lat, double lon) {
        return grid.interpolate(lat, lon, values);
    }
}
