package isotherm.heat;

/**
 * The temperatures of a band's nodes and of their neighbours, each in an array of its own that begins at the first node: loops over such
 * arrays are compiled to vectors, those over places in one array are not.
 */
public final class BandTemperatures {
    private final RowBands bands;
    private final double[] west;
    private final double[] east;
    /** The ones looked at: another's arrays, or copies of ours. */
    private double[] own;

    private double[] above;
    private double[] below;
    /** Our own for the band, for above and for below; empty until they are needed. */
    private double[][] copies = {};

    public BandTemperatures(RowBands bands) {
        this.bands = bands;
        west = new double[bands.largest()];
        east = new double[bands.largest()];
        own = west;
        above = west;
        below = west;
    }

    /** Becomes those of a band, which stay in their arrays as far as they can; beyond the first row is the last. */
    public void see(double[][] parts, int band) {
        int columns = bands.columns();
        double[] next = parts[band + 1 < parts.length ? band + 1 : 0];
        double[] previous = parts[band > 0 ? band - 1 : parts.length - 1];
        double[] seen = parts[band];
        if (bands.largest() == columns) {
            above = next;
            below = previous;
        } else {
            double[][] room = copies();
            above = room[1];
            below = room[2];
            int inside = seen.length - columns;
            System.arraycopy(seen, columns, above, 0, inside);
            System.arraycopy(next, 0, above, inside, columns);
            System.arraycopy(previous, previous.length - columns, below, 0, columns);
            System.arraycopy(seen, 0, below, columns, inside);
        }
        own = seen;
        shift(seen.length);
    }

    /** Becomes those of a band, from temperatures of all nodes row by row. */
    public void copy(double[] u, int band) {
        double[][] room = copies();
        own = room[0];
        above = room[1];
        below = room[2];
        int columns = bands.columns();
        int first = bands.firstNode(band);
        int size = bands.size(band);
        int inside = size - columns;
        int end = first + size;
        System.arraycopy(u, first, own, 0, size);
        System.arraycopy(u, first + columns, above, 0, inside);
        System.arraycopy(u, end < u.length ? end : 0, above, inside, columns);
        System.arraycopy(u, first > 0 ? first - columns : u.length - columns, below, 0, columns);
        System.arraycopy(u, first, below, columns, inside);
        shift(size);
    }

    private double[][] copies() {
        if (copies.length == 0) {
            copies = new double[3][west.length];
        }
        return copies;
    }

    private void shift(int size) {
        System.arraycopy(own, 0, west, 1, size - 1);
        System.arraycopy(own, 1, east, 0, size - 1);
        int last = bands.columns() - 1;
        for (int first = 0; first < size; first += last + 1) {
            west[first] = own[first + last];
            east[first + last] = own[first];
        }
    }

    double[] own() {
        return own;
    }

    /** Of each node's neighbour on a side. */
    double[] at(BoundaryLink.Side side) {
        return switch (side) {
            case WEST -> west;
            case EAST -> east;
            case SOUTH -> below;
            case NORTH -> above;
        };
    }
}
