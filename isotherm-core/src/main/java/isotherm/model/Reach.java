package isotherm.model;

import isotherm.number.Check;

/**
 * How far the cold or the heat reaches into the plate along a straight line: from its begin to the farthest place that is at or beyond a
 * temperature. 0 where no place is.
 *
 * @param side which temperatures are meant
 * @param limit degrees Celsius
 * @param fromX metres from the left edge to where the line begins, at the surface as a rule
 * @param fromY metres from the bottom edge to there
 * @param toX metres from the left edge to the line's end
 * @param toY metres from the bottom edge to there
 * @param since seconds after the start from which on the least and the greatest of the reaches written are told; NaN where nobody asks
 */
public record Reach(
        String name, Side side, double limit, double fromX, double fromY, double toX, double toY, double since) {
    /** On which side of the limit. */
    public enum Side {
        BELOW,
        ABOVE
    }

    public Reach {
        Probe.checkName("reach", name);
        Check.finite("limit", limit, "degC");
        Check.finite("begin of the line", fromX, "m");
        Check.finite("begin of the line", fromY, "m");
        Check.finite("end of the line", toX, "m");
        Check.finite("end of the line", toY, "m");
        if (fromX == toX && fromY == toY) {
            throw new IllegalArgumentException("the line of the reach \"" + name + "\" ends where it begins");
        }
        Probe.checkSince(since);
    }

    /** Metres from the begin of the line to its end. */
    public double length() {
        return Math.hypot(toX - fromX, toY - fromY);
    }

    /** Whether a temperature is at the limit or beyond it. */
    public boolean includes(double temperature) {
        return side == Side.BELOW ? temperature <= limit : temperature >= limit;
    }
}
