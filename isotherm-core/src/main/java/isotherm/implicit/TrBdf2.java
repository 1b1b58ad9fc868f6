package isotherm.implicit;

import isotherm.adaptive.PlateState;
import isotherm.adaptive.StepConditions;
import isotherm.adaptive.TimeStep;
import isotherm.field.ExactSum;
import isotherm.heat.BoundaryFlow;
import isotherm.network.Conditions;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.plan.ThawingError;
import isotherm.state.StateExchange;
import isotherm.step.NodeTemperatures;
import java.util.Arrays;

/**
 * One implicit step in two stages, of second order and L-stable (N14; Bank et al., IEEE Trans. CAD 4, 1985; error estimate after Hosea and
 * Shampine, Appl. Numer. Math. 20, 1996): the trapezoidal rule to an inner moment, then a backward difference over both.
 *
 * <pre>
 *   t ------------- t + g h ------- t + h        g = 2 - sqrt 2
 *   start            middle          end
 *        C (middle - start) = h d (F start + F middle)                     d = g / 2
 *        C (end - start)    = h (w F start + w F middle + d F end)         w = sqrt 2 / 4
 * </pre>
 */
final class TrBdf2 implements TimeStep {
    /** Where the inner moment lies. */
    static final double INNER = 2 - Math.sqrt(2);

    private static final double D = INNER / 2;
    private static final double W = Math.sqrt(2) / 4;
    private static final double[] SHARES = {0, INNER, 1};
    private static final double[] WEIGHTS = {W, W, D};

    /** The step's weights less those of a third-order formula. */
    private static final double E_START = W - (1 - W) / 3;

    private static final double E_MIDDLE = W - (3 * W + 1) / 3;
    private static final double E_END = D - D / 3;

    private final Network network;
    private final NetworkSystem system;
    private final double[] capacity;
    private final StageSolver solver;
    private final BoundaryFlow rates;
    /** What entered by the inner moment and by the end, beyond what entered by the start. */
    private final ExactSum[] byMiddle;

    private final ExactSum[] byEnd;
    private PlateState start;
    private PlateState middle;
    private PlateState end;
    /** Start and inner moment of the step before, and its length; 0 where nothing is to be learned from it. */
    private PlateState earlierStart;

    private PlateState earlierMiddle;
    private double earlier;
    private double length;
    private double change;
    private final double[] startFlows;
    private final double[] middleFlows;
    private final double[] endFlows;

    TrBdf2(Network network, NetworkSystem system, Enthalpy enthalpy) {
        this.network = network;
        this.system = system;
        this.capacity = PlateState.capacities(network);
        this.solver = new StageSolver(network, system, enthalpy, capacity);
        this.rates = new BoundaryFlow(network);
        this.byMiddle = rates.sums();
        this.byEnd = rates.sums();
        int size = network.size();
        start = new PlateState(capacity, enthalpy);
        middle = new PlateState(capacity, enthalpy);
        end = new PlateState(capacity, enthalpy);
        earlierStart = new PlateState(capacity, enthalpy);
        earlierMiddle = new PlateState(capacity, enthalpy);
        startFlows = new double[size];
        middleFlows = new double[size];
        endFlows = new double[size];
    }

    /** What drives the plate at the start, at the inner moment and at the end. */
    private record Drives(Conditions start, Conditions middle, Conditions end) {}

    @Override
    public PlateState start() {
        return start;
    }

    @Override
    public PlateState end() {
        return end;
    }

    @Override
    public double begin(Conditions now, boolean smooth) {
        PlateState free = earlierStart;
        earlierStart = start;
        start = end;
        end = free;
        free = earlierMiddle;
        earlierMiddle = middle;
        middle = free;
        earlier = smooth ? length : 0;
        NodeTemperatures.hold(network, now, start.u);
        system.flows(start.u, now, startFlows);
        double fastest = 0;
        for (int node = 0; node < startFlows.length; node++) {
            if (capacity[node] > 0) {
                fastest = Math.max(fastest, Math.abs(startFlows[node]) / capacity[node]);
            }
        }
        return fastest;
    }

    @Override
    public double advance(double h, StepConditions conditions, double tolerance) {
        length = h;
        Conditions[] stages = conditions.balanced(SHARES, WEIGHTS);
        Drives drives = new Drives(stages[0], stages[1], stages[2]);
        foretell(middle, INNER * h, earlierStart, -earlier, earlierMiddle, (INNER - 1) * earlier, start, 0);
        NodeTemperatures.hold(network, drives.middle, middle.u);
        double[] known = endFlows;
        System.arraycopy(startFlows, 0, known, 0, known.length);
        if (!solver.solve(middle, start, known, 1 / (D * h), drives.middle, tolerance)) {
            return Double.POSITIVE_INFINITY;
        }
        system.flows(middle.u, drives.middle, middleFlows);
        foretell(end, h, earlierMiddle, (INNER - 1) * earlier, start, 0, middle, INNER * h);
        NodeTemperatures.hold(network, drives.end, end.u);
        for (int node = 0; node < known.length; node++) {
            known[node] = W / D * (startFlows[node] + middleFlows[node]);
        }
        if (!solver.solve(end, start, known, 1 / (D * h), drives.end, tolerance)) {
            return Double.POSITIVE_INFINITY;
        }
        system.flows(end.u, drives.end, endFlows);
        account(h, drives);
        return error();
    }

    /** A first guess, on the parabola through three moments; without a step before it, on the line through the last two or what is now. */
    private void foretell(
            PlateState into,
            double moment,
            PlateState a,
            double atA,
            PlateState b,
            double atB,
            PlateState c,
            double atC) {
        boolean parabola = atA < atB;
        boolean line = atB < atC;
        double partC = line ? (moment - atB) / (atC - atB) : 1;
        double partA = 0;
        if (parabola) {
            partA = (moment - atB) * (moment - atC) / ((atA - atB) * (atA - atC));
            partC = (moment - atA) * (moment - atB) / ((atC - atA) * (atC - atB));
        }
        double shareA = partA;
        double shareC = partC;
        system.share((from, to) -> {
            for (int node = from * network.columns(); node < to * network.columns(); node++) {
                double base = b.kept(node);
                into.keep(node, base + (shareA * (a.kept(node) - base) + shareC * (c.kept(node) - base)), c);
            }
        });
    }

    private double error() {
        for (int node = 0; node < endFlows.length; node++) {
            endFlows[node] = (E_START * startFlows[node] + E_MIDDLE * middleFlows[node] + E_END * endFlows[node]) / D;
        }
        system.answer(endFlows);
        double most = 0;
        for (int node = 0; node < endFlows.length; node++) {
            if (capacity[node] > 0) {
                most = Math.max(most, Math.abs(endFlows[node]) * (end.slope(node) / capacity[node]));
            }
        }
        change = end.change(start);
        return most;
    }

    @Override
    public double thawingShare() {
        return ThawingError.IMPLICIT;
    }

    @Override
    public double change() {
        return change;
    }

    private void account(double h, Drives drives) {
        for (int k = 0; k < byEnd.length; k++) {
            byMiddle[k] = new ExactSum();
            byEnd[k] = new ExactSum();
        }
        rates.add(node -> start.u[node], drives.start, D * h, byMiddle);
        rates.add(node -> middle.u[node], drives.middle, D * h, byMiddle);
        rates.add(node -> start.u[node], drives.start, W * h, byEnd);
        rates.add(node -> middle.u[node], drives.middle, W * h, byEnd);
        rates.add(node -> end.u[node], drives.end, D * h, byEnd);
    }

    @Override
    public double[] entered() {
        return Arrays.stream(byEnd).mapToDouble(ExactSum::value).toArray();
    }

    /**
     * The temperatures at a share of the step, on the parabola through its three moments: that of the heat held where something thaws, so
     * that what entered by then accounts for it.
     *
     * @param share 0 at the start, 1 at the end
     */
    @Override
    public void look(double share, PlateState into) {
        if (share >= 1) {
            into.copyFrom(end);
            return;
        }
        for (int node = 0; node < endFlows.length; node++) {
            into.keep(node, parabola(share, start.kept(node), middle.kept(node), end.kept(node)), start);
        }
    }

    @Override
    public double[] enteredBy(double share) {
        double[] amounts = new double[byEnd.length];
        for (int k = 0; k < amounts.length; k++) {
            amounts[k] = parabola(share, 0, byMiddle[k].value(), byEnd[k].value());
        }
        return amounts;
    }

    private static double parabola(double share, double atStart, double atMiddle, double atEnd) {
        if (share >= 1) {
            return atEnd;
        }
        double middlePart = share * (1 - share) / (INNER * (1 - INNER));
        double endPart = share * (share - INNER) / (1 - INNER);
        return atStart + middlePart * (atMiddle - atStart) + endPart * (atEnd - atStart);
    }

    /** Flows are found again when the next step begins, and the step before the last is of no use any more. */
    @Override
    public void exchange(StateExchange state) {
        start.exchange(state.of("start"));
        middle.exchange(state.of("middle"));
        end.exchange(state.of("end"));
        length = state.number("length", length);
        state.sums("by-middle", byMiddle);
        state.sums("by-end", byEnd);
        system.exchange(state.of("system"));
    }

    /** Residuals of all nodes that the steps took so far. */
    @Override
    public double work() {
        return system.work();
    }
}
