package isotherm.model;

import isotherm.number.Check;
import isotherm.number.Digits;

/**
 * A stretch of an edge that differs from the rest of it: a window in a wall.
 *
 * @param from metres along the edge, from the left or the bottom
 * @param to metres along the edge, beyond {@code from}
 */
public record EdgePart(Edge edge, double from, double to, Boundary boundary) {
    public EdgePart {
        Check.finite("the start of a part", from, "m");
        Check.finite("the end of a part", to, "m");
        if (!(from < to)) {
            throw new IllegalArgumentException("a part of an edge must end beyond its start, was " + Digits.of(from)
                    + " m to " + Digits.of(to) + " m");
        }
        if (boundary instanceof Boundary.Periodic) {
            throw new IllegalArgumentException("a part of an edge cannot be periodic, an edge as a whole can");
        }
    }
}
