package isotherm.sweep;

import isotherm.field.Field;
import isotherm.field.Numbers;
import isotherm.kernel.PairKernel;
import isotherm.kernel.PairOfRows;
import isotherm.model.Edge;
import isotherm.network.Beyond;
import isotherm.network.Network;
import isotherm.stencil.CoefficientRows;
import isotherm.stencil.DrivenTemperatures;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/**
 * The transposed rows of one thread's tile: read with what stands beyond the edges, computed in pairs with their coefficients, then put right
 * where they are known in advance. The air below and above the plate, where there is air, are two more rows of it.
 */
final class TileRows {
    private static final Tile NONE = new Tile(0, 0, 0, 0);
    /** So many different rows of coefficients are kept transposed for each tile, so that none is transposed again. */
    private static final int FEW = 24;
    /** Stands for the kind of the upper row where there is none, and of rows where nothing was turned to. */
    private static final int ALONE = -1;

    private static final int NOTHING = -2;

    private final PairKernel kernel;
    private final CoefficientRows coefficients;
    private final DrivenTemperatures driven;
    private final BoundaryHeat heat;
    private final Numbers numbers;
    private final TileColumns columns;
    private final int longest;
    private final int window;
    private final PairSpans spans;
    private final TileSide left;
    private final TileSide right;
    private final MemorySegment memory;
    private final PairOfRows pair;
    private final int plateColumns;
    private final int rows;
    private final Beyond below;
    private final Beyond above;
    /** Numbers of the rows that are air, or of none. */
    private final int airBelow;

    private final int airAbove;
    private final boolean moving;
    /** By the first column of a tile and the column after its last. */
    private final Map<Long, BoundaryHeat.Stripes> byColumns = new HashMap<>();

    /** The same, where all coefficients take little room. */
    private final Map<Long, TransposedCoefficients> coefficientsByColumns = new HashMap<>();

    private TransposedCoefficients transposed;
    private BoundaryHeat.Stripes stripes;
    private Tile tile = NONE;
    /** The kind of the lower row of the pair whose coefficients were turned to, and that of the upper one. */
    private int turnedLower = NOTHING;

    private int turnedUpper = NOTHING;

    /**
     * No tile yet.
     *
     * @param memory where the rows will lie
     * @param aside offset in it of the room that {@link PairOfRows} asks for
     * @param longest the most vectors of a row
     * @param window how many rows of the plate need their coefficients at a time, at most
     */
    TileRows(PlateRows plate, MemorySegment memory, long aside, int longest, int window) {
        Network network = plate.plan().network();
        this.kernel = plate.kernel();
        this.coefficients = plate.coefficients();
        this.driven = plate.driven();
        this.heat = plate.heat();
        this.numbers = new Numbers(plate.plan().precision());
        this.columns = new TileColumns(network, kernel.lanes(), kernel.bytes());
        this.longest = longest;
        this.window = window;
        this.transposed = newCoefficients();
        this.spans = new PairSpans(coefficients, columns);
        this.left = new TileSide(network, driven, heat, numbers, Edge.LEFT);
        this.right = new TileSide(network, driven, heat, numbers, Edge.RIGHT);
        this.memory = memory;
        this.pair = new PairOfRows(memory, coefficients.isSquare(), aside);
        this.plateColumns = network.columns();
        this.rows = network.rows();
        this.below = network.beyond(Edge.BOTTOM);
        this.above = network.beyond(Edge.TOP);
        this.airBelow = below == Beyond.AIR ? -1 : Integer.MIN_VALUE;
        this.airAbove = above == Beyond.AIR ? rows : Integer.MAX_VALUE;
        this.moving = driven.isMoving();
        this.stripes = heat.stripes(0, 0, columns::place);
    }

    /** Turns to a tile, whose columns reach as far to either side as {@code depth} steps need. */
    void enter(Tile entered, int depth) {
        tile = entered;
        columns.enter(entered, depth);
        Long key = (long) tile.fromColumn() << Integer.SIZE | tile.toColumn();
        if (coefficients.count() <= FEW) {
            transposed = coefficientsByColumns.computeIfAbsent(key, _ -> newCoefficients());
        }
        transposed.enter();
        pair.links(transposed.memory());
        spans.enter(rows);
        left.enter(entered, columns);
        right.enter(entered, columns);
        pair.length(columns.length());
        stripes = byColumns.computeIfAbsent(key, _ -> heat.stripes(tile.fromColumn(), tile.toColumn(), columns::place));
        turnedLower = NOTHING;
    }

    private TransposedCoefficients newCoefficients() {
        return new TransposedCoefficients(coefficients, kernel, columns, longest, window);
    }

    long rowBytes() {
        return columns.rowBytes();
    }

    /** Whether rows are counted on beyond the lowest and the highest, round the plate. */
    boolean isPeriodic() {
        return below == Beyond.WRAP;
    }

    /** The lowest row that there is, of those that are counted on any. */
    int lowest() {
        return below == Beyond.AIR ? -1 : 0;
    }

    /** The row after the highest. */
    int end() {
        return above == Beyond.AIR ? rows + 1 : rows;
    }

    /** True for the air below the plate and above it. */
    boolean isAir(int row) {
        return row == airBelow || row == airAbove;
    }

    /** The row that stands below a computed one. */
    int below(int row) {
        return row == 0 && below == Beyond.MIRROR ? 1 : row - 1;
    }

    /** The row that stands above a computed one. */
    int above(int row) {
        return row == rows - 1 && above == Beyond.MIRROR ? rows - 2 : row + 1;
    }

    /** The number on the plate of a row that is counted on where the plate is periodic. */
    int onPlate(int row) {
        return isPeriodic() && (row < 0 || row >= rows) ? Math.floorMod(row, rows) : row;
    }

    /**
     * Reads a row of the field as it is in a state of the block, transposed, and makes its coefficients ready.
     *
     * @param row its number, counted on where the plate is periodic; -1 is the air below
     * @param nodes offset of room for a row's nodes side by side
     * @param work offset of the room that kernels work in
     */
    void read(Field from, int row, int state, long nodes, long into, long work) {
        int onPlate = onPlate(row);
        if (isAir(row)) {
            readAir(row, state, nodes);
        } else {
            columns.read(from, onPlate, memory, nodes);
            transposed.needRow(onPlate, row);
        }
        if (row == lowest() && !isPeriodic()) {
            transposed.need(coefficients.northOf(-1), row);
        }
        kernel.transpose(memory, nodes, into, columns.length(), work);
        if (!isAir(row)) {
            settleSides(row, state, into, true);
        }
    }

    private void readAir(int row, int state, long nodes) {
        Edge edge = row < 0 ? Edge.BOTTOM : Edge.TOP;
        for (int column = columns.firstOnPlate(); column < columns.endOnPlate(); column++) {
            double air = driven.air(edge, Math.floorMod(column, plateColumns), state);
            numbers.set(memory, nodes + (long) (column - columns.first()) * numbers.bytes(), air);
        }
    }

    /** Puts a row that the tile keeps into the field. */
    void write(Field to, int row, long from, long nodes, long work) {
        kernel.restore(memory, from, nodes, columns.length(), work);
        columns.write(memory, nodes, tile, to, row);
    }

    /** True for a row of the tile's own to which heat crosses from elsewhere than its ends. */
    boolean counts(int row) {
        return tile.fromRow() <= row && row < tile.toRow() && !stripes.isEmpty(row);
    }

    /** Counts the heat that crosses to such a row in the step to come. */
    void count(int row, long south, long centre, long north) {
        stripes.count(row, numbers, memory, south, memory, centre, memory, north);
    }

    /**
     * Computes two neighbouring rows, or one alone.
     *
     * @param row the lower one, counted on where the plate is periodic
     * @param upper the upper one, or the lower one again: then only that is of use
     * @param south where the row below lies, and so on
     */
    void compute(int row, int upper, long south, long lowerPlace, long upperPlace, long north) {
        turn(row, upper, kind(row), upper == row ? ALONE : kind(upper));
        pair.read(south, lowerPlace, upperPlace, north);
        kernel.update(pair);
    }

    /** As the other, for one who keeps the rows' kinds, and where rows lie one after the other from the one below on. */
    void compute(int row, int lowerKind, int upperKind, long south, long rowStep) {
        turn(row, row + 1, lowerKind, upperKind);
        pair.read(south, south + rowStep, south + 2 * rowStep, south + 3 * rowStep);
        kernel.update(pair);
    }

    /** Says where the results of the next pair go. */
    void into(long outLower, long outUpper) {
        pair.write(outLower, outUpper);
    }

    /** The number of all that a row of the plate has: rows of the same have the same coefficients and spans. */
    int kind(int row) {
        return coefficients.alike(onPlate(row));
    }

    private void turn(int row, int upper, int lowerKind, int upperKind) {
        if (lowerKind == turnedLower && upperKind == turnedUpper) {
            return;
        }
        turnedLower = lowerKind;
        turnedUpper = upperKind;
        int onPlate = onPlate(row);
        int beneath = isPeriodic() && onPlate == 0 ? rows - 1 : onPlate - 1;
        pair.coefficients(
                transposed.row(row),
                transposed.row(upper),
                transposed.place(coefficients.northOf(beneath)),
                spans.of(onPlate, onPlate(upper)));
    }

    /** Puts a sealed row that was computed right: what is known in advance of it in a state of the block, and its ghost nodes. */
    void settle(int row, int state, long place, boolean last) {
        if (moving) {
            move(row, state, place);
        }
        if (!isAir(row)) {
            settleSides(row, state, place, !last);
        }
    }

    private void settleSides(int row, int state, long place, boolean counts) {
        int onPlate = onPlate(row);
        boolean counted = counts && tile.fromRow() <= row && row < tile.toRow();
        left.settle(memory, place, onPlate, state, counted);
        right.settle(memory, place, onPlate, state, counted);
    }

    void settleSides(int from, int to, int state, long place, long rowStep, boolean last) {
        Tile counted = last ? NONE : tile;
        left.settle(memory, place, rowStep, from, to, state, counted);
        right.settle(memory, place, rowStep, from, to, state, counted);
    }

    boolean isMoving() {
        return moving;
    }

    /** Sets what varies in time in a row, the ends left out, as it is in a state of the block. */
    void move(int row, int state, long place) {
        int onPlate = onPlate(row);
        for (int k = 0; k < driven.count(onPlate); k++) {
            int column = driven.column(onPlate, k);
            double value = driven.at(state, onPlate, k);
            int first =
                    columns.wraps() ? columns.first() + Math.floorMod(column - columns.first(), plateColumns) : column;
            for (int again = first; again < columns.end(); again += plateColumns) {
                set(again, value, place);
            }
        }
    }

    private void set(int column, double value, long place) {
        if (column >= columns.first() && column < columns.end()) {
            numbers.set(memory, place + columns.place(column), value);
            numbers.set(memory, place + columns.twin(column), value);
        }
    }
}
