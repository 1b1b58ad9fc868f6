package isotherm.implicit;

import isotherm.adaptive.StepControl;
import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.heat.BoundaryFlow;
import isotherm.heat.RegionRates;
import isotherm.network.Components;
import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
import isotherm.step.Execution;
import isotherm.step.NoSolutionException;
import isotherm.step.NodeTemperatures;
import isotherm.step.Stepper;
import isotherm.threads.CrewTeam;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Straight to the state that never changes again (N15): the one in which nothing is left over at any node. */
public final class SteadyStepper implements Stepper {
    /** One solution is had more exactly than many steps. */
    private static final double FINER = 0.1;

    private static final int ROUNDS = 6;
    /** Where all of the plate is alike, a range of temperatures this small in parts of the largest is taken for one. */
    private static final double LEAST_RANGE = 1e-6;

    /** A solution that changed the range of temperatures by less than this did not change what the tolerance is. */
    private static final double SAME = 0.9;

    private final Plan plan;
    private final Network network;
    private final Execution execution;
    private final CrewTeam team;
    private final NetworkSystem system;
    private final BoundaryFlow rates;
    private final RegionRates regions;
    private final Conditions now;
    private final double[] state;
    /** Of the temperatures that the plate begins with: what is steady may be nought everywhere. */
    private double largest;

    public SteadyStepper(Plan plan, Execution execution) {
        this.plan = plan;
        this.network = plan.network();
        this.execution = execution;
        this.team = new CrewTeam(execution.threads());
        this.system = new NetworkSystem(network, team);
        this.rates = new BoundaryFlow(network);
        this.regions = new RegionRates(plan);
        this.now = Conditions.at(network, 0, new BitSet());
        this.state = new double[network.size()];
    }

    @Override
    public void start(Field field) {
        NodeTemperatures.load(field, state);
        NodeTemperatures.hold(network, now, state);
    }

    @Override
    public void advance(Field field, int steps) {
        start(field);
        Components parts = new Components(network);
        largest = largest();
        BitSet bound = parts.bound(now);
        KeptHeat kept = new KeptHeat(network, parts, state);
        int[] anchors = new int[parts.count()];
        for (int node = network.size() - 1; node >= 0; node--) {
            if (parts.of(node) >= 0) {
                anchors[parts.of(node)] = node;
            }
        }
        system.anchor(IntStream.range(0, anchors.length)
                .filter(part -> !bound.get(part))
                .map(part -> anchors[part])
                .toArray());
        solve();
        if (bound.cardinality() < parts.count()) {
            double[] shifts = kept.shifts(state);
            for (int node = 0; node < state.length; node++) {
                int part = parts.of(node);
                state[node] += part >= 0 && !bound.get(part) ? shifts[part] : 0;
            }
        }
        NodeTemperatures.store(state, field);
    }

    private void solve() {
        double[] scratch = new double[network.size()];
        system.set(0, network::capacity, now);
        NetworkSystem.Residual residual = (u, into) -> system.flows(u, now, into);
        system.guess(state, residual, scratch);
        double tolerance = tolerance();
        for (int round = 0; round < ROUNDS; round++) {
            boolean solved = system.solve(state, residual, tolerance, scratch);
            double wanted = tolerance();
            if (solved && wanted >= tolerance * SAME) {
                return;
            }
            tolerance = wanted;
        }
        throw new NoSolutionException(
                "the steady state was not found to the given tolerance; a larger tolerance may help");
    }

    /** What the tolerance is in kelvin, by the temperatures as far as they are known. */
    private double tolerance() {
        StepControl scale = new StepControl(network, FINER * plan.scenario().tolerance(), 1, 1, 1);
        scale.see(state, now);
        double known = Math.max(largest, largest());
        return Math.max(scale.tolerance(), FINER * plan.scenario().tolerance() * LEAST_RANGE * known);
    }

    private double largest() {
        return Arrays.stream(state).map(Math::abs).max().orElse(0);
    }

    @Override
    public void giveUp() {
        team.giveUp();
    }

    @Override
    public void exchange(StateExchange kept, Field field, long step) {
        kept.fill("state", state);
    }

    @Override
    public Execution execution() {
        return execution;
    }

    @Override
    public Ledger entered() {
        return rates.at(node -> state[node], now);
    }

    @Override
    public Ledger flows(Field field) {
        return entered();
    }

    @Override
    public double[] regionFlows(Field field) {
        return regions.atRest(node -> state[node], now);
    }

    @Override
    public long taken() {
        return 1;
    }

    /** Residuals on the finest grid that the way took. */
    @Override
    public double work() {
        return system.work();
    }

    @Override
    public void close() {
        team.close();
    }
}
