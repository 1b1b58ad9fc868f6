package isotherm.kernel;

import java.lang.foreign.MemorySegment;

/**
 * Where the rows of an update lie: the row itself, those below and above it, and the one that is written. Offsets are bytes, of a row's first
 * column. Whoever updates a row again and again keeps one and lays it anew, since an update makes no garbage.
 */
public final class RowPlaces {
    MemorySegment below;
    long south;
    MemorySegment own;
    long centre;
    MemorySegment above;
    long north;
    MemorySegment to;
    long out;

    /** Rows that are laid before they are used. */
    public RowPlaces(MemorySegment any) {
        below = any;
        own = any;
        above = any;
        to = any;
    }

    /**
     * Lays all rows.
     *
     * @param south offset of the row below in {@code below}
     * @param centre offset of the row itself in {@code own}
     * @param north offset of the row above in {@code above}
     * @param out offset of the written row in {@code to}
     */
    public RowPlaces lay(
            MemorySegment below,
            long south,
            MemorySegment own,
            long centre,
            MemorySegment above,
            long north,
            MemorySegment to,
            long out) {
        this.below = below;
        this.south = south;
        this.own = own;
        this.centre = centre;
        this.above = above;
        this.north = north;
        this.to = to;
        this.out = out;
        return this;
    }
}
