package isotherm.sweep;

import isotherm.field.EdgeHeat;
import isotherm.model.Edge;
import isotherm.plan.EdgeValues;
import isotherm.plan.HeldEdge;
import isotherm.plan.Plan;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** The left or right edge of the plate in the rows of a tile: held nodes and the heat over them, or the ghost column. */
final class TileSide {
    private static final ValueLayout.OfDouble NUMBER = ValueLayout.JAVA_DOUBLE;

    private final EdgeValues values;
    private final EdgeHeat heat;
    private final Edge edge;
    private final int columns;
    private final int beyond;
    private final @Nullable HeldEdge held;
    private final boolean varies;
    private final double[] temperatures = new double[2];
    private boolean here;
    private boolean kept;
    private long edgePlace;
    private long edgeTwin;
    private long insidePlace;
    private long ghostPlace;
    private long ghostTwin;
    private long beyondPlace;

    TileSide(Plan plan, EdgeValues values, EdgeHeat heat, Edge edge) {
        this.values = values;
        this.heat = heat;
        this.edge = edge;
        this.columns = plan.grid().columns();
        this.beyond = plan.columnBeyond(edge);
        this.held = plan.heldAt(edge);
        this.varies = values.varies(edge);
    }

    /** Turns to the tile that the columns have been turned to. */
    void enter(Tile tile, TileColumns places) {
        boolean left = edge == Edge.LEFT;
        here = left ? places.atLeft() : places.atRight();
        kept = left ? tile.fromColumn() == 0 : tile.toColumn() == columns;
        if (here) {
            int edgeColumn = left ? 0 : columns - 1;
            int ghostColumn = left ? -1 : columns;
            edgePlace = places.place(edgeColumn);
            edgeTwin = places.twin(edgeColumn);
            insidePlace = places.place(left ? 1 : columns - 2);
            ghostPlace = places.place(ghostColumn);
            ghostTwin = places.twin(ghostColumn);
            beyondPlace = places.place(beyond);
        }
    }

    /** True where rows of the tile have this edge. */
    boolean isHere() {
        return here;
    }

    /**
     * Looks at a row before a step: remembers the held temperature, counts the heat.
     *
     * @param place offset of the row
     * @param row its number on the plate
     * @param counted whether the tile keeps the row
     * @param which of the two rows of a pair it is
     */
    void before(MemorySegment memory, long place, int row, boolean counted, int which) {
        if (held != null) {
            double temperature = memory.get(NUMBER, place + edgePlace);
            temperatures[which] = temperature;
            if (kept && counted && held.from() <= row && row < held.to()) {
                heat.add(edge, row, temperature - memory.get(NUMBER, place + insidePlace));
            }
        }
    }

    /**
     * Puts a sealed row right after a step: held node or ghost column.
     *
     * @param step counted from 0 within the block
     */
    void after(MemorySegment memory, long place, int row, int step, int which) {
        if (held == null) {
            open(memory, place);
        } else {
            double temperature =
                    varies && held.from() <= row && row < held.to() ? values.at(held, step, row) : temperatures[which];
            memory.set(NUMBER, place + edgePlace, temperature);
            memory.set(NUMBER, place + edgeTwin, temperature);
        }
    }

    /** Fills the ghost column of a sealed row. */
    void open(MemorySegment memory, long place) {
        if (held == null) {
            double temperature = memory.get(NUMBER, place + beyondPlace);
            memory.set(NUMBER, place + ghostPlace, temperature);
            memory.set(NUMBER, place + ghostTwin, temperature);
        }
    }
}
