package isotherm.stabilised;

import isotherm.adaptive.PlateState;
import isotherm.adaptive.StepConditions;
import isotherm.adaptive.TimeStep;
import isotherm.field.ExactSum;
import isotherm.heat.BoundaryFlow;
import isotherm.heat.NetworkFlows;
import isotherm.network.Conditions;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.plan.ThawingError;
import isotherm.state.StateExchange;
import isotherm.step.NodeTemperatures;
import isotherm.threads.Team;
import java.util.Arrays;

/**
 * One stabilised explicit step (N21): stages of the explicit kind, as many as its length asks for. What is carried is the heat that each
 * node has taken up since the step began, so latent heat is nothing special and the accounts close to rounding.
 */
final class LegendreStep implements TimeStep {
    private final Network network;
    private final Team team;
    private final NetworkFlows flows;
    private final BoundaryFlow rates;
    /** J/(m K) of each free node, and infinite of others: whatever flows there, they stay as they are. */
    private final double[] divisor;
    /** The longest stable explicit step in seconds. */
    private final double limit;

    private final PlateState start;
    private final PlateState end;
    private final double[] startFlows;
    private final double[] endFlows;
    private final double[] now;
    /** Heat taken up by the stage before, by the one before that, and by the end of the step. */
    private double[] before;

    private double[] earlier;
    private double[] taken;
    private double[] startRates = {};
    private double[] endRates = {};
    private double[] entered = {};
    private double length;
    private double change;
    private long stagesDone;

    LegendreStep(Network network, Team team, Enthalpy enthalpy, double limit) {
        this.network = network;
        this.team = team;
        this.flows = new NetworkFlows(network, team);
        this.rates = new BoundaryFlow(network);
        this.limit = limit;
        double[] capacity = PlateState.capacities(network);
        this.divisor = Arrays.stream(capacity)
                .map(each -> each > 0 ? each : Double.POSITIVE_INFINITY)
                .toArray();
        int size = network.size();
        start = new PlateState(capacity, enthalpy);
        end = new PlateState(capacity, enthalpy);
        startFlows = new double[size];
        endFlows = new double[size];
        now = new double[size];
        before = new double[size];
        earlier = new double[size];
        taken = new double[size];
    }

    @Override
    public PlateState start() {
        return start;
    }

    @Override
    public PlateState end() {
        return end;
    }

    @Override
    public double begin(Conditions conditions, boolean smooth) {
        start.copyFrom(end);
        NodeTemperatures.hold(network, conditions, start.u);
        flows.of(start.u, conditions, startFlows);
        startRates = ratesAt(start.u, conditions);
        double fastest = 0;
        for (int node = 0; node < startFlows.length; node++) {
            fastest = Math.max(fastest, Math.abs(startFlows[node]) / divisor[node]);
        }
        return fastest;
    }

    private double[] ratesAt(double[] state, Conditions conditions) {
        ExactSum[] sums = rates.sums();
        rates.add(node -> state[node], conditions, 1, sums);
        return Arrays.stream(sums).mapToDouble(ExactSum::value).toArray();
    }

    @Override
    public double advance(double h, StepConditions conditions, double tolerance) {
        length = h;
        LegendreStages stages = LegendreStages.of(LegendreStages.fewest(h / limit));
        double[] enteredBefore = new double[startRates.length];
        double[] enteredEarlier = enteredBefore;
        stagesDone += stages.count();
        Arrays.fill(before, 0);
        Arrays.fill(earlier, 0);
        end.copyFrom(start);
        System.arraycopy(startFlows, 0, endFlows, 0, endFlows.length);
        double[] stageRates = startRates;
        Conditions[] there = conditions.balanced(stages.times(), stages.weights());
        there[stages.count()] = conditions.at(1); // of no weight in this step, and the start of the next
        for (int j = 1; j <= stages.count(); j++) {
            stage(stages, j, h);
            double[] sum = new double[startRates.length];
            for (int k = 0; k < sum.length; k++) {
                sum[k] = (stages.mu(j) * enteredBefore[k] + stages.nu(j) * enteredEarlier[k])
                        + h * (stages.now(j) * stageRates[k] + stages.first(j) * startRates[k]);
            }
            enteredEarlier = enteredBefore;
            enteredBefore = sum;
            NodeTemperatures.hold(network, there[j], end.u);
            flows.of(end.u, there[j], endFlows);
            stageRates = ratesAt(end.u, there[j]);
        }
        System.arraycopy(before, 0, taken, 0, taken.length);
        entered = enteredBefore;
        endRates = stageRates;
        return error(h);
    }

    /** From the temperatures and flows of the stage before to the temperatures of a stage. */
    private void stage(LegendreStages stages, int j, double h) {
        double mu = stages.mu(j);
        double nu = stages.nu(j);
        double weightNow = h * stages.now(j);
        double weightFirst = h * stages.first(j);
        double[] last = before;
        double[] next = earlier;
        int columns = network.columns();
        team.share(network.rows(), columns, (from, to) -> {
            for (int node = from * columns; node < to * columns; node++) {
                next[node] = (mu * last[node] + nu * next[node])
                        + (weightNow * endFlows[node] + weightFirst * startFlows[node]);
            }
            end.take(start, next, divisor, from * columns, to * columns);
        });
        earlier = last;
        before = next;
    }

    /** Sommeijer, Shampine, Verwer, J. Comput. Appl. Math. 88, 1998. */
    private double error(double h) {
        double most = 0;
        change = 0;
        for (int node = 0; node < taken.length; node++) {
            double heat = 0.4 * h * (startFlows[node] + endFlows[node]) - 0.8 * taken[node];
            double off = Math.abs(heat / divisor[node]);
            if (!(off <= most)) { // seldom, and it minds what is no number
                most = Math.max(most, off);
            }
        }
        change = end.change(start);
        return most;
    }

    @Override
    public double thawingShare() {
        return ThawingError.STABILISED;
    }

    @Override
    public double change() {
        return change;
    }

    @Override
    public void exchange(StateExchange state) {
        start.exchange(state.of("start"));
        end.exchange(state.of("end"));
        state.fill("start-flows", startFlows);
        state.fill("end-flows", endFlows);
        state.fill("taken", taken);
        startRates = state.numbers("start-rates", startRates);
        endRates = state.numbers("end-rates", endRates);
        entered = state.numbers("entered", entered);
        length = state.number("length", length);
        stagesDone = state.whole("stages", stagesDone);
    }

    /** Stages of all steps so far. */
    @Override
    public double work() {
        return stagesDone;
    }

    @Override
    public double[] entered() {
        return entered.clone();
    }

    @Override
    public void look(double share, PlateState into) {
        into.copyFrom(end);
        if (share < 1) {
            for (int node = 0; node < now.length; node++) {
                now[node] = cubic(share, taken[node], length * startFlows[node], length * endFlows[node]);
            }
            into.take(start, now, divisor, 0, now.length);
        }
    }

    @Override
    public double[] enteredBy(double share) {
        double[] amounts = new double[entered.length];
        for (int k = 0; k < amounts.length; k++) {
            amounts[k] = cubic(share, entered[k], length * startRates[k], length * endRates[k]);
        }
        return amounts;
    }

    /** Hermite's cubic from 0 to {@code end} with slopes at both ends. */
    private static double cubic(double share, double end, double startSlope, double endSlope) {
        if (share >= 1) {
            return end;
        }
        double rest = 1 - share;
        return share * share * (3 - 2 * share) * end
                + share * rest * rest * startSlope
                - share * share * rest * endSlope;
    }
}
