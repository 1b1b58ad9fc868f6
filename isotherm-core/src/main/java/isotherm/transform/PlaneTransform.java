package isotherm.transform;

/**
 * A plane of numbers as a sum of products of waves along its rows and along its columns. Lines go in blocks that fit a core's caches; which
 * thread does which block changes no bit.
 */
public final class PlaneTransform {
    /** Bytes of the numbers of a block. */
    private static final long BLOCK = 512 << 10;

    private static final int MOST_LINES = 32;
    private static final int FEWEST_LINES = 8;

    /** Whoever shares work among threads. */
    @FunctionalInterface
    public interface Threads {
        /** Does the work in all of {@code blocks} blocks, in any order, and returns when it is done. */
        void share(int blocks, Work work);
    }

    /** Something to do in a range of blocks. */
    @FunctionalInterface
    public interface Work {
        void blocks(int from, int to);
    }

    private enum Way {
        FORWARD,
        BACKWARD
    }

    private final LineTransform alongRows;
    private final LineTransform alongColumns;
    private final Threads threads;

    /**
     * The transform.
     *
     * @param alongRows of as many points as the plane has columns
     * @param alongColumns of as many points as it has rows
     */
    public PlaneTransform(LineTransform alongRows, LineTransform alongColumns, Threads threads) {
        this.alongRows = alongRows;
        this.alongColumns = alongColumns;
        this.threads = threads;
    }

    /** From values, row by row, to what each product of waves has in them: along the rows that of each wave along them. In place. */
    public void forward(double[][] plane) {
        rows(plane, Way.FORWARD);
        columns(plane, Way.FORWARD);
    }

    /** Back again. */
    public void backward(double[][] plane) {
        columns(plane, Way.BACKWARD);
        rows(plane, Way.BACKWARD);
    }

    private static int linesAtOnce(LineTransform transform, int count) {
        long fit = BLOCK / (2L * Double.BYTES * transform.room());
        return Math.min(count, Math.clamp(fit, FEWEST_LINES, MOST_LINES));
    }

    private static void apply(LineTransform transform, Way way, double[] lines, Room room) {
        switch (way) {
            case FORWARD -> transform.forward(lines, room);
            case BACKWARD -> transform.backward(lines, room);
        }
    }

    private void rows(double[][] plane, Way way) {
        int count = plane.length;
        int points = alongRows.points();
        int width = linesAtOnce(alongRows, count);
        threads.share((count + width - 1) / width, (from, to) -> {
            Room room = new Room(alongRows.room(), width);
            double[] lines = new double[points * width];
            for (int block = from; block < to; block++) {
                int first = block * width;
                int some = Math.min(width, count - first);
                for (int b = 0; b < some; b++) {
                    double[] row = plane[first + b];
                    for (int j = 0; j < points; j++) {
                        lines[j * width + b] = row[j];
                    }
                }
                apply(alongRows, way, lines, room);
                for (int b = 0; b < some; b++) {
                    double[] row = plane[first + b];
                    for (int j = 0; j < points; j++) {
                        row[j] = lines[j * width + b];
                    }
                }
            }
        });
    }

    private void columns(double[][] plane, Way way) {
        int count = alongRows.points();
        int points = alongColumns.points();
        int width = linesAtOnce(alongColumns, count);
        threads.share((count + width - 1) / width, (from, to) -> {
            Room room = new Room(alongColumns.room(), width);
            double[] lines = new double[points * width];
            for (int block = from; block < to; block++) {
                int first = block * width;
                int some = Math.min(width, count - first);
                for (int j = 0; j < points; j++) {
                    System.arraycopy(plane[j], first, lines, j * width, some);
                }
                apply(alongColumns, way, lines, room);
                for (int j = 0; j < points; j++) {
                    System.arraycopy(lines, j * width, plane[j], first, some);
                }
            }
        });
    }
}
