package isotherm.model;

import isotherm.number.Check;

/**
 * A place whose temperature is written at every output time, bilinear between nodes.
 *
 * @param x metres from the left edge
 * @param y metres from the bottom edge
 * @param since seconds after the start from which on the lowest and highest of the temperatures written are told; NaN where nobody asks
 */
public record Probe(String name, double x, double y, double since) {
    /** Whose lowest and highest temperatures nobody asks for. */
    public Probe(String name, double x, double y) {
        this(name, x, y, Double.NaN);
    }

    public Probe {
        checkName("probe", name);
        Check.finite("probe place", x, "m");
        Check.finite("probe place", y, "m");
        checkSince(since);
    }

    static void checkName(String what, String name) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a " + what + "'s name must be one line of text, was \""
                    + name.replaceAll("\\p{Cntrl}", "?") + "\"");
        }
    }

    static void checkSince(double since) {
        if (since < 0 || Double.isInfinite(since)) {
            throw new IllegalArgumentException("since must be 0 s or later, was " + since + " s");
        }
    }
}
