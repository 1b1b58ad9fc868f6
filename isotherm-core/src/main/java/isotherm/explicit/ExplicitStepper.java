package isotherm.explicit;

import isotherm.field.ExactSum;
import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.field.Window;
import isotherm.heat.BoundaryFlow;
import isotherm.heat.RegionRates;
import isotherm.kernel.Kernels;
import isotherm.kernel.RowKernel;
import isotherm.model.Probe;
import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
import isotherm.stencil.CoefficientRows;
import isotherm.stencil.Coefficients;
import isotherm.stencil.DrivenTemperatures;
import isotherm.stencil.ThawingNodes;
import isotherm.step.Execution;
import isotherm.step.Halo;
import isotherm.step.Neighbours;
import isotherm.step.NodeTemperatures;
import isotherm.step.Stepper;
import isotherm.step.Thermostats;
import isotherm.step.TileShape;
import isotherm.sweep.BandedSweep;
import isotherm.sweep.BoundaryHeat;
import isotherm.sweep.PlainSweep;
import isotherm.sweep.PlateRows;
import isotherm.sweep.ResidentSweep;
import isotherm.sweep.RowUpdate;
import isotherm.sweep.StencilRows;
import isotherm.sweep.Sweep;
import isotherm.sweep.TiledSweep;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The explicit method (N2, N20): every node's next temperature from the last ones around it. Where only temperatures vary in
 * time, blocks of steps go at once; where films or sources do, each step is a block; thermostats end a block when they look.
 */
public final class ExplicitStepper implements Stepper {
    private final Plan plan;
    private final Network network;
    private final Execution execution;
    private final Neighbours neighbours;
    private final Halo halo;
    private final Thermostats thermostats;
    private final Coefficients coefficients;
    private final DrivenTemperatures driven;
    private final CoefficientRows rows;
    private final BoundaryHeat heat;
    private final BoundaryFlow rates;
    private final RegionRates regions;
    /** What entered whatever the temperatures, where that varies in time. */
    private final ExactSum[] given;

    private final boolean varies;
    /** Whether coefficients vary in time. */
    private final boolean refreshes;

    private final @Nullable ThawingNodes thawing;
    private final Sweep sweep;
    private final int longest;
    private @Nullable Field scratch;
    private long done;

    public ExplicitStepper(Plan plan, RowKernel kernel, Execution execution, Neighbours neighbours) {
        this.plan = plan;
        this.network = plan.network();
        this.execution = execution;
        this.neighbours = neighbours;
        this.thermostats = new Thermostats(plan.scenario());
        Conditions start = Conditions.at(network, 0, thermostats.off());
        this.coefficients = new Coefficients(plan, start);
        this.halo = new Halo(network.window(), plan.precision(), neighbours);
        this.longest = Math.min(halo.depth(), TileShape.deepest(plan));
        this.driven = new DrivenTemperatures(plan, coefficients.ghosts(), longest);
        this.refreshes = network.hasVaryingEntries();
        this.rows = new CoefficientRows(plan, coefficients, refreshes || !thermostats.isEmpty());
        this.heat = new BoundaryHeat(network, coefficients.ghosts(), start);
        this.rates = new BoundaryFlow(network, neighbours);
        this.regions = new RegionRates(plan, neighbours);
        this.given = rates.sums();
        this.varies = rates.hasInflows() && !(network.isConstantInTime() && thermostats.isEmpty());
        this.thawing = network.thaws().isEmpty() ? null : new ThawingNodes(plan, coefficients);
        this.sweep = sweep(kernel);
    }

    private Sweep sweep(RowKernel kernel) {
        RowUpdate update = new StencilRows(plan, kernel, Kernels.generalFor(kernel), rows, driven, heat, thawing);
        int threads = execution.threads();
        TileShape tiles = execution.tiles();
        if (tiles == null) {
            return execution.sweep() == Execution.Order.BANDED
                    ? new BandedSweep(update, threads)
                    : new PlainSweep(update);
        }
        PlateRows plate = new PlateRows(plan, Kernels.pairsFor(kernel), rows, driven, heat);
        return tiles.covers(network) && ResidentSweep.fits(plan, threads)
                ? new ResidentSweep(plate, update, threads)
                : new TiledSweep(plate, update, tiles.width(), tiles.height(), tiles.depth(), threads);
    }

    @Override
    public void start(Field field) {
        started(field);
    }

    /** The field beside the state, which is taken up where it was not. */
    private Field started(Field field) {
        Field other = scratch;
        if (other == null) {
            unsignZeros(field);
            other = field.beside();
            other.copyFrom(field);
            scratch = other;
            look(field, Double.NEGATIVE_INFINITY, 0);
        }
        return other;
    }

    @Override
    public void advance(Field field, int steps) {
        Field other = started(field);
        int left = steps;
        while (left > 0) {
            int block = untilLook(Math.min(left, longest));
            BitSet off = thermostats.off();
            driven.sample(done, block, off);
            if (refreshes) {
                refresh(driven.at(0));
            }
            halo.exchange(field, block);
            sweep.advance(field, other, block);
            for (int step = 0; step < block && varies; step++) {
                rates.addInflows(driven.at(step), plan.dt(), given);
            }
            done += block;
            left -= block;
            look(field, plan.timeAfter(done - 1), plan.timeAfter(done));
        }
    }

    /** In holes zeros lose their sign, since some kernels keep it there and others do not. */
    private void unsignZeros(Field field) {
        BitSet holes = network.holes();
        if (holes == null) {
            return;
        }
        for (int node = holes.nextSetBit(0); node >= 0; node = holes.nextSetBit(node + 1)) {
            int column = node % network.columns();
            int row = node / network.columns();
            field.set(column, row, field.at(column, row) + 0.0);
        }
    }

    private void refresh(Conditions now) {
        coefficients.turnTo(now);
        rows.refresh();
        heat.turnTo(now);
    }

    /** Steps up to the next moment at which a thermostat looks, but not more than {@code most}. */
    private int untilLook(int most) {
        if (thermostats.isEmpty()) {
            return most;
        }
        int steps = 1;
        while (steps < most && !thermostats.isDue(plan.timeAfter(done + steps - 1), plan.timeAfter(done + steps))) {
            steps++;
        }
        return steps;
    }

    private void look(Field field, double after, double time) {
        boolean switched =
                !thermostats.isEmpty() && thermostats.look(after, time, probe -> temperatureAt(field, probe));
        if (switched) {
            refresh(Conditions.at(network, time, thermostats.off()));
        }
    }

    private double temperatureAt(Field field, Probe probe) {
        Window window = network.window();
        return plan.grid().mean(probe.x(), probe.y(), (column, row) -> neighbours.at(field::at, window, column, row));
    }

    private Conditions now() {
        return Conditions.at(network, plan.timeAfter(done), thermostats.off());
    }

    /** The field beside the state has nothing of its own: what a step does not set in it is the same in both, always. */
    @Override
    public void exchange(StateExchange state, Field field, long step) {
        started(field);
        done = step;
        heat.exchange(state.of("heat"));
        state.sums("given", given);
        thermostats.exchange(state.of("thermostats"));
        if (thawing != null) {
            thawing.exchange(state.of("thawing"));
        }
        if (state.restores() && !thermostats.isEmpty()) {
            coefficients.turnTo(now());
            rows.refresh();
        }
    }

    @Override
    public Execution execution() {
        return execution;
    }

    @Override
    public Ledger entered() {
        ExactSum[] sums = rates.sums();
        heat.addTo(sums, plan.dt());
        if (!varies && rates.hasInflows()) {
            rates.addInflows(now(), plan.dt() * done, sums);
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k].add(given[k]);
        }
        return rates.ledger(sums);
    }

    @Override
    public Ledger flows(Field field) {
        return rates.at(NodeTemperatures.of(field), now());
    }

    @Override
    public double[] regionFlows(Field field) {
        halo.exchange(field, 1); // what flows to the outermost own nodes
        return regions.of(NodeTemperatures.of(field), now());
    }

    @Override
    public double held(int node) {
        return thawing == null ? Double.NaN : thawing.held(node);
    }

    @Override
    public long taken() {
        return done;
    }

    @Override
    public void close() {
        sweep.close();
    }
}
