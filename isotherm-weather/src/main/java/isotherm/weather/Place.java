package isotherm.weather;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A place on Earth.
 *
 * @param name with its letters, for people; not blank
 * @param lat degrees north of the equator (WGS84), from -90 to 90
 * @param lon degrees east of Greenwich, from -180 to 180
 */
public record Place(String name, double lat, double lon) {
    /** @throws IllegalArgumentException where a coordinate is out of range, with a hint where the two look swapped */
    public Place {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a place needs a name");
        }
        check("latitude", name, lat, 90, Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90);
        check("longitude", name, lon, 180, false);
    }

    private static void check(String what, String name, double value, int limit, boolean swapped) {
        if (!(Math.abs(value) <= limit)) {
            throw new IllegalArgumentException(
                    "the " + what + " of " + name + " must be from -" + limit + " to " + limit
                            + " degrees, was " + decimal(value, 6)
                            + (swapped ? "; the latitude comes first, the two look swapped" : ""));
        }
    }

    /** Whether it lies in the box around the Nordic countries' mainland and the seas between them. */
    public boolean isNordic() {
        return isNordic(lat, lon);
    }

    private static boolean isNordic(double lat, double lon) {
        return lat >= 52 && lat <= 72 && lon >= 2 && lon <= 38;
    }

    /** Half a sentence where the coordinates would be Nordic the other way round, empty otherwise. */
    public String swapHint() {
        boolean helps = !isNordic() && isNordic(lon, lat);
        return helps
                ? "; swapped, " + decimal(lon, 6) + "," + decimal(lat, 6) + " would lie in the Nordic countries"
                : "";
    }

    /** The latitude for an address, in no country's way of writing numbers. */
    public String lat(int decimals) {
        return decimal(lat, decimals);
    }

    /** The longitude for an address. */
    public String lon(int decimals) {
        return decimal(lon, decimals);
    }

    private static String decimal(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
