package isotherm.step;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.model.Timing;
import isotherm.plan.Conditions;
import isotherm.plan.Enthalpy;
import isotherm.plan.Network;
import isotherm.plan.Plan;
import isotherm.plan.RegionRates;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The implicit method (N14): steps as long as accuracy allows, or of a given length; what is looked at lies on their parabolas. */
final class ImplicitStepper implements Stepper {
    /** The equations are solved this much better than a step has to be. */
    private static final double SOLVED = 0.05;
    /** Steps shorter than this part of an explicit one get nowhere. */
    private static final double SHORTEST = 1e-6;
    /** For the length of a step after a jump, given steps are taken in parts that damp its waves. */
    private static final int DAMPED = 4;

    private final Plan plan;
    private final Network network;
    private final Execution execution;
    private final CrewTeam team;
    private final TrBdf2 step;
    private final StepControl control;
    private final Thermostats thermostats;
    private final RegionRates regions;
    private final boolean given;
    private final double[] shown;
    /** What entered by the start of the last step, by account. */
    private final double[] entered;

    private @Nullable Conditions lasting;
    private double from;
    /** Whether something jumps where the last step ended. */
    private boolean jumped = true;

    private double time;
    private double dampedUntil;
    private double shownTime;
    private long looks;
    private long taken;

    ImplicitStepper(Plan plan, Execution execution) {
        this.plan = plan;
        this.network = plan.network();
        this.execution = execution;
        this.team = new CrewTeam(execution.threads());
        Enthalpy enthalpy = new Enthalpy(network);
        this.step = new TrBdf2(network, new NetworkSystem(network, team), enthalpy);
        this.control = new StepControl(
                network, plan.scenario().tolerance(), plan.duration(), Math.min(plan.stepLimit(), plan.duration()));
        this.thermostats = new Thermostats(plan.scenario());
        this.regions = new RegionRates(plan);
        this.given = plan.scenario().timing().step() instanceof Timing.Step.Given;
        this.shown = new double[network.size()];
        this.entered = new double[network.accounts()];
    }

    @Override
    public void advance(Field field, int steps) {
        if (looks == 0) {
            NodeTemperatures.load(field, step.end);
            look(Double.NEGATIVE_INFINITY);
        }
        looks += steps;
        double target = plan.timeAfter(looks);
        while (time < target) {
            if (given) {
                stepGiven();
            } else {
                stepAdaptive();
            }
        }
        shownTime = target;
        step.look(share(), shown);
        if (!network.holds().isEmpty()) {
            NodeTemperatures.hold(network, at(target), shown);
        }
        NodeTemperatures.store(shown, field);
    }

    private double share() {
        return shownTime >= time ? 1 : (shownTime - from) / (time - from);
    }

    /** Books what entered in the last step, and stands at the start of the next. */
    private Conditions begin() {
        if (time > 0) {
            double[] more = step.entered();
            Arrays.setAll(entered, k -> entered[k] + more[k]);
        }
        from = time;
        Conditions now = at(time);
        double fastest = step.begin(now, !jumped);
        control.see(step.start, now);
        if (jumped) {
            control.restart(fastest);
        }
        return now;
    }

    private Conditions at(double moment) {
        if (!network.isConstantInTime()) {
            return Conditions.at(network, moment, thermostats.off());
        }
        Conditions now = lasting;
        if (now == null) {
            now = Conditions.at(network, moment, thermostats.off());
            lasting = now;
        }
        return now;
    }

    private void stepAdaptive() {
        double jump = network.jumpAfter(time);
        double stop = Math.min(plan.duration(), Math.min(jump, thermostats.nextAfter(time)));
        Conditions now = begin();
        while (true) {
            double left = stop - time;
            double h = control.fit(left);
            boolean lands = h == left;
            double end = lands ? stop : time + h;
            double error = step.advance(h, drives(now, h, end, lands), SOLVED * control.expected(h));
            if (control.accept(h, error, step.change())) {
                time = end;
                break;
            }
            if (h < SHORTEST * plan.stepLimit() || time + h == time) {
                throw new NoSolutionException(
                        "the implicit method finds no way on from t = " + time + " s; a larger tolerance may help");
            }
        }
        taken++;
        jumped = time == jump;
        look(from);
    }

    /** A step that lands where something jumps ends before the jump. */
    private TrBdf2.Drives drives(Conditions now, double h, double end, boolean lands) {
        return new TrBdf2.Drives(now, at(time + TrBdf2.INNER * h), at(lands ? Math.nextDown(end) : end));
    }

    /** One step of the given length, cut where something jumps. */
    private void stepGiven() {
        double begin = time;
        double end = plan.timeAfter(taken + 1);
        while (time < end) {
            double jump = network.jumpAfter(time);
            double stop = Math.min(end, jump);
            dampedUntil = jumped ? time + plan.dt() : dampedUntil;
            int parts = time < dampedUntil ? DAMPED : 1;
            double start = time;
            for (int k = 1; k <= parts; k++) {
                stepTo(k == parts ? stop : start + (stop - start) * k / parts, parts > 1);
            }
            jumped = stop == jump;
        }
        taken++;
        look(begin);
    }

    private void stepTo(double end, boolean damped) {
        Conditions now = begin();
        double h = end - time;
        double solved = SOLVED * control.tolerance();
        TrBdf2.Drives drives = drives(now, h, end, true);
        boolean done = damped
                ? step.advanceEuler(h, drives, solved)
                : step.advance(h, drives, solved) < Double.POSITIVE_INFINITY;
        if (!done) {
            throw new NoSolutionException(
                    "the implicit method finds no way on from t = " + time + " s; a shorter step may help");
        }
        time = end;
        jumped = false;
    }

    private void look(double after) {
        boolean switched =
                thermostats.look(after, time, probe -> NodeTemperatures.at(plan, probe, node -> step.end[node]));
        lasting = switched ? null : lasting;
        jumped |= switched;
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
        double[] all = step.enteredBy(share());
        Arrays.setAll(all, k -> entered[k] + all[k]);
        return Ledger.of(all, network.regions());
    }

    @Override
    public Ledger flows(Field field) {
        return step.rates(shown, at(shownTime));
    }

    @Override
    public double[] regionFlows(Field field) {
        return regions.of(node -> shown[node], at(shownTime));
    }

    @Override
    public long taken() {
        return taken;
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
