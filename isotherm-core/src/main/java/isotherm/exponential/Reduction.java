package isotherm.exponential;

import isotherm.cholesky.CholeskyFactor;
import isotherm.cholesky.Dissection;
import isotherm.loads.Loads;
import isotherm.number.Digits;
import isotherm.plan.ExponentialWork;
import isotherm.plan.Plan;
import isotherm.step.NoSolutionException;
import isotherm.step.Thermostats;
import isotherm.threads.GivenUpException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;

/**
 * Makes a reduced model as large as the tolerance asks (N29): vectors are added until the last three rounds have changed nothing that matters and an
 * estimate of what is lacking says so too.
 */
final class Reduction {
    /** Rounds of vectors from one judgement to the next. */
    private static final int ROUNDS = 3;
    /** Judgements before other shifts have their turn. */
    private static final int BEFORE_OTHERS = 5;
    /** Other shifts than the one that should do, where it does not. */
    private static final double OTHERWISE = 10;
    /** The estimate of what is lacking may be too small by this factor. */
    private static final double SURE = 3;
    /** What rounding makes of a temperature in a sum of many vectors, in parts of it. */
    private static final double ROUNDING = 1e-13;

    private static final double READINGS = 30;
    private static final double GIBI = 1 << 30;

    private final Plan plan;
    private final Loads loads;
    private final PlateMatrix matrix;
    private final Vectors space;
    private final Basis basis;
    private final double[] first;
    private final double[] before;
    private final BooleanSupplier givenUp;
    private final Looks looks;
    private final List<Double> shifts;
    private final Dissection order;
    private final CholeskyFactor usual;
    private List<double[]> judged = List.of();
    private double work;
    private double lacking = Double.POSITIVE_INFINITY;

    /**
     * A reduction that stands at its beginning.
     *
     * @param first the load that is always there
     * @param before temperatures of all nodes at the start, in degrees Celsius
     * @param givenUp whether somebody asks it to end with {@link GivenUpException}
     * @throws NoSolutionException where Java's heap is too small for the factors and vectors
     */
    Reduction(
            Plan plan,
            Loads loads,
            PlateMatrix matrix,
            Vectors space,
            Basis basis,
            double[] first,
            double[] before,
            BooleanSupplier givenUp) {
        this.plan = plan;
        checkHeap();
        this.loads = loads;
        this.matrix = matrix;
        this.space = space;
        this.basis = basis;
        this.first = first;
        this.before = before;
        this.givenUp = givenUp;
        this.looks = Looks.of(plan, loads);
        this.shifts = Shifts.of(turns(), looks.interval(), looks.soonest());
        this.order = Dissection.of(matrix.shifted(shifts.getLast()));
        this.usual = factor(shifts.getLast());
    }

    /** Thermostats read their probes some tens of times from one switch to the next. */
    private double turns() {
        return Math.min(loads.turns(), READINGS * new Thermostats(plan.scenario()).interval());
    }

    /** Factors are on Java's heap, which is a part of the memory. */
    private void checkHeap() {
        double needed = ExponentialWork.bytes(plan);
        double heap = Runtime.getRuntime().maxMemory();
        if (needed > heap) {
            throw new NoSolutionException("the exponential method needs " + Digits.of(needed / GIBI, 3)
                    + " GiB for factors and vectors, and Java's heap has " + Digits.of(heap / GIBI, 3)
                    + " GiB; method = \"implicit\" needs less");
        }
    }

    private CholeskyFactor factor(double shift) {
        work += ExponentialWork.factor(plan);
        try {
            return CholeskyFactor.of(matrix.shifted(shift), order);
        } catch (ArithmeticException e) {
            throw new NoSolutionException(
                    "the exponential method cannot tell the smallest conductances from nothing beside the largest;"
                            + " cells that are less oblong, materials that differ less, or method = \"implicit\" would help");
        }
    }

    /** What it took so far, in explicit updates of all nodes. */
    double work() {
        return work;
    }

    /**
     * The model.
     *
     * @throws NoSolutionException where as many vectors as there may be are not enough
     */
    ReducedModel model() {
        for (double shift : shifts.subList(0, shifts.size() - 1)) {
            grow(factor(shift), ExponentialWork.roundsAtFirst(plan));
        }
        for (int judged = 1; ; judged++) {
            grow(usual, ROUNDS);
            ReducedModel model = basis.model();
            work += ExponentialWork.model(model.modes(), plan)
                    + ExponentialWork.march(model.modes(), loads.times().length - 1, plan);
            if (serves(model) || basis.isWhole()) {
                return model;
            }
            if (basis.size() > ExponentialWork.MOST_VECTORS) {
                throw new NoSolutionException("the exponential method is still about " + Digits.of(lacking, 2)
                        + " K off with " + basis.size()
                        + " vectors; a larger tolerance may help, or another method");
            }
            if (judged % BEFORE_OTHERS == 0) {
                others();
            }
        }
    }

    /** Rounds with shifts around the usual one. */
    private void others() {
        for (double shift : shifts.subList(0, shifts.size() - 1)) {
            grow(factor(shift), 1);
        }
        grow(factor(shifts.getLast() * OTHERWISE), 2);
        grow(factor(shifts.getLast() / OTHERWISE), 2);
    }

    private void grow(CholeskyFactor factor, int rounds) {
        for (int round = 0; round < rounds && !basis.isWhole(); round++) {
            if (givenUp.getAsBoolean()) {
                throw new GivenUpException();
            }
            long solved = basis.solved();
            basis.grow(factor);
            work += (basis.solved() - solved) * ExponentialWork.vector(basis.size(), plan);
        }
    }

    private boolean serves(ReducedModel model) {
        List<double[]> now = new ArrayList<>();
        List<March.State> states = new ArrayList<>();
        List<double[]> lines = new ArrayList<>();
        March march = March.of(plan, loads, model, before, givenUp);
        for (double moment : moments(model)) {
            March.State state = march.at(moment);
            states.add(state);
            lines.add(march.factorsAt(moment));
            now.add(sum(model, state.values()));
        }
        double tolerance = tolerance(now);
        double change = judged.size() == now.size() ? change(now) : Double.POSITIVE_INFINITY;
        judged = now;
        lacking = change;
        if (!(change <= tolerance)) {
            return false;
        }
        lacking = 0;
        for (int k = 0; k < now.size(); k++) {
            lacking = Math.max(lacking, SURE * lacking(model, now.get(k), states.get(k), lines.get(k)));
            work += ExponentialWork.solve(plan);
        }
        return lacking <= tolerance;
    }

    /** Those of all models, and how soon after the first switch of this one its thermostats read what it did. */
    private double[] moments(ReducedModel model) {
        if (loads.switched().length == 0) {
            return looks.moments();
        }
        March scout = March.of(plan, loads, model, before, givenUp);
        scout.at(plan.duration());
        double read = Math.min(plan.duration(), scout.switched() + looks.soonest());
        return Double.isNaN(read)
                ? looks.moments()
                : DoubleStream.concat(DoubleStream.of(looks.moments()), DoubleStream.of(read))
                        .sorted()
                        .distinct()
                        .toArray();
    }

    private double[] sum(ReducedModel model, double[] modes) {
        double[] field = new double[matrix.size()];
        space.add(model.ofVectors(modes), model.vectors(), field);
        return field;
    }

    private double change(List<double[]> now) {
        double most = 0;
        for (int k = 0; k < now.size(); k++) {
            double[] field = now.get(k);
            double[] earlier = judged.get(k);
            for (int node = 0; node < field.length; node++) {
                most = Math.max(most, Math.abs(field[node] - earlier[node]));
            }
        }
        return most;
    }

    /** In kelvin: the tolerance is in parts of the range of all temperatures, of the plate and of what drives it. */
    private double tolerance(List<double[]> fields) {
        double low = loads.low() <= loads.high() ? loads.low() - loads.base() : 0;
        double high = loads.low() <= loads.high() ? loads.high() - loads.base() : 0;
        double[] capacity = matrix.capacity();
        for (int node = 0; node < capacity.length; node++) {
            if (capacity[node] > 0) {
                double start = before[node] - loads.base();
                low = Math.min(low, start);
                high = Math.max(high, start);
                for (double[] field : fields) {
                    low = Math.min(low, start + field[node]);
                    high = Math.max(high, start + field[node]);
                }
            }
        }
        double largest = Math.max(Math.abs(low), Math.abs(high));
        return Math.max(plan.scenario().tolerance() * (high - low), ROUNDING * largest);
    }

    /** The answer to what the equations lack, in kelvin. */
    private double lacking(ReducedModel model, double[] field, March.State state, double[] lines) {
        double[] rates = sum(model, state.rates());
        double[] left = new double[field.length];
        matrix.times(field, left);
        double[] capacity = matrix.capacity();
        for (int node = 0; node < left.length; node++) {
            double load = first[node];
            for (int line = 0; line < lines.length; line++) {
                load += lines[line] * loads.load(line + 1)[node];
            }
            left[node] = left[node] + capacity[node] * rates[node] - load;
        }
        usual.solve(left);
        return Vectors.largest(left);
    }
}
