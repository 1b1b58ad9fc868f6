package isotherm.model;

/**
 * A place whose temperature is written at every output time, bilinear between nodes.
 *
 * @param x metres from the left edge
 * @param y metres from the bottom edge
 */
public record Probe(String name, double x, double y) {
    public Probe {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a probe's name must be one line of text, was \"" + name.replaceAll("\\p{Cntrl}", "?") + "\"");
        }
        Check.finite("probe place", x, "m");
        Check.finite("probe place", y, "m");
    }
}
