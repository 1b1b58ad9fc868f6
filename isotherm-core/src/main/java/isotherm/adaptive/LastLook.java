package isotherm.adaptive;

import isotherm.field.ArrayBlocks;
import isotherm.field.Ledger;
import isotherm.heat.BoundaryFlow;
import isotherm.heat.RegionRates;
import isotherm.model.Precision;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
import isotherm.step.Halo;
import isotherm.step.Neighbours;
import isotherm.step.NodeTemperatures;
import java.util.Arrays;

/** What was seen of a run last: a step that goes beyond it, or is given up after it, does not change that. */
final class LastLook {
    private final Network network;
    private final KnownConditions known;
    private final BoundaryFlow rates;
    private final RegionRates regions;
    private final Halo halo;
    private final PlateState state;
    /** What had entered, by account, in J/m. */
    private double[] entered;

    private double time;
    /** Steps that were taken by then. */
    private long taken;

    LastLook(Plan plan, KnownConditions known, Neighbours neighbours) {
        this.network = plan.network();
        this.known = known;
        this.rates = new BoundaryFlow(network, neighbours);
        this.regions = new RegionRates(plan, neighbours);
        this.halo = new Halo(network.window(), Precision.DOUBLE, neighbours);
        this.state = new PlateState(PlateState.capacities(network), new Enthalpy(network));
        this.entered = new double[network.accounts()];
    }

    /** Looks at the start. */
    void start(PlateState plate) {
        state.copyFrom(plate);
    }

    /**
     * Looks at a step.
     *
     * @param share of the step, at which that moment is
     * @param before what had entered when it began
     * @param steps that were taken, this one too
     * @return the temperatures of all nodes
     */
    double[] look(TimeStep step, double share, double moment, double[] before, long steps) {
        time = moment;
        taken = steps;
        step.look(share, state);
        if (!network.holds().isEmpty()) {
            NodeTemperatures.hold(network, known.at(moment), state.u);
        }
        double[] all = step.enteredBy(share);
        Arrays.setAll(all, k -> before[k] + all[k]);
        entered = all;
        return state.u;
    }

    Ledger entered() {
        return Ledger.of(entered, network.regions());
    }

    Ledger flows() {
        return rates.at(node -> state.u[node], known.at(time));
    }

    double[] regionFlows() {
        halo.exchange(ArrayBlocks.of(state.u, network.columns()), 1); // what flows to the outermost own nodes
        return regions.of(node -> state.u[node], known.at(time));
    }

    double held(int node) {
        return state.heat.length == 0 ? Double.NaN : state.heat[node];
    }

    long taken() {
        return taken;
    }

    void exchange(StateExchange exchange) {
        state.exchange(exchange);
        exchange.fill("entered", entered);
        time = exchange.number("time", time);
        taken = exchange.whole("taken", taken);
    }
}
