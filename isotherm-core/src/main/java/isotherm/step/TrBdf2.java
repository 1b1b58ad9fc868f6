package isotherm.step;

import isotherm.field.Sum;
import isotherm.plan.Conditions;
import isotherm.plan.Enthalpy;
import isotherm.plan.HeatRates;
import isotherm.plan.Network;
import java.util.Arrays;
import java.util.function.DoubleFunction;

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
    /** The step's weights less those of a third-order formula. */
    private static final double E_START = W - (1 - W) / 3;

    private static final double E_MIDDLE = W - (3 * W + 1) / 3;
    private static final double E_END = D - D / 3;

    private final Network network;
    private final NetworkSystem system;
    private final Enthalpy enthalpy;
    private final StageSolver solver;
    private final HeatRates rates;
    /** What entered by the inner moment and by the end, beyond what entered by the start. */
    private final Sum[] byMiddle;

    private final Sum[] byEnd;
    double[] start;
    double[] middle;
    double[] end;
    /** Start and inner moment of the step before, and its length; 0 where nothing is to be learned from it. */
    private double[] earlierStart;

    private double[] earlierMiddle;
    private double earlier;
    private double length;
    private double change;
    private final double[] startFlows;
    private final double[] middleFlows;
    private final double[] endFlows;

    TrBdf2(Network network, NetworkSystem system, Enthalpy enthalpy) {
        this.network = network;
        this.system = system;
        this.enthalpy = enthalpy;
        this.solver = new StageSolver(network, system, enthalpy);
        this.rates = new HeatRates(network);
        this.byMiddle = rates.sums();
        this.byEnd = rates.sums();
        int size = network.size();
        start = new double[size];
        middle = new double[size];
        end = new double[size];
        earlierStart = new double[size];
        earlierMiddle = new double[size];
        startFlows = new double[size];
        middleFlows = new double[size];
        endFlows = new double[size];
    }

    /** What drives the plate at the start, at the inner moment and at the end. */
    private record Drives(Conditions start, Conditions middle, Conditions end) {}

    @Override
    public double[] start() {
        return start;
    }

    @Override
    public double[] end() {
        return end;
    }

    @Override
    public double begin(Conditions now, boolean smooth) {
        double[] free = earlierStart;
        earlierStart = start;
        start = end;
        end = free;
        free = earlierMiddle;
        earlierMiddle = middle;
        middle = free;
        earlier = smooth ? length : 0;
        NodeTemperatures.hold(network, now, start);
        system.flows(start, now, startFlows);
        double fastest = 0;
        for (int node = 0; node < start.length; node++) {
            if (network.kind(node) == Network.FREE) {
                fastest = Math.max(fastest, Math.abs(startFlows[node]) / network.capacity(node));
            }
        }
        return fastest;
    }

    @Override
    public double advance(double h, DoubleFunction<Conditions> conditions, double tolerance) {
        length = h;
        Drives drives = new Drives(conditions.apply(0), conditions.apply(INNER), conditions.apply(1));
        foretell(middle, INNER * h, earlierStart, -earlier, earlierMiddle, (INNER - 1) * earlier, start, 0);
        NodeTemperatures.hold(network, drives.middle, middle);
        double[] known = endFlows;
        System.arraycopy(startFlows, 0, known, 0, known.length);
        if (!solver.solve(middle, start, known, 1 / (D * h), drives.middle, tolerance)) {
            return Double.POSITIVE_INFINITY;
        }
        system.flows(middle, drives.middle, middleFlows);
        foretell(end, h, earlierMiddle, (INNER - 1) * earlier, start, 0, middle, INNER * h);
        NodeTemperatures.hold(network, drives.end, end);
        for (int node = 0; node < known.length; node++) {
            known[node] = W / D * (startFlows[node] + middleFlows[node]);
        }
        if (!solver.solve(end, start, known, 1 / (D * h), drives.end, tolerance)) {
            return Double.POSITIVE_INFINITY;
        }
        system.flows(end, drives.end, endFlows);
        account(h, drives);
        return error();
    }

    /** A first guess, on the parabola through three moments; without a step before it, on the line through the last two or what is now. */
    private void foretell(
            double[] into, double moment, double[] a, double atA, double[] b, double atB, double[] c, double atC) {
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
                into[node] = b[node] + (shareA * (a[node] - b[node]) + shareC * (c[node] - b[node]));
            }
        });
    }

    private double error() {
        for (int node = 0; node < endFlows.length; node++) {
            endFlows[node] = (E_START * startFlows[node] + E_MIDDLE * middleFlows[node] + E_END * endFlows[node]) / D;
        }
        system.answer(endFlows);
        double most = 0;
        change = 0;
        for (int node = 0; node < endFlows.length; node++) {
            if (network.kind(node) == Network.FREE) {
                most = Math.max(most, Math.abs(endFlows[node]));
                change = Math.max(change, Math.abs(end[node] - start[node]));
            }
        }
        return most;
    }

    @Override
    public double change() {
        return change;
    }

    private void account(double h, Drives drives) {
        for (int k = 0; k < byEnd.length; k++) {
            byMiddle[k] = new Sum();
            byEnd[k] = new Sum();
        }
        rates.add(node -> start[node], drives.start, D * h, byMiddle);
        rates.add(node -> middle[node], drives.middle, D * h, byMiddle);
        rates.add(node -> start[node], drives.start, W * h, byEnd);
        rates.add(node -> middle[node], drives.middle, W * h, byEnd);
        rates.add(node -> end[node], drives.end, D * h, byEnd);
    }

    /**
     * One backward Euler step: of first order, but it takes the short waves of a jump away at once.
     *
     * @return whether the equations were solved
     */
    boolean advanceEuler(double h, DoubleFunction<Conditions> conditions, double tolerance) {
        length = 0;
        Conditions then = conditions.apply(1);
        System.arraycopy(start, 0, end, 0, start.length);
        NodeTemperatures.hold(network, then, end);
        Arrays.fill(endFlows, 0);
        boolean done = solver.solve(end, start, endFlows, 1 / h, then, tolerance);
        for (int k = 0; k < byEnd.length; k++) {
            byEnd[k] = new Sum();
        }
        rates.add(node -> end[node], then, h, byEnd);
        // for looks between start and end: the straight line
        for (int node = 0; node < end.length; node++) {
            middle[node] = start[node] + INNER * (end[node] - start[node]);
        }
        for (int k = 0; k < byEnd.length; k++) {
            byMiddle[k] = new Sum();
            byMiddle[k].add(INNER * byEnd[k].value());
        }
        return done;
    }

    @Override
    public double[] entered() {
        return Arrays.stream(byEnd).mapToDouble(Sum::value).toArray();
    }

    /**
     * The temperatures at a share of the step, on the parabola through its three moments: that of the heat held where something thaws, so
     * that what entered by then accounts for it.
     *
     * @param share 0 at the start, 1 at the end
     */
    @Override
    public void look(double share, double[] into) {
        for (int node = 0; node < into.length; node++) {
            into[node] = share < 1 && enthalpy.thaws(node) && network.kind(node) == Network.FREE
                    ? thawing(share, node)
                    : parabola(share, start[node], middle[node], end[node]);
        }
    }

    private double thawing(double share, int node) {
        double held = enthalpy.at(node, start[node]);
        double byMiddleHeld = enthalpy.at(node, middle[node]) - held;
        double byEndHeld = enthalpy.at(node, end[node]) - held;
        return enthalpy.after(node, start[node], parabola(share, 0, byMiddleHeld, byEndHeld));
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

    /** Residuals of all nodes that the steps took so far. */
    @Override
    public double work() {
        return system.work();
    }
}
