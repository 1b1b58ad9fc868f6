package isotherm.step;

import isotherm.field.EdgeHeat;
import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.kernel.Kernels;
import isotherm.kernel.RowKernel;
import isotherm.kernel.StrandKernel;
import isotherm.model.Edge;
import isotherm.plan.EdgeFlow;
import isotherm.plan.EdgeValues;
import isotherm.plan.HeldEdge;
import isotherm.plan.Plan;
import isotherm.sweep.BandedSweep;
import isotherm.sweep.PlainRows;
import isotherm.sweep.PlainSweep;
import isotherm.sweep.ResidentSweep;
import isotherm.sweep.RowUpdate;
import isotherm.sweep.Sweep;
import isotherm.sweep.TiledSweep;
import org.jspecify.annotations.Nullable;

/** The explicit method on a plain plate (N1, N2): every node's next temperature from the last ones around it. */
final class ExplicitStepper implements Stepper {
    private final Plan plan;
    private final Execution execution;
    private final Neighbours neighbours;
    private final EdgeValues values;
    private final EdgeHeat heat;
    private final EdgeFlow flow;
    private final Sweep sweep;
    private @Nullable Field scratch;
    private long done;

    ExplicitStepper(Plan plan, RowKernel kernel, Execution execution, Neighbours neighbours) {
        this.plan = plan;
        this.execution = execution;
        this.flow = new EdgeFlow(plan);
        this.neighbours = neighbours;
        this.values = new EdgeValues(plan, TileShape.MAX_DEPTH);
        this.heat = new EdgeHeat(plan.grid().columns(), plan.grid().rows());
        this.sweep = sweep(plan, kernel);
    }

    private Sweep sweep(Plan plan, RowKernel kernel) {
        RowUpdate rows = new PlainRows(plan, kernel, values, heat);
        TileShape tiles = execution.tiles();
        int threads = execution.threads();
        if (tiles != null) {
            StrandKernel strands = Kernels.strandsFor(kernel);
            if (tiles.covers(plan.grid()) && ResidentSweep.fits(plan, threads)) {
                return new ResidentSweep(plan, strands, rows, values, heat, threads);
            }
            return new TiledSweep(
                    plan, strands, rows, values, heat, tiles.width(), tiles.height(), tiles.depth(), threads);
        }
        return execution.sweep() == Execution.Order.BANDED ? new BandedSweep(rows, threads) : new PlainSweep(rows);
    }

    @Override
    public void advance(Field field, int steps) {
        Field other = scratch;
        if (other == null) {
            other = field.beside();
            other.copyFrom(field);
            scratch = other;
        }
        for (int left = steps; left > 0; left -= TileShape.MAX_DEPTH) {
            int depth = Math.min(left, TileShape.MAX_DEPTH);
            values.sample(done, depth);
            neighbours.begin(field, depth);
            neighbours.finish(field);
            sweep.advance(field, other, depth);
            done += depth;
        }
    }

    @Override
    public Execution execution() {
        return execution;
    }

    @Override
    public UpdateCost cost() {
        return UpdateCost.of(plan);
    }

    @Override
    public Ledger entered() {
        double[] amounts = new double[Edge.values().length];
        for (HeldEdge held : plan.held()) {
            double drops = flow.through(held, heat.along(held.edge())::at);
            amounts[Ledger.edgeAccount(held.edge())] = plan.dt() * drops;
        }
        return Ledger.of(amounts, 0);
    }

    @Override
    public Ledger flows(Field field) {
        return flow.now(field);
    }

    @Override
    public double[] regionFlows(Field field) {
        return new double[0];
    }

    @Override
    public long taken() {
        return done;
    }

    EdgeHeat edgeHeat() {
        return heat;
    }

    @Override
    public void close() {
        sweep.close();
    }
}
