package isotherm.sweep;

import isotherm.field.Field;
import isotherm.field.Numbers;
import isotherm.kernel.GeneralRow;
import isotherm.kernel.RowKernel;
import isotherm.model.Edge;
import isotherm.plan.MovingValues;
import isotherm.plan.Network;
import isotherm.plan.NodeForm;
import isotherm.plan.Outside;
import isotherm.plan.Plan;
import isotherm.plan.Run;
import isotherm.plan.ThawingNodes;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * The rows of any plate (N20). The air beyond an edge is a ghost column, or a row
 * beyond the lowest or highest, so films need no arithmetic of their own.
 */
public final class GeneralRows implements RowUpdate {
    private final RowKernel fast;
    private final GeneralRow general;
    private final CoefficientRows coefficients;
    private final MovingValues values;
    private final LinkHeat.Span links;
    private final Outside outside;
    private final ThawingNodes thawing;
    private final Numbers numbers;
    private final int columns;
    private final int rows;
    private final boolean periodicX;
    private final boolean periodicY;
    /** The air below, then the air above. */
    private final Field air;

    public GeneralRows(
            Plan plan,
            RowKernel fast,
            GeneralRow general,
            CoefficientRows coefficients,
            MovingValues values,
            LinkHeat heat,
            Outside outside,
            ThawingNodes thawing) {
        Network network = plan.network();
        this.fast = fast;
        this.general = general;
        this.coefficients = coefficients;
        this.values = values;
        this.outside = outside;
        this.thawing = thawing;
        this.numbers = new Numbers(plan.precision());
        this.columns = network.columns();
        this.rows = network.rows();
        this.periodicX = network.isPeriodicX();
        this.periodicY = network.isPeriodicY();
        this.links = heat.span(0, columns, column -> (long) column * numbers.bytes());
        this.air = Field.allocate(columns, 2, plan.precision());
    }

    @Override
    public void prepare(Field field, int row) {
        if (row == 0 || row == rows - 1) {
            for (int column = 0; column < columns && !periodicY; column++) {
                air.set(column, row == 0 ? 0 : 1, outside.air(row == 0 ? Edge.BOTTOM : Edge.TOP, column, values.at(0)));
            }
        }
        fillGhosts(field, row, 0);
    }

    private void fillGhosts(Field field, int row, int state) {
        long left = field.offset(row) - numbers.bytes();
        long right = field.offset(row) + (long) columns * numbers.bytes();
        if (periodicX) {
            numbers.set(field.memory(), left, field.at(columns - 1, row));
            numbers.set(field.memory(), right, field.at(0, row));
        } else {
            numbers.set(field.memory(), left, outside.air(Edge.LEFT, row, values.at(state)));
            numbers.set(field.memory(), right, outside.air(Edge.RIGHT, row, values.at(state)));
        }
    }

    @Override
    public void update(Field from, Field to, int row, int step) {
        boolean lowest = row == 0 && !periodicY;
        boolean highest = row == rows - 1 && !periodicY;
        MemorySegment own = from.memory();
        MemorySegment below = lowest ? air.memory() : own;
        MemorySegment above = highest ? air.memory() : own;
        long south = lowest ? air.offset(0) : from.offset(row == 0 ? rows - 1 : row - 1);
        long north = highest ? air.offset(1) : from.offset(row == rows - 1 ? 0 : row + 1);
        long centre = from.offset(row);
        if (lowest) {
            move(air, 0, -1, step);
        }
        if (highest) {
            move(air, 1, rows, step);
        }
        links.count(row, numbers, below, south, own, centre, above, north);
        List<Run> runs = coefficients.runs(row);
        for (int k = 0; k < runs.size(); k++) {
            compute(runs.get(k), row, below, south, own, centre, above, north, to);
        }
        thawing.update(from, to, row, values.at(step));
        move(to, row, row, step + 1);
        fillGhosts(to, row, step + 1);
    }

    private void compute(
            Run run,
            int row,
            MemorySegment below,
            long south,
            MemorySegment own,
            long centre,
            MemorySegment above,
            long north,
            Field to) {
        long first = (long) run.from() * numbers.bytes();
        int count = run.to() - run.from();
        long out = to.offset(row) + first;
        switch (run.form()) {
            case NodeForm.EvenSquare form ->
                fast.square(own, south + first, centre + first, north + first, to.memory(), out, count, form.r());
            case NodeForm.EvenOblong form ->
                fast.oblong(
                        own,
                        south + first,
                        centre + first,
                        north + first,
                        to.memory(),
                        out,
                        count,
                        form.rx(),
                        form.ry());
            case NodeForm.Kept form ->
                MemorySegment.copy(own, centre + first, to.memory(), out, (long) count * numbers.bytes());
            case NodeForm.General form ->
                general.general(
                        below,
                        south + first,
                        own,
                        centre + first,
                        above,
                        north + first,
                        to.memory(),
                        out,
                        count,
                        coefficients.of(row),
                        run.from());
        }
    }

    /** Sets the temperatures of a row that vary in time, as they are in a state of the block. */
    private void move(Field field, int fieldRow, int row, int state) {
        for (int k = 0; k < values.count(row); k++) {
            int column = values.column(row, k);
            if (column >= 0 && column < columns) {
                field.set(column, fieldRow, values.at(state, row, k));
            }
        }
    }
}
