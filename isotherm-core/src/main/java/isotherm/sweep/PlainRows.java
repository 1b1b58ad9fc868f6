package isotherm.sweep;

import isotherm.field.EdgeHeat;
import isotherm.field.Field;
import isotherm.kernel.RowKernel;
import isotherm.plan.EdgeValues;
import isotherm.plan.HeldEdge;
import isotherm.plan.NodeForm;
import isotherm.plan.Plan;
import isotherm.plan.Run;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** The rows of a plain plate: one material, edges that are fixed, insulated or periodic as wholes. */
public final class PlainRows implements RowUpdate {
    private final Plan plan;
    private final RowKernel kernel;
    private final EdgeValues values;
    private final HeatCounter edgeHeat;
    private final GhostColumns ghosts;

    public PlainRows(Plan plan, RowKernel kernel, EdgeValues values, EdgeHeat heat) {
        this.plan = plan;
        this.kernel = kernel;
        this.values = values;
        this.edgeHeat = new HeatCounter(plan, heat);
        this.ghosts = new GhostColumns(plan);
    }

    @Override
    public void prepare(Field field, int row) {
        ghosts.fill(field, row);
    }

    @Override
    public void update(Field from, Field to, int row, int step) {
        List<Run> runs = plan.runs(row);
        for (int k = 0; k < runs.size(); k++) {
            compute(runs.get(k), from, to, row);
        }
        edgeHeat.count(from, row);
        List<HeldEdge> held = plan.held();
        for (int k = 0; k < held.size(); k++) {
            HeldEdge edge = held.get(k);
            if (values.along(edge.edge()).varies()) {
                hold(edge, to, row, step);
            }
        }
        ghosts.fill(to, row);
    }

    private void compute(Run run, Field from, Field to, int row) {
        MemorySegment memory = from.memory();
        long first = (long) run.from() * kernel.bytes();
        long south = from.offset(plan.below(row)) + first;
        long centre = from.offset(row) + first;
        long north = from.offset(plan.above(row)) + first;
        long out = to.offset(row) + first;
        int count = run.to() - run.from();
        switch (run.form()) {
            case NodeForm.EvenSquare form ->
                kernel.square(memory, south, centre, north, to.memory(), out, count, form.r());
            case NodeForm.EvenOblong form ->
                kernel.oblong(memory, south, centre, north, to.memory(), out, count, form.rx(), form.ry());
            case NodeForm.General form -> throw new IllegalStateException("a plain plate has no general nodes");
            case NodeForm.Kept form -> throw new IllegalStateException("a plain plate keeps its edges alone");
        }
    }

    private void hold(HeldEdge held, Field to, int row, int step) {
        switch (held.edge()) {
            case LEFT, RIGHT -> {
                if (row >= held.from() && row < held.to()) {
                    to.set(held.column(row), row, values.along(held.edge()).at(step, row));
                }
            }
            case BOTTOM, TOP -> {
                if (row == held.row(0)) {
                    for (int column = held.from(); column < held.to(); column++) {
                        to.set(column, row, values.along(held.edge()).at(step, column));
                    }
                }
            }
        }
    }
}
