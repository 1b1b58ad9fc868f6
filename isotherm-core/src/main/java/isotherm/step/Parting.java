package isotherm.step;

import isotherm.field.Slice;
import isotherm.field.Window;
import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.plan.Plan;

/**
 * How a plate is cut into parts that are computed apart, and which of them is ours. Parts are numbered row by row from the bottom.
 *
 * @param across how many parts stand side by side
 * @param up how many stand one above the other
 * @param number of our part
 * @param depth the most steps from one exchange to the next, so the most nodes of a halo; less where parts are smaller
 */
public record Parting(int across, int up, int number, int depth) {
    /** One part, the plate. */
    public static final Parting WHOLE = new Parting(1, 1, 0, TileShape.MAX_DEPTH);

    /** What a part computes twice stays small beside what it computes: a halo has at most this part of its nodes along an axis. */
    private static final int HALO_SHARE = 16;
    /** But messages cost more than small halos do. */
    private static final int SHALLOW = 4;

    public Parting {
        if (across < 1 || up < 1 || number < 0 || number >= (long) across * up) {
            throw new IllegalArgumentException("part " + number + " of " + across + " x " + up);
        }
        if (depth < 1 || depth > TileShape.MAX_DEPTH) {
            throw new IllegalArgumentException("a halo has 1 to " + TileShape.MAX_DEPTH + " nodes, was " + depth);
        }
    }

    /**
     * The cut of a plate into some parts whose halos are smallest.
     *
     * @throws IllegalArgumentException where the grid has too few nodes for so many parts
     */
    public static Parting of(Grid grid, int parts, int number) {
        long least = Long.MAX_VALUE;
        int across = 0;
        for (int columns = 1; columns <= parts; columns++) {
            int rows = parts / columns;
            boolean fits = columns * rows == parts && fits(grid.x(), columns) && fits(grid.y(), rows);
            long border = (long) (columns - 1) * grid.rows() + (long) (rows - 1) * grid.columns();
            if (fits && border < least) {
                least = border;
                across = columns;
            }
        }
        if (across == 0) {
            throw new IllegalArgumentException(grid.columns() + " x " + grid.rows() + " nodes cannot be cut into "
                    + parts + " parts: each needs " + Slice.LEAST + " along each axis at least");
        }
        int up = parts / across;
        int smallest = Math.min(least(grid.x(), across), least(grid.y(), up));
        int depth = Math.clamp(smallest / HALO_SHARE, SHALLOW, TileShape.MAX_DEPTH);
        return new Parting(across, up, number, depth);
    }

    private static boolean fits(Axis axis, int parts) {
        return parts == 1 || axis.nodes() / parts >= Slice.LEAST;
    }

    /** How many parts there are. */
    public int parts() {
        return across * up;
    }

    public boolean isWhole() {
        return parts() == 1;
    }

    /** From the left. */
    int column() {
        return number % across;
    }

    /** From the bottom. */
    int row() {
        return number / across;
    }

    /**
     * Our part of a plate, and the halo around it.
     *
     * @throws IllegalArgumentException where the grid has too few nodes for so many parts
     */
    public Window window(Plan plan) {
        Grid grid = plan.grid();
        int most = Math.min(depth, TileShape.deepest(plan));
        int halo = Math.min(most, Math.min(least(grid.x(), across), least(grid.y(), up)));
        return new Window(slice(grid.x(), across, column(), halo, "columns"), slice(grid.y(), up, row(), halo, "rows"));
    }

    /** What a part owns of a plate, given the slices of any part; without a halo. */
    public Window owned(int part, Slice x, Slice y) {
        return new Window(owned(x, across, part % across), owned(y, up, part / across));
    }

    private static Slice owned(Slice axis, int parts, int number) {
        int from = from(axis.nodes(), parts, number);
        return new Slice(axis.nodes(), axis.periodic(), from, from(axis.nodes(), parts, number + 1), 0);
    }

    /** Nodes of the smallest part along an axis that is cut. */
    private static int least(Axis axis, int parts) {
        return parts == 1 ? Integer.MAX_VALUE : axis.nodes() / parts;
    }

    private static Slice slice(Axis axis, int parts, int number, int halo, String what) {
        if (!fits(axis, parts)) {
            throw new IllegalArgumentException(axis.nodes() + " " + what + " of nodes cannot be cut into " + parts
                    + " parts: each needs " + Slice.LEAST + " at least");
        }
        return parts == 1
                ? Slice.whole(axis.nodes(), axis.isPeriodic())
                : new Slice(
                        axis.nodes(),
                        axis.isPeriodic(),
                        from(axis.nodes(), parts, number),
                        from(axis.nodes(), parts, number + 1),
                        halo);
    }

    private static int from(int nodes, int parts, int number) {
        return (int) ((long) nodes * number / parts);
    }
}
