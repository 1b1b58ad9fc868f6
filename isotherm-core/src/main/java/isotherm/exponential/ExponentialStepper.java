package isotherm.exponential;

import isotherm.field.ExactSum;
import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.heat.BoundaryFlow;
import isotherm.heat.RegionRates;
import isotherm.loads.Loads;
import isotherm.network.Components;
import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.plan.ExponentialWork;
import isotherm.plan.Plan;
import isotherm.refusal.RefusedScenarioException;
import isotherm.state.StateExchange;
import isotherm.step.Execution;
import isotherm.step.NoSolutionException;
import isotherm.step.NodeTemperatures;
import isotherm.step.Stepper;
import isotherm.step.Thermostats;
import isotherm.threads.CrewTeam;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exponential method (N29): a linear plate with constant coefficients is reduced to a few modes, and these go exactly from each moment at which what
 * drives the plate turns to the next. Signals are straight lines between such moments; formulas are brought to lines. Thermostats read their probes in the
 * modes, and switch sources between two of them.
 */
public final class ExponentialStepper implements Stepper {
    private final Plan plan;
    private final Network network;
    private final Execution execution;
    private final CrewTeam team;
    private final BoundaryFlow rates;
    private final RegionRates regions;
    private final PlateMatrix matrix;
    private final Vectors space;
    private final double[] shown;
    private @Nullable Run run;
    /** Regions whose source a thermostat has switched off. */
    private BitSet off;

    private volatile boolean givenUp;
    private double time;
    private long done;

    /**
     * What is known once the start is.
     *
     * @param base a temperature in degrees Celsius, from which all are told
     * @param start of free nodes, above the base
     * @param work that it took, in explicit updates of all nodes
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Run(Loads loads, double base, double[] start, ReducedModel model, March march, double work) {}

    public ExponentialStepper(Plan plan, Execution execution) {
        this.plan = plan;
        this.network = plan.network();
        this.execution = execution;
        this.team = new CrewTeam(execution.threads());
        this.rates = new BoundaryFlow(network);
        this.regions = new RegionRates(plan);
        this.matrix = new PlateMatrix(network, team);
        this.space = new Vectors(team, matrix.size());
        this.shown = new double[matrix.size()];
        this.off = new Thermostats(plan.scenario()).off();
    }

    @Override
    public void start(Field field) {
        NodeTemperatures.load(field, shown);
        Thermostats thermostats = new Thermostats(plan.scenario());
        thermostats.look(Double.NEGATIVE_INFINITY, 0, probe -> NodeTemperatures.at(plan, probe, node -> shown[node]));
        off = thermostats.off();
    }

    private Run begin(Field field) {
        start(field);
        double[] capacity = matrix.capacity();
        double base = base(capacity);
        Loads loads = loads(base);
        double[] start = new double[capacity.length];
        for (int node = 0; node < start.length; node++) {
            start[node] = capacity[node] > 0 ? shown[node] - base : 0;
        }
        double[] first = new double[start.length];
        matrix.times(start, first);
        for (int node = 0; node < first.length; node++) {
            first[node] = loads.load(0)[node] - first[node];
        }
        Basis basis = new Basis(matrix, space, loads, first, new Components(network));
        double[] before = shown.clone();
        Reduction reduction = new Reduction(plan, loads, matrix, space, basis, first, before, () -> givenUp);
        ReducedModel model = reduction.model();
        return new Run(
                loads, base, start, model, March.of(plan, loads, model, before, () -> givenUp), reduction.work());
    }

    /** A plan only sketches what drives the plate, so that there are too many lines may be found out here. */
    private Loads loads(double base) {
        double part = ExponentialWork.LINES * plan.scenario().tolerance();
        try {
            return Loads.of(
                    network, new Thermostats(plan.scenario()).off(), plan.duration(), part, base, () -> givenUp);
        } catch (RefusedScenarioException e) {
            throw new NoSolutionException(Objects.toString(e.getMessage()));
        }
    }

    /** The middle of the free nodes: a plate at one temperature then stays as it is to the bit. */
    private double base(double[] capacity) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < capacity.length; node++) {
            if (capacity[node] > 0) {
                low = Math.min(low, shown[node]);
                high = Math.max(high, shown[node]);
            }
        }
        return low <= high ? low / 2 + high / 2 : 0;
    }

    private Run begun(Field field) {
        Run known = run;
        if (known == null) {
            known = begin(field);
            run = known;
        }
        return known;
    }

    @Override
    public void advance(Field field, int steps) {
        Run now = begun(field);
        reach(now, done + steps);
        keepHoles(field);
        NodeTemperatures.store(shown, field);
    }

    /** Shows the plate after some steps, holes left out. */
    private void reach(Run now, long step) {
        double end = plan.timeAfter(step);
        double[] parts = now.model.ofVectors(now.march.at(end).values());
        off = now.march.off();
        done = step;
        time = end;
        for (int node = 0; node < shown.length; node++) {
            shown[node] = now.start[node];
        }
        space.add(parts, now.model.vectors(), shown);
        for (int node = 0; node < shown.length; node++) {
            shown[node] += now.base;
        }
        NodeTemperatures.hold(network, conditions(), shown);
    }

    /** The model of the start is found again, and the way over it gone again: no bit depends on who looks when. */
    @Override
    public void exchange(StateExchange state, Field field, long step) {
        if (state.restores() && step > 0) {
            reach(begun(field), step);
            keepHoles(field);
        }
    }

    /** Nothing is in holes, so what stands there stays. */
    private void keepHoles(Field field) {
        BitSet holes = network.holes();
        if (holes != null) {
            holes.stream().forEach(node -> shown[node] = field.at(node % network.columns(), node / network.columns()));
        }
    }

    private Conditions conditions() {
        return Conditions.at(network, time, off);
    }

    /** The model takes long, and so does a way over very many pieces; a look at the plate does not. */
    @Override
    public void giveUp() {
        givenUp = true;
    }

    @Override
    public Execution execution() {
        return execution;
    }

    /** What entered is what does in a mean field under mean conditions, as both act linearly: their integrals are exact. */
    @Override
    public Ledger entered() {
        Run now = run;
        if (now == null) {
            return rates.ledger(rates.sums());
        }
        March.State state = now.march.at(time);
        double[] lines = new double[state.lines().length];
        for (int line = 0; line < lines.length; line++) {
            lines[line] = state.lines()[line] / time;
        }
        Conditions mean = now.loads.at(lines);
        double[] parts = now.model.ofVectors(state.integrals());
        double[] held = new double[network.holds().isEmpty() ? 0 : shown.length];
        if (held.length > 0) {
            NodeTemperatures.hold(network, mean, held);
        }
        ExactSum[] sums = rates.sums();
        rates.add(node -> network.kind(node) == Network.HELD ? held[node] : mean(now, parts, node), mean, time, sums);
        return rates.ledger(sums);
    }

    private double mean(Run now, double[] parts, int node) {
        double sum = 0;
        for (int k = 0; k < parts.length; k++) {
            sum += parts[k] * now.model.vectors().get(k)[node];
        }
        return now.base + (now.start[node] + sum / time);
    }

    @Override
    public Ledger flows(Field field) {
        return rates.at(node -> shown[node], conditions());
    }

    @Override
    public double[] regionFlows(Field field) {
        return regions.of(node -> shown[node], conditions());
    }

    @Override
    public long taken() {
        return done;
    }

    /** In explicit updates of all nodes. */
    @Override
    public double work() {
        Run now = run;
        return now == null ? 0 : now.work + done * ExponentialWork.look(now.model.modes());
    }

    @Override
    public void close() {
        team.close();
    }
}
