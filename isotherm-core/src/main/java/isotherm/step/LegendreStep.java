package isotherm.step;

import isotherm.field.Sum;
import isotherm.multigrid.Team;
import isotherm.plan.Conditions;
import isotherm.plan.Enthalpy;
import isotherm.plan.HeatRates;
import isotherm.plan.Network;
import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * One stabilised explicit step (N21): stages of the explicit kind, as many as its length asks for. What is carried is the heat that each
 * node has taken up since the step began, so latent heat is nothing special and the accounts close to rounding.
 */
final class LegendreStep implements TimeStep {
    private final Network network;
    private final Team team;
    private final NetworkFlows flows;
    private final Enthalpy enthalpy;
    private final HeatRates rates;
    /** The longest stable explicit step in seconds. */
    private final double limit;

    private final double[] start;
    private final double[] end;
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
        this.enthalpy = enthalpy;
        this.rates = new HeatRates(network);
        this.limit = limit;
        int size = network.size();
        start = new double[size];
        end = new double[size];
        startFlows = new double[size];
        endFlows = new double[size];
        now = new double[size];
        before = new double[size];
        earlier = new double[size];
        taken = new double[size];
    }

    @Override
    public double[] start() {
        return start;
    }

    @Override
    public double[] end() {
        return end;
    }

    @Override
    public double begin(Conditions conditions, boolean smooth) {
        System.arraycopy(end, 0, start, 0, start.length);
        NodeTemperatures.hold(network, conditions, start);
        flows.of(start, conditions, startFlows);
        startRates = ratesAt(start, conditions);
        double fastest = 0;
        for (int node = 0; node < start.length; node++) {
            if (network.kind(node) == Network.FREE) {
                fastest = Math.max(fastest, Math.abs(startFlows[node]) / network.capacity(node));
            }
        }
        return fastest;
    }

    private double[] ratesAt(double[] state, Conditions conditions) {
        Sum[] sums = rates.sums();
        rates.add(node -> state[node], conditions, 1, sums);
        return Arrays.stream(sums).mapToDouble(Sum::value).toArray();
    }

    @Override
    public double advance(double h, DoubleFunction<Conditions> conditions, double tolerance) {
        length = h;
        LegendreStages stages = LegendreStages.of(LegendreStages.fewest(h / limit));
        double[] enteredBefore = new double[startRates.length];
        double[] enteredEarlier = enteredBefore;
        stagesDone += stages.count();
        Arrays.fill(before, 0);
        Arrays.fill(earlier, 0);
        System.arraycopy(start, 0, end, 0, end.length);
        System.arraycopy(startFlows, 0, endFlows, 0, endFlows.length);
        double[] stageRates = startRates;
        for (int j = 1; j <= stages.count(); j++) {
            stage(stages, j, h);
            double[] sum = new double[startRates.length];
            for (int k = 0; k < sum.length; k++) {
                sum[k] = (stages.mu(j) * enteredBefore[k] + stages.nu(j) * enteredEarlier[k])
                        + h * (stages.now(j) * stageRates[k] + stages.first(j) * startRates[k]);
            }
            enteredEarlier = enteredBefore;
            enteredBefore = sum;
            Conditions there = conditions.apply(stages.time(j));
            NodeTemperatures.hold(network, there, end);
            flows.of(end, there, endFlows);
            stageRates = ratesAt(end, there);
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
            temperatures(next, end, from * columns, to * columns);
        });
        earlier = last;
        before = next;
    }

    /** What nodes are at that have taken up some heat since the start; others than free ones keep theirs. */
    private void temperatures(double[] heat, double[] into, int from, int to) {
        for (int node = from; node < to; node++) {
            if (network.kind(node) == Network.FREE) {
                into[node] = enthalpy.thaws(node)
                        ? enthalpy.after(node, start[node], heat[node])
                        : start[node] + heat[node] / network.capacity(node);
            }
        }
    }

    /** Sommeijer, Shampine, Verwer, J. Comput. Appl. Math. 88, 1998. */
    private double error(double h) {
        double most = 0;
        change = 0;
        for (int node = 0; node < end.length; node++) {
            if (network.kind(node) == Network.FREE) {
                double heat = 0.4 * h * (startFlows[node] + endFlows[node]) - 0.8 * taken[node];
                double kelvin = heat / enthalpy.slope(node, end[node]);
                most = Math.max(most, Math.abs(kelvin));
                change = Math.max(change, Math.abs(end[node] - start[node]));
            }
        }
        return most;
    }

    @Override
    public double change() {
        return change;
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
    public void look(double share, double[] into) {
        if (share >= 1) {
            System.arraycopy(end, 0, into, 0, into.length);
            return;
        }
        for (int node = 0; node < now.length; node++) {
            now[node] = cubic(share, taken[node], length * startFlows[node], length * endFlows[node]);
        }
        System.arraycopy(end, 0, into, 0, into.length);
        temperatures(now, into, 0, now.length);
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
