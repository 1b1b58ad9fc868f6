package isotherm.step;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.plan.Conditions;
import isotherm.plan.HeatRates;
import isotherm.plan.Network;
import isotherm.plan.Parts;
import isotherm.plan.Plan;
import isotherm.plan.RegionRates;
import java.util.BitSet;

/** Straight to the state that never changes again (N15): the one in which nothing is left over at any node. */
final class SteadyStepper implements Stepper {
    /** Until the first look at the solution, anything is good enough. */
    private static final double ANY = Double.MAX_VALUE;

    private final Plan plan;
    private final Network network;
    private final Execution execution;
    private final CrewTeam team;
    private final NetworkSystem system;
    private final HeatRates rates;
    private final RegionRates regions;
    private final Conditions now;
    private final double[] state;

    SteadyStepper(Plan plan, Execution execution) {
        this.plan = plan;
        this.network = plan.network();
        this.execution = execution;
        this.team = new CrewTeam(execution.threads());
        this.system = new NetworkSystem(network, team);
        this.rates = new HeatRates(network);
        this.regions = new RegionRates(plan);
        this.now = Conditions.at(network, 0, new BitSet());
        this.state = new double[network.size()];
    }

    @Override
    public void advance(Field field, int steps) {
        NodeTemperatures.load(field, state);
        NodeTemperatures.hold(network, now, state);
        BitSet[] adrift = new Parts(network, now).adrift();
        double[] means = new double[adrift.length];
        BitSet all = new BitSet();
        int[] anchors = new int[adrift.length];
        for (int k = 0; k < adrift.length; k++) {
            means[k] = mean(adrift[k]);
            all.or(adrift[k]);
            anchors[k] = adrift[k].nextSetBit(0);
        }
        system.anchor(all, anchors);
        solve();
        for (int k = 0; k < adrift.length; k++) {
            double shift = means[k] - mean(adrift[k]);
            adrift[k].stream().forEach(node -> state[node] += shift);
        }
        NodeTemperatures.store(state, field);
    }

    private void solve() {
        double[] scratch = new double[network.size()];
        system.set(0, network::capacity, now, true);
        NetworkSystem.Residual residual = (u, into) -> system.flows(u, now, into);
        system.solve(state, residual, ANY, true, scratch);
        StepControl scale = new StepControl(network, plan.scenario().tolerance(), 0);
        scale.see(state, now);
        if (!system.solve(state, residual, scale.tolerance(), false, scratch)) {
            throw new NoSolutionException("the steady state was not found to the tolerance; a larger one may help");
        }
    }

    /** The mean temperature of some nodes, by what they hold. */
    private double mean(BitSet nodes) {
        Sum heat = new Sum();
        Sum capacity = new Sum();
        nodes.stream().forEach(node -> {
            heat.add(network.capacity(node) * state[node]);
            capacity.add(network.capacity(node));
        });
        return heat.value() / capacity.value();
    }

    @Override
    public Execution execution() {
        return execution;
    }

    @Override
    public int bytesPerUpdate() {
        return plan.precision().bytes();
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
        return regions.of(node -> state[node], now);
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
