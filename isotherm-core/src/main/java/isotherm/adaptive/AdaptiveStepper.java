package isotherm.adaptive;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.model.Timing;
import isotherm.network.Bends;
import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.number.Digits;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
import isotherm.step.Execution;
import isotherm.step.Neighbours;
import isotherm.step.NoSolutionException;
import isotherm.step.NodeTemperatures;
import isotherm.step.Stepper;
import isotherm.step.Thermostats;
import isotherm.threads.CrewTeam;
import isotherm.threads.GivenUpException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A method whose steps are as long as accuracy allows, or of a given length; what is looked at lies between the ends of a step. */
public abstract class AdaptiveStepper implements Stepper {
    /** Steps shorter than this part of an explicit one get nowhere. */
    private static final double SHORTEST = 1e-6;
    /** Equations are solved this much better than a step has to be. */
    public static final double SOLVED = 0.05;

    private final Plan plan;
    private final Neighbours neighbours;
    private final Network network;
    private final Execution execution;
    private final CrewTeam team;
    private final TimeStep step;
    private final StepControl control;
    private final Thermostats thermostats;
    private final Bends bends;
    private final KnownConditions known;
    private final boolean given;
    private final LastLook shown;
    /** What entered by the start of the last step, by account. */
    private final double[] entered;

    private boolean started;
    /** Whether a step was given up after it had begun. */
    private boolean torn;
    /** Whether this one of several was asked to give up. */
    private volatile boolean givenUp;

    private @Nullable Conditions begun;
    private double from;
    private double time;
    /** Whether something jumps where the last step ended. */
    private boolean jumped = true;
    /** Where it was looked at last, in steps of the plan. */
    private long looks;

    private long taken;

    /** Of a plate, or of a window of it with those who compute the rest. */
    protected AdaptiveStepper(Plan plan, Execution execution, CrewTeam team, TimeStep step, Neighbours neighbours) {
        this.neighbours = neighbours;
        this.plan = plan;
        this.network = plan.network();
        this.execution = execution;
        this.team = team;
        this.step = step;
        this.control = new StepControl(
                network,
                neighbours,
                plan.scenario().tolerance(),
                plan.duration(),
                Math.min(plan.stepLimit(), plan.duration()),
                step.thawingShare());
        this.thermostats = new Thermostats(plan.scenario());
        this.bends = new Bends(network.plate(), plan.duration(), plan.scenario().tolerance());
        this.given = plan.scenario().timing().step() instanceof Timing.Step.Given;
        this.known = new KnownConditions(network, thermostats);
        this.shown = new LastLook(plan, known, neighbours);
        this.entered = new double[network.accounts()];
    }

    /** Takes the step of the given length that begins now. */
    protected abstract void stepGiven(double end);

    /** A step has begun; the fastest node changes by so many K/s where something jumps. */
    protected void begun(double fastest) {}

    @Override
    public void start(Field field) {
        if (!started) {
            started = true;
            step.end().load(field);
            shown.start(step.end());
            look(Double.NEGATIVE_INFINITY);
        }
    }

    @Override
    public void advance(Field field, int steps) {
        start(field);
        double target = plan.timeAfter(looks + steps);
        torn = true;
        stepUntil(target);
        torn = false;
        looks += steps;
        double share = target >= time ? 1 : (target - from) / (time - from);
        NodeTemperatures.store(shown.look(step, share, target, entered, taken), field);
    }

    private void stepUntil(double target) {
        while (time < target) {
            if (!neighbours.isAlone() && neighbours.max(givenUp ? 1 : 0) > 0) {
                throw new GivenUpException();
            }
            if (given) {
                double start = time;
                stepGiven(plan.timeAfter(taken + 1));
                taken++;
                look(start);
            } else {
                stepAdaptive();
            }
        }
    }

    /** The last step is kept as a whole: it may lead beyond the last look, and later ones then look at it again. */
    @Override
    public void exchange(StateExchange state, Field field, long at) {
        start(field);
        looks = at;
        thermostats.exchange(state.of("thermostats"));
        known.switched();
        control.exchange(state.of("control"));
        step.exchange(state.of("step"));
        shown.exchange(state.of("shown"));
        state.fill("entered", entered);
        from = state.number("from", from);
        time = state.number("time", time);
        jumped = state.flag("jumped", jumped);
        taken = state.whole("taken", taken);
    }

    @Override
    public boolean isWhole() {
        return !torn;
    }

    /** Books what entered in the last step, and stands at the start of the next. */
    protected final void begin() {
        if (time > 0) {
            double[] more = step.entered();
            Arrays.setAll(entered, k -> entered[k] + more[k]);
        }
        from = time;
        Conditions now = known.at(time);
        begun = now;
        double fastest = step.begin(now, !jumped);
        control.see(step.start().u, now);
        if (jumped) {
            control.restart(fastest);
        }
        begun(fastest);
    }

    /** The step that has begun has come to its end. */
    protected final void arrive(double end, boolean jumps) {
        time = end;
        jumped = jumps;
    }

    private void stepAdaptive() {
        double jump = network.jumpAfter(time);
        double stop = Math.min(plan.duration(), Math.min(jump, thermostats.nextAfter(time)));
        stepTowards(stop, stop == jump, control);
        taken++;
        look(from);
    }

    /**
     * Takes one step, as long as its error allows.
     *
     * @param stop where it ends at the latest
     * @param jumps whether something jumps there
     */
    protected final void stepTowards(double stop, boolean jumps, StepControl chooser) {
        begin();
        double straight = Double.NaN;
        while (true) {
            double h = chooser.fit(stop - time);
            if (!(time + h <= straight)) {
                straight = bends.straightUntil(time, Math.min(stop, time + h));
            }
            double end = Math.min(stop, straight);
            h = chooser.fit(end - time);
            boolean lands = h == end - time;
            end = lands ? end : time + h;
            double error = step.advance(h, conditions(h, end, lands), SOLVED * chooser.expected(h));
            if (chooser.accept(h, error, step.change())) {
                arrive(end, jumps && end == stop);
                return;
            }
            if (h < SHORTEST * plan.stepLimit() || time + h == time) {
                throw noWayOn(
                        network.hasFormulasInTime()
                                ? "where a formula jumps, a series with between = \"step\" in its place, or else a larger tolerance,"
                                : "a larger tolerance");
            }
        }
    }

    /** The failure to find a step from now. */
    protected final NoSolutionException noWayOn(String help) {
        return new NoSolutionException("the " + plan.method().word() + " method cannot go on from t = "
                + Digits.of(time) + " s; " + help + " may help");
    }

    /** What drives the plate at shares of a step that has begun; one that lands where something may jump ends before the jump. */
    protected final StepConditions conditions(double h, double end, boolean lands) {
        return known.over(Objects.requireNonNull(begun), time, h, end, lands);
    }

    private void look(double after) {
        if (thermostats.look(after, time, probe -> NodeTemperatures.at(plan, probe, neighbours, step.end().u))) {
            known.switched();
            jumped = true;
        }
    }

    protected final Plan plan() {
        return plan;
    }

    protected final StepControl control() {
        return control;
    }

    /** Seconds since the start of the run. */
    protected final double time() {
        return time;
    }

    /** Whether something jumps now. */
    protected final boolean jumped() {
        return jumped;
    }

    @Override
    public void giveUp() {
        if (neighbours.isAlone()) {
            team.giveUp();
        } else {
            givenUp = true; // all leave after the same step
        }
    }

    @Override
    public Execution execution() {
        return execution;
    }

    @Override
    public Ledger entered() {
        return shown.entered();
    }

    @Override
    public Ledger flows(Field field) {
        return shown.flows();
    }

    @Override
    public double[] regionFlows(Field field) {
        return shown.regionFlows();
    }

    @Override
    public double held(int node) {
        return shown.held(node);
    }

    @Override
    public long taken() {
        return shown.taken();
    }

    @Override
    public double work() {
        return step.work();
    }

    @Override
    public void close() {
        team.close();
    }
}
