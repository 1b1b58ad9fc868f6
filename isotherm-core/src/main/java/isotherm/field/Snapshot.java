package isotherm.field;

import isotherm.model.Grid;
import isotherm.model.Precision;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A read-only look at the state; valid while the observer it was given to runs, the field moves on afterwards. Where several compute parts of the
 * plate, all of them ask for the same single temperatures, summaries and accounts in the same order, and all get them; rows are told as far
 * as the part goes that is one's own.
 */
public final class Snapshot {
    private static final Supplier<Accounts> NOBODY = () -> {
        throw new IllegalStateException("nobody keeps accounts of this state");
    };

    private final Grid grid;
    private final Field field;
    private final @Nullable BitSet holes;
    private final Window window;
    private final Reductions reductions;
    private final long step;
    private final double time;
    private final Supplier<Accounts> keeper;
    private @Nullable Accounts accounts;

    /**
     * A look at a plate without holes, of which nobody keeps accounts.
     *
     * @param step steps done
     * @param time seconds since the start
     */
    public Snapshot(Grid grid, Field field, long step, double time) {
        this(grid, field, null, step, time);
    }

    /** A look at a plate with holes, of which nobody keeps accounts. */
    public Snapshot(Grid grid, Field field, @Nullable BitSet holes, long step, double time) {
        this(grid, field, holes, step, time, NOBODY);
    }

    /**
     * A look at a plate.
     *
     * @param holes the nodes, row by row from the bottom, where there is nothing; null where there are none
     * @param keeper who draws up the accounts, asked once if at all
     */
    public Snapshot(Grid grid, Field field, @Nullable BitSet holes, long step, double time, Supplier<Accounts> keeper) {
        this(new View(grid, field, holes, Window.whole(grid), Reductions.OWN), step, time, keeper);
    }

    /** A look at a plate, or at a part of one. */
    public Snapshot(View view, long step, double time, Supplier<Accounts> keeper) {
        this.grid = view.grid;
        this.field = view.field;
        this.holes = view.holes;
        this.window = view.window;
        this.reductions = view.reductions;
        this.step = step;
        this.time = time;
        this.keeper = keeper;
    }

    /**
     * What is looked at.
     *
     * @param grid the whole plate's
     * @param field of the nodes of the window
     * @param holes of them
     * @param window the part that is one's own, and the halo around it
     * @param reductions what is found out together with those who compute the rest
     */
    public record View(Grid grid, Field field, @Nullable BitSet holes, Window window, Reductions reductions) {}

    /** A copy of the temperatures, valid as long as one likes. Nobody keeps accounts of it. */
    public Snapshot copy() {
        Field copied = field.beside();
        copied.copyFrom(field);
        return new Snapshot(new View(grid, copied, holes, window, reductions), step, time, NOBODY);
    }

    /** Which nodes of the plate are one's own. */
    public Window window() {
        return window;
    }

    public Grid grid() {
        return grid;
    }

    /** Steps done since the start. */
    public long step() {
        return step;
    }

    /** Seconds since the start. */
    public double time() {
        return time;
    }

    /** Of the temperatures. */
    public Precision precision() {
        return field.precision();
    }

    /** The temperature of a node in degrees Celsius; NaN in a hole. */
    public double at(int column, int row) {
        if (window.isWhole()) {
            return isHole(column, row) ? Double.NaN : field.at(column, row);
        }
        return reductions.shared(owns(column, row), owns(column, row) ? ownAt(column, row) : 0);
    }

    private boolean owns(int column, int row) {
        return window.x().hasOwn(column) && window.y().hasOwn(row);
    }

    private double ownAt(int column, int row) {
        int x = window.x().localFrom(column, window.x().ownFrom());
        int y = window.y().localFrom(row, window.y().ownFrom());
        return isHole(x, y) ? Double.NaN : field.at(x, y);
    }

    private boolean isHole(int column, int row) {
        return holes != null && holes.get(row * field.columns() + column);
    }

    /**
     * Copies a row's temperatures from the left, NaN in holes; row 0 is the bottom. Of a part its own nodes are copied, from its first own row
     * and column on.
     */
    public void copyRow(int row, double[] into) {
        int y = window.y().ownFrom() + row;
        int x = window.x().ownFrom();
        int count = window.x().ownTo() - x;
        field.copyRow(y, x, count, into);
        if (holes != null) {
            int first = y * field.columns() + x;
            int end = first + count;
            for (int node = holes.nextSetBit(first); node >= 0 && node < end; node = holes.nextSetBit(node + 1)) {
                into[node - first] = Double.NaN;
            }
        }
    }

    /** The temperature at a place of the plate, in metres: bilinear between the four nodes around it (N9). */
    public double atPlace(double x, double y) {
        return grid.mean(x, y, this::at);
    }

    /**
     * Heat flows and heat content; drawn up when first asked for.
     *
     * @throws IllegalStateException where the state is of no run
     */
    public Accounts accounts() {
        Accounts known = accounts;
        if (known == null) {
            known = keeper.get();
            accounts = known;
        }
        return known;
    }

    /** Minimum, maximum, mean and hash of the whole plate. */
    public FieldSummary summary() {
        int columns = window.x().ownTo() - window.x().ownFrom();
        int rows = window.y().ownTo() - window.y().ownFrom();
        return FieldSummary.of(columns, rows, field.precision(), this::copyRow, reductions);
    }
}
