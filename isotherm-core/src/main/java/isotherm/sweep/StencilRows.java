package isotherm.sweep;

import isotherm.field.Field;
import isotherm.field.Numbers;
import isotherm.kernel.GeneralRow;
import isotherm.kernel.RowKernel;
import isotherm.kernel.RowPlaces;
import isotherm.model.Edge;
import isotherm.network.Beyond;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.stencil.CoefficientRows;
import isotherm.stencil.DrivenTemperatures;
import isotherm.stencil.NodeForm;
import isotherm.stencil.NodeSpan;
import isotherm.stencil.ThawingNodes;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a plate as they lie in the field (N20): each span of nodes by the kernel of its form. What stands beyond an edge is a ghost
 * column, or a row beyond the lowest or highest, so no form knows of edges. Nodes that are held, or in holes, are left as they are.
 */
public final class StencilRows implements RowUpdate {
    private final RowKernel inside;
    private final GeneralRow general;
    private final CoefficientRows coefficients;
    private final DrivenTemperatures driven;
    private final BoundaryHeat heat;
    private final BoundaryHeat.Stripes stripes;
    private final @Nullable ThawingNodes thawing;
    private final Numbers numbers;
    private final int columns;
    private final int rows;
    private final Beyond below;
    private final Beyond above;
    private final DrivenTemperatures.Column left;
    private final DrivenTemperatures.Column right;
    /** The air below, then the air above. */
    private final Field air;
    /** By row, each for whoever computes it. */
    private final RowPlaces[] places;

    /**
     * The rows of a plan.
     *
     * @param inside the kernel for nodes inside a material
     * @param general the kernel for all others
     * @param thawing nodes with latent heat, null where there are none
     */
    public StencilRows(
            Plan plan,
            RowKernel inside,
            GeneralRow general,
            CoefficientRows coefficients,
            DrivenTemperatures driven,
            BoundaryHeat heat,
            @Nullable ThawingNodes thawing) {
        Network network = plan.network();
        this.inside = inside;
        this.general = general;
        this.coefficients = coefficients;
        this.driven = driven;
        this.heat = heat;
        this.thawing = thawing;
        this.numbers = new Numbers(plan.precision());
        this.columns = network.columns();
        this.rows = network.rows();
        this.below = network.beyond(Edge.BOTTOM);
        this.above = network.beyond(Edge.TOP);
        this.left = driven.column(Edge.LEFT);
        this.right = driven.column(Edge.RIGHT);
        this.stripes = heat.stripes(0, columns, column -> (long) column * numbers.bytes());
        this.air = Field.allocate(columns, 2, plan.precision());
        this.places = new RowPlaces[rows];
        Arrays.setAll(places, row -> new RowPlaces(air.memory()));
    }

    @Override
    public void prepare(Field field, int row) {
        if (row == 0 && below == Beyond.AIR) {
            fillAir(0, Edge.BOTTOM);
        }
        if (row == rows - 1 && above == Beyond.AIR) {
            fillAir(1, Edge.TOP);
        }
        fillGhost(left, -1, 1, field, row, 0);
        fillGhost(right, columns, columns - 2, field, row, 0);
    }

    private void fillAir(int airRow, Edge edge) {
        for (int column = 0; column < columns; column++) {
            air.set(column, airRow, driven.air(edge, column, 0));
        }
    }

    /** Fills a row's ghost node, or sets the held node beside it, in a state of the block. */
    private void fillGhost(DrivenTemperatures.Column column, int ghost, int mirrored, Field field, int row, int state) {
        long start = field.offset(row);
        if (column.isHeld(row)) {
            if (column.varies()) {
                set(field, start, ghost < 0 ? 0 : columns - 1, column.at(state, row));
            }
            return;
        }
        switch (column.beyond()) {
            case AIR -> set(field, start, ghost, column.at(state, row));
            case MIRROR -> set(field, start, ghost, get(field, start, mirrored));
            case WRAP -> set(field, start, ghost, get(field, start, ghost < 0 ? columns - 1 : 0));
        }
    }

    private double get(Field field, long start, int column) {
        return numbers.get(field.memory(), start + (long) column * numbers.bytes());
    }

    private void set(Field field, long start, int column, double temperature) {
        numbers.set(field.memory(), start + (long) column * numbers.bytes(), temperature);
    }

    @Override
    public void update(Field from, Field to, int row, int step) {
        MemorySegment own = from.memory();
        boolean airBelow = row == 0 && below == Beyond.AIR;
        boolean airAbove = row == rows - 1 && above == Beyond.AIR;
        MemorySegment lower = airBelow ? air.memory() : own;
        MemorySegment upper = airAbove ? air.memory() : own;
        long south = airBelow ? air.offset(0) : from.offset(below(row));
        long north = airAbove ? air.offset(1) : from.offset(above(row));
        long centre = from.offset(row);
        if (airBelow) {
            move(air, 0, -1, step);
        }
        if (airAbove) {
            move(air, 1, rows, step);
        }
        countColumn(left, Edge.LEFT, from, row);
        countColumn(right, Edge.RIGHT, from, row);
        if (!stripes.isEmpty(row)) {
            stripes.count(row, numbers, lower, south, own, centre, upper, north);
        }
        RowPlaces place = places[row].lay(lower, south, own, centre, upper, north, to.memory(), to.offset(row));
        for (NodeSpan span : coefficients.computed(row)) {
            compute(span, row, place);
        }
        if (thawing != null) {
            thawing.update(from, to, row, driven.at(step));
        }
        move(to, row, row, step + 1);
        fillGhost(left, -1, 1, to, row, step + 1);
        fillGhost(right, columns, columns - 2, to, row, step + 1);
    }

    private int below(int row) {
        return row > 0 ? row - 1 : below == Beyond.WRAP ? rows - 1 : 1;
    }

    private int above(int row) {
        return row < rows - 1 ? row + 1 : above == Beyond.WRAP ? 0 : rows - 2;
    }

    private void countColumn(DrivenTemperatures.Column column, Edge edge, Field from, int row) {
        boolean held = column.isHeld(row);
        if (held || column.beyond() == Beyond.AIR) {
            int inward = edge == Edge.LEFT ? 1 : -1;
            int end = edge == Edge.LEFT ? 0 : columns - 1;
            int outer = held ? end : end - inward;
            long start = from.offset(row);
            heat.column(edge).add(row, get(from, start, outer) - get(from, start, outer + inward));
        }
    }

    private void compute(NodeSpan span, int row, RowPlaces place) {
        int first = span.from();
        int count = span.to() - first;
        switch (span.form()) {
            case NodeForm.EvenSquare form -> inside.square(place, first, count, form.r());
            case NodeForm.EvenOblong form -> inside.oblong(place, first, count, form.rx(), form.ry());
            case NodeForm.General form -> general.general(place, first, count, coefficients.of(row));
            case NodeForm.Kept form -> throw new IllegalStateException("nodes that are kept are not computed");
        }
    }

    /** Sets the temperatures of a row that vary in time, as they are in a state of the block. */
    private void move(Field field, int fieldRow, int row, int state) {
        for (int k = 0; k < driven.count(row); k++) {
            field.set(driven.column(row, k), fieldRow, driven.at(state, row, k));
        }
    }
}
