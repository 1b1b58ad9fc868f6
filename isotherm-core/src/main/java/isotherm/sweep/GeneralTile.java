package isotherm.sweep;

import isotherm.field.Field;
import isotherm.field.Numbers;
import isotherm.kernel.MixedStrands;
import isotherm.kernel.StrandKernel;
import isotherm.kernel.StrandPair;
import isotherm.model.Edge;
import isotherm.plan.MovingValues;
import isotherm.plan.Outside;
import isotherm.plan.Plan;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/**
 * What a thread knows of the tile of a plate of any kind that it is at: the columns, the coefficients of its rows, the heat to be
 * counted and the temperatures that vary. The air below and above the plate are two more rows of it.
 */
public final class GeneralTile {
    private final Plate plate;
    private final TileColumns columns;
    private final WovenRows woven;
    private final PairPrograms programs;
    private final StrandPair pair;
    private final Numbers numbers;
    private final int plateColumns;
    private final int rows;
    private final boolean periodicX;
    private final boolean periodicY;
    /** By the first column of a tile and the column after its last. */
    private final Map<Long, LinkHeat.Span> byColumns = new HashMap<>();

    private LinkHeat.Span links;
    private long[] places = {};
    private Tile tile = new Tile(0, 0, 0, 0);

    /** Everything that tiles share. */
    public record Plate(
            Plan plan,
            StrandKernel kernel,
            MixedStrands mixed,
            CoefficientRows coefficients,
            MovingValues values,
            LinkHeat heat,
            Outside outside) {}

    GeneralTile(Plate plate, int longest, int window) {
        this.plate = plate;
        this.columns = new TileColumns(plate.plan, plate.kernel.strands(), plate.kernel.bytes());
        this.woven = new WovenRows(plate.coefficients, plate.kernel, columns, longest, window);
        this.programs = new PairPrograms(plate.coefficients, columns);
        this.pair = new StrandPair(woven.memory());
        this.numbers = new Numbers(plate.plan.precision());
        this.plateColumns = plate.plan.grid().columns();
        this.rows = plate.plan.grid().rows();
        this.periodicX = plate.plan.grid().x().isPeriodic();
        this.periodicY = plate.plan.grid().y().isPeriodic();
        this.links = plate.heat.span(0, 0, columns::place);
    }

    /** Turns to a tile, whose columns reach as far to either side as {@code depth} steps need. */
    void enter(Tile entered, int depth) {
        tile = entered;
        columns.enter(entered, depth);
        woven.enter();
        programs.enter(rows);
        links = byColumns.computeIfAbsent(
                (long) tile.fromColumn() << Integer.SIZE | tile.toColumn(),
                _ -> plate.heat.span(tile.fromColumn(), tile.toColumn(), columns::place));
        places = new long[columns.end() - columns.first()];
        for (int k = 0; k < places.length; k++) {
            places[k] = columns.place(columns.first() + k);
        }
    }

    TileColumns columns() {
        return columns;
    }

    /** True for the air below the plate and above it. */
    boolean isAir(int row) {
        return row == -1 || row == rows;
    }

    /**
     * Reads a row of the field as it is in a state of the block, and makes its coefficients ready.
     *
     * @param row its number, counted on where the plate is periodic; -1 is the air below
     */
    void read(Field from, int row, int onPlate, int state, MemorySegment memory, long nodes, long into, long work) {
        CoefficientRows all = plate.coefficients;
        if (isAir(onPlate)) {
            Edge edge = row < 0 ? Edge.BOTTOM : Edge.TOP;
            for (int column = columns.firstOnPlate(); column < columns.endOnPlate(); column++) {
                int along = Math.floorMod(column, plateColumns);
                double air = plate.outside.air(edge, along, plate.values.at(state));
                numbers.set(memory, nodes + (long) (column - columns.first()) * numbers.bytes(), air);
            }
        } else {
            columns.read(from, onPlate, memory, nodes);
            ghosts(onPlate, state, memory, nodes);
            woven.needRow(onPlate, row);
        }
        if (onPlate == -1) {
            woven.need(all.northOf(-1), row);
        }
        plate.kernel.weave(memory, nodes, into, columns.length(), work);
    }

    private void ghosts(int row, int state, MemorySegment memory, long nodes) {
        long right = nodes + (long) (plateColumns - columns.first()) * numbers.bytes();
        if (columns.atLeft()) {
            double left = periodicX
                    ? numbers.get(memory, right - numbers.bytes())
                    : plate.outside.air(Edge.LEFT, row, plate.values.at(state));
            numbers.set(memory, nodes, left);
        }
        if (columns.atRight()) {
            double beyond = periodicX
                    ? numbers.get(memory, nodes + numbers.bytes())
                    : plate.outside.air(Edge.RIGHT, row, plate.values.at(state));
            numbers.set(memory, right, beyond);
        }
    }

    /** Counts the heat that crosses to a row in the step to come, where it is the tile's own. */
    void count(int row, int onPlate, MemorySegment memory, long south, long centre, long north) {
        if (tile.fromRow() <= row && row < tile.toRow()) {
            links.count(onPlate, numbers, memory, south, memory, centre, memory, north);
        }
    }

    /** Computes two neighbouring rows, counted on where the plate is periodic; where the upper is the lower one again, only the lower is of use. */
    void compute(
            int lowerRow,
            int upperRow,
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            long aside) {
        CoefficientRows all = plate.coefficients;
        int lowest = onPlate(lowerRow);
        int highest = onPlate(upperRow);
        pair.turnTo(
                woven.row(lowerRow),
                woven.row(upperRow),
                woven.place(all.northOf(lowest > 0 || !periodicY ? lowest - 1 : rows - 1)),
                programs.of(lowest, highest),
                all.isHeated(lowest) || all.isHeated(highest));
        plate.mixed.update(
                memory, south, lower, upper, north, outLower, outUpper, columns.length(), pair, all.isSquare(), aside);
    }

    /** Sets what varies in time in a row, as it is in a state of the block, and the ghost columns of a periodic plate. */
    void move(int onPlate, int state, MemorySegment memory, long place) {
        for (int k = 0; k < plate.values.count(onPlate); k++) {
            int column = plate.values.column(onPlate, k);
            double value = plate.values.at(state, onPlate, k);
            set(column, value, memory, place);
            if (columns.wraps()) {
                set(column - plateColumns, value, memory, place);
                set(column + plateColumns, value, memory, place);
            }
        }
        if (periodicX && columns.atLeft()) {
            set(-1, numbers.get(memory, place + places[plateColumns - 1 - columns.first()]), memory, place);
            set(plateColumns, numbers.get(memory, place + places[-columns.first()]), memory, place);
        }
    }

    private void set(int column, double value, MemorySegment memory, long place) {
        if (column >= columns.first() && column < columns.end()) {
            numbers.set(memory, place + places[column - columns.first()], value);
            numbers.set(memory, place + columns.twin(column), value);
        }
    }

    /** The number on the plate of a row that is counted on where the plate is periodic. */
    int onPlate(int row) {
        return periodicY ? Math.floorMod(row, rows) : row;
    }
}
