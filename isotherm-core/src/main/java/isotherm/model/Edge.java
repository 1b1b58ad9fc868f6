package isotherm.model;

import java.util.Locale;

/** One side of the plate. */
public enum Edge {
    LEFT,
    RIGHT,
    BOTTOM,
    TOP;

    /** The word used in scenario files and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Edge opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case BOTTOM -> TOP;
            case TOP -> BOTTOM;
        };
    }

    /** True for bottom and top, which run along x. */
    public boolean isHorizontal() {
        return this == BOTTOM || this == TOP;
    }
}
