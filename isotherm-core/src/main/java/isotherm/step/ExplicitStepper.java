package isotherm.step;

import isotherm.field.EdgeHeat;
import isotherm.field.Field;
import isotherm.kernel.Kernels;
import isotherm.kernel.RowKernel;
import isotherm.kernel.StrandKernel;
import isotherm.plan.EdgeValues;
import isotherm.plan.Plan;
import isotherm.sweep.BandedSweep;
import isotherm.sweep.PlainSweep;
import isotherm.sweep.ResidentSweep;
import isotherm.sweep.RowUpdate;
import isotherm.sweep.Sweep;
import isotherm.sweep.TiledSweep;
import org.jspecify.annotations.Nullable;

/** The explicit method (N1, N2): every node's next temperature from the last ones around it. */
final class ExplicitStepper implements Stepper {
    private final Execution execution;
    private final int bytesPerUpdate;
    private final Neighbours neighbours;
    private final EdgeValues values;
    private final EdgeHeat heat;
    private final Sweep sweep;
    private @Nullable Field scratch;
    private long done;

    ExplicitStepper(Plan plan, RowKernel kernel, Execution execution, Neighbours neighbours) {
        this.execution = execution;
        this.bytesPerUpdate = 2 * plan.precision().bytes();
        this.neighbours = neighbours;
        this.values = new EdgeValues(plan, TileShape.MAX_DEPTH);
        this.heat = new EdgeHeat(plan.grid().columns(), plan.grid().rows());
        this.sweep = sweep(plan, kernel);
    }

    private Sweep sweep(Plan plan, RowKernel kernel) {
        RowUpdate rows = new RowUpdate(plan, kernel, values, heat);
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
    public int bytesPerUpdate() {
        return bytesPerUpdate;
    }

    @Override
    public EdgeHeat edgeHeat() {
        return heat;
    }

    @Override
    public void close() {
        sweep.close();
    }
}
