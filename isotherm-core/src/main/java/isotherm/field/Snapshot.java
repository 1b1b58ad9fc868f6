package isotherm.field;

import isotherm.model.Grid;
import isotherm.model.Precision;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A read-only look at the state; valid while the observer it was given to runs, the field moves on afterwards. */
public final class Snapshot {
    private final Grid grid;
    private final Temperatures temperatures;
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
        this(grid, new FieldTemperatures(field, holes), step, time, Snapshot::nobody);
    }

    /**
     * A look at a plate.
     *
     * @param keeper who draws up the accounts, asked once if at all
     */
    public Snapshot(Grid grid, Temperatures temperatures, long step, double time, Supplier<Accounts> keeper) {
        this.grid = grid;
        this.temperatures = temperatures;
        this.step = step;
        this.time = time;
        this.keeper = keeper;
    }

    private static Accounts nobody() {
        throw new IllegalStateException("nobody keeps accounts of this state");
    }

    /** A copy of the temperatures, valid as long as one likes. Nobody keeps accounts of it. */
    public Snapshot copy() {
        return new Snapshot(grid, temperatures.copy(), step, time, Snapshot::nobody);
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
        return temperatures.precision();
    }

    /** The temperature of a node in degrees Celsius; NaN in a hole. */
    public double at(int column, int row) {
        return temperatures.at(column, row);
    }

    /** Copies a row's temperatures from the left, NaN in holes; row 0 is the bottom. */
    public void copyRow(int row, double[] into) {
        temperatures.copyRow(row, into);
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

    /** Minimum, maximum, mean and hash. */
    public FieldSummary summary() {
        return FieldSummary.of(grid, temperatures);
    }
}
