package isotherm.step;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.plan.Conditions;
import isotherm.plan.Enthalpy;
import isotherm.plan.HeatRates;
import isotherm.plan.Network;
import isotherm.plan.Plan;
import isotherm.plan.RegionRates;

/** The explicit method on any plate (N2): each node takes up what flows to it in a step. */
final class NetworkStepper implements Stepper {
    private final Plan plan;
    private final Network network;
    private final Execution execution;
    private final CrewTeam team;
    private final NetworkSystem system;
    private final Enthalpy enthalpy;
    private final HeatRates rates;
    private final RegionRates regions;
    private final Thermostats thermostats;
    private final double[] state;
    private final double[] flows;
    private final Sum[] entered;
    private long done;

    NetworkStepper(Plan plan, Execution execution) {
        this.plan = plan;
        this.network = plan.network();
        this.execution = execution;
        this.team = new CrewTeam(execution.threads());
        this.system = new NetworkSystem(network, team);
        this.enthalpy = new Enthalpy(network);
        this.rates = new HeatRates(network);
        this.regions = new RegionRates(plan);
        this.thermostats = new Thermostats(plan.scenario());
        this.state = new double[network.size()];
        this.flows = new double[network.size()];
        this.entered = rates.sums();
    }

    @Override
    public void advance(Field field, int steps) {
        if (done == 0) {
            NodeTemperatures.load(field, state);
            look(Double.NEGATIVE_INFINITY, 0);
        }
        for (int step = 0; step < steps; step++) {
            Conditions now = Conditions.at(network, plan.timeAfter(done), thermostats.off());
            NodeTemperatures.hold(network, now, state);
            system.flows(state, now, flows);
            rates.add(node -> state[node], now, plan.dt(), entered);
            system.share((from, to) -> {
                for (int node = from * network.columns(); node < to * network.columns(); node++) {
                    if (network.kind(node) == Network.FREE) {
                        state[node] = after(node);
                    }
                }
            });
            done++;
            look(plan.timeAfter(done - 1), plan.timeAfter(done));
        }
        NodeTemperatures.hold(network, now(), state);
        NodeTemperatures.store(state, field);
    }

    private double after(int node) {
        return enthalpy.thaws(node)
                ? enthalpy.after(node, state[node], plan.dt() * flows[node])
                : state[node] + plan.dt() / network.capacity(node) * flows[node];
    }

    private Conditions now() {
        return Conditions.at(network, plan.timeAfter(done), thermostats.off());
    }

    private void look(double after, double time) {
        if (!thermostats.isEmpty()) {
            thermostats.look(after, time, probe -> NodeTemperatures.at(plan, probe, node -> state[node]));
        }
    }

    @Override
    public Execution execution() {
        return execution;
    }

    @Override
    public int bytesPerUpdate() {
        return 2 * plan.precision().bytes();
    }

    @Override
    public Ledger entered() {
        return rates.ledger(entered);
    }

    @Override
    public Ledger flows(Field field) {
        return rates.at(node -> state[node], now());
    }

    @Override
    public double[] regionFlows(Field field) {
        return regions.of(node -> state[node], now());
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
