package isotherm.spectral;

import isotherm.field.ExactSum;
import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.heat.BoundaryFlow;
import isotherm.heat.RegionRates;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.network.Conditions;
import isotherm.network.Inflow;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
import isotherm.step.Execution;
import isotherm.step.NodeTemperatures;
import isotherm.step.Stepper;
import isotherm.threads.CrewTeam;
import isotherm.threads.GivenUpException;
import isotherm.transform.PlaneTransform;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The spectral method (N19): the plate as a sum of modes, each of which fades by itself, so any moment is one jump from the start. Without
 * given steps modes fade exponentially; given steps are taken as powers, and the result is that of the explicit method.
 */
public final class SpectralStepper implements Stepper {
    /** So that threads share the blocks of transforms: they are told of this many nodes in each. */
    private static final int BLOCK_NODES = 20_000;

    /** Blocks between two looks at whether the work is given up. */
    private static final int SHARED = 16;

    private final Plan plan;
    private final Execution execution;
    private final CrewTeam team;
    private final SpectralAxis x;
    private final SpectralAxis y;
    private final PlaneTransform transform;
    /** What each mode has at the start, by wave along y, then along x. */
    private final double[][] start;

    private final double[][] state;
    private final Conditions conditions;
    private @Nullable SpectralDrive drive;
    private double base;
    private long done;
    private volatile boolean givenUp;

    public SpectralStepper(Plan plan, Execution execution) {
        this.plan = plan;
        this.execution = execution;
        this.team = new CrewTeam(execution.threads());
        Grid grid = plan.grid();
        Edges edges = plan.scenario().edges();
        Material material = plan.scenario().material();
        double heat = material.volumetricHeatCapacity();
        x = new SpectralAxis(grid.x(), edges.left(), edges.right(), material.conductivityX() / heat);
        y = new SpectralAxis(grid.y(), edges.bottom(), edges.top(), material.conductivityY() / heat);
        transform = new PlaneTransform(x.transform(), y.transform(), this::share);
        start = new double[y.count()][x.count()];
        state = new double[y.count()][x.count()];
        conditions = Conditions.at(plan.network(), 0, new BitSet());
    }

    @Override
    public void start(Field field) {
        started(field);
    }

    /** In parts of some blocks, so that work that is given up ends soon. */
    private void share(int blocks, PlaneTransform.Work work) {
        team.share(blocks, BLOCK_NODES, (from, to) -> {
            for (int block = from; block < to && !givenUp; block += SHARED) {
                work.blocks(block, Math.min(to, block + SHARED));
            }
        });
        if (givenUp) {
            throw new GivenUpException();
        }
    }

    /** Until the state is written to the field a jump can be given up. */
    @Override
    public void giveUp() {
        givenUp = true;
    }

    private SpectralDrive started(Field field) {
        SpectralDrive driven = drive;
        if (driven == null) {
            driven = begin(field);
            drive = driven;
        }
        return driven;
    }

    @Override
    public void advance(Field field, int steps) {
        SpectralDrive drives = started(field);
        ModeDecay fading = fading(done + steps);
        team.share(y.count(), x.count(), (from, to) -> {
            double[] added = new double[x.count()];
            for (int l = from; l < to; l++) {
                if (!drives.rests()) {
                    drives.add(l, added);
                }
                for (int k = 0; k < added.length; k++) {
                    double gain = added[k] == 0 ? 0 : added[k] * fading.gained(k, l);
                    state[l][k] = start[l][k] * fading.left(k, l) + gain;
                }
            }
        });
        transform.backward(state);
        done += steps;
        store(field);
    }

    private ModeDecay fading(long steps) {
        return plan.scenario().timing().isCounted()
                ? new ModeDecay.Stepped(x.rates(), y.rates(), plan.dt(), steps)
                : new ModeDecay.Smooth(x.rates(), y.rates(), plan.timeAfter(steps));
    }

    private SpectralDrive begin(Field field) {
        base = base(field);
        team.share(y.count(), x.count(), (from, to) -> {
            double[] row = new double[field.columns()];
            for (int l = from; l < to; l++) {
                field.copyRow(y.first() + l, row);
                for (int k = 0; k < x.count(); k++) {
                    start[l][k] = row[x.first() + k] - base;
                }
            }
        });
        transform.forward(start);
        return new SpectralDrive(x, y, plan.grid(), field, base, sources());
    }

    /** The middle of the held temperatures, or of all: a plate at one temperature then has no modes at all, and stays as it is to the bit. */
    private double base(Field field) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Edge edge : Edge.values()) {
            SpectralAxis along = edge.isHorizontal() ? x : y;
            boolean held = (edge.isHorizontal() ? y : x).isHeld(SpectralDrive.isHigh(edge));
            for (int k = 0; held && k < along.count(); k++) {
                double temperature = SpectralDrive.temperature(field, edge, along.first() + k);
                low = Math.min(low, temperature);
                high = Math.max(high, temperature);
            }
        }
        double[] row = new double[field.columns()];
        boolean anyHeld = low <= high;
        for (int j = 0; !anyHeld && j < field.rows(); j++) {
            field.copyRow(j, row);
            for (double temperature : row) {
                low = Math.min(low, temperature);
                high = Math.max(high, temperature);
            }
        }
        return low / 2 + high / 2;
    }

    /** What constant sources and fluxes add to each mode, in K/s; null where there are none. */
    private double @Nullable [][] sources() {
        Conditions now = conditions;
        if (plan.network().inflows().isEmpty()) {
            return null;
        }
        Network network = plan.network();
        double[][] modes = new double[y.count()][x.count()];
        for (int f = 0; f < network.inflows().size(); f++) {
            Inflow inflow = network.inflows().get(f);
            for (int n = 0; n < inflow.density().count(); n++) {
                int node = inflow.density().node(n);
                double watts = now.density(f, n) * inflow.size(n);
                modes[node / network.columns() - y.first()][node % network.columns() - x.first()] +=
                        watts / network.capacity(node);
            }
        }
        transform.forward(modes);
        return modes;
    }

    private void store(Field field) {
        team.share(y.count(), x.count(), (from, to) -> {
            double[] row = new double[field.columns()];
            for (int l = from; l < to; l++) {
                field.copyRow(y.first() + l, row);
                for (int k = 0; k < x.count(); k++) {
                    row[x.first() + k] = base + state[l][k];
                }
                field.setRow(y.first() + l, row);
            }
        });
    }

    /** Any moment is one jump from the start, so all that is to be known is which one. */
    @Override
    public void exchange(StateExchange state, Field field, long step) {
        started(field);
        done = step;
    }

    @Override
    public Execution execution() {
        return execution;
    }

    @Override
    public Ledger entered() {
        int regions = plan.scenario().regions().size();
        double[] amounts = new double[Ledger.accounts(regions)];
        SpectralDrive driven = drive;
        if (driven == null) {
            return Ledger.of(amounts, regions);
        }
        ModeDecay fading = fading(done);
        throughEdges(driven, fading, amounts);
        BoundaryFlow rates = new BoundaryFlow(plan.network());
        ExactSum[] given = rates.sums();
        rates.addInflows(conditions, fading.time(), given);
        for (int k = 0; k < amounts.length; k++) {
            amounts[k] += given[k].value();
        }
        return Ledger.of(amounts, regions);
    }

    /** What crossed the links from held nodes (N7), as the integral over time of each mode's share. */
    private void throughEdges(SpectralDrive driven, ModeDecay fading, double[] amounts) {
        Sum[] beside = SpectralHeat.beside(x, y, start, driven, fading, team);
        Grid grid = plan.grid();
        Material material = plan.scenario().material();
        for (Edge edge : Edge.values()) {
            if (driven.isHeld(edge)) {
                double conductance = edge.isHorizontal()
                        ? material.conductivityY() / grid.y().spacing()
                        : material.conductivityX() / grid.x().spacing();
                double drop = fading.time() * driven.whole(edge) - beside[edge.ordinal()].value();
                amounts[Ledger.edgeAccount(edge)] = conductance * drop;
            }
        }
    }

    @Override
    public Ledger flows(Field field) {
        return new BoundaryFlow(plan.network()).at(NodeTemperatures.of(field), conditions);
    }

    @Override
    public double[] regionFlows(Field field) {
        return new RegionRates(plan).of(NodeTemperatures.of(field), conditions);
    }

    @Override
    public long taken() {
        return done;
    }

    @Override
    public void close() {
        team.close();
    }
}
