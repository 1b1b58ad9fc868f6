package isotherm.step;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.model.Timing;
import isotherm.plan.Conditions;
import isotherm.plan.Enthalpy;
import isotherm.plan.HeatRates;
import isotherm.plan.Network;
import isotherm.plan.Plan;
import isotherm.plan.RegionRates;
import java.util.Arrays;
import java.util.function.DoubleFunction;

/** The stabilised explicit method (N21): steps as long as accuracy allows, or of a given length; what is looked at lies on their cubics. */
final class StabilisedStepper implements Stepper {
    /** Steps shorter than this part of the run get nowhere. */
    private static final double SHORTEST = 1e-13;

    private final Plan plan;
    private final Network network;
    private final Execution execution;
    private final CrewTeam team;
    private final LegendreStep step;
    private final StepControl control;
    private final Thermostats thermostats;
    private final HeatRates rates;
    private final RegionRates regions;
    private final boolean given;
    private final double[] shown;
    /** What entered by the start of the last step, by account. */
    private final double[] entered;

    private double from;
    /** Whether something jumps where the last step ended. */
    private boolean jumped = true;

    private double time;
    private double shownTime;
    private long looks;
    private long taken;

    StabilisedStepper(Plan plan, Execution execution) {
        this.plan = plan;
        this.network = plan.network();
        this.execution = execution;
        this.team = new CrewTeam(execution.threads());
        this.step = new LegendreStep(network, team, new Enthalpy(network), plan.stepLimit());
        this.control = new StepControl(
                network, plan.scenario().tolerance(), plan.duration(), Math.min(plan.stepLimit(), plan.duration()));
        this.thermostats = new Thermostats(plan.scenario());
        this.rates = new HeatRates(network);
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
        NodeTemperatures.hold(network, at(target), shown);
        NodeTemperatures.store(shown, field);
    }

    private double share() {
        return shownTime >= time ? 1 : (shownTime - from) / (time - from);
    }

    private Conditions begin() {
        if (time > 0) {
            double[] more = step.entered();
            Arrays.setAll(entered, k -> entered[k] + more[k]);
        }
        from = time;
        Conditions now = at(time);
        double fastest = step.begin(now);
        control.see(step.start, now);
        if (jumped) {
            control.restart(fastest);
        }
        return now;
    }

    private Conditions at(double moment) {
        return Conditions.at(network, moment, thermostats.off());
    }

    private void stepAdaptive() {
        double jump = network.jumpAfter(time);
        double stop = Math.min(plan.duration(), Math.min(jump, thermostats.nextAfter(time)));
        begin();
        while (true) {
            double left = stop - time;
            double h = control.fit(left);
            double end = h == left ? stop : time + h;
            double error = step.advance(h, conditions(h, end, h == left));
            if (control.accept(h, error, step.change())) {
                time = end;
                break;
            }
            if (h < SHORTEST * plan.duration()) {
                throw new NoSolutionException(
                        "the stabilised method finds no way on from t = " + time + " s; a larger tolerance may help");
            }
        }
        taken++;
        jumped = time == jump;
        look(from);
    }

    /** A step that lands where something jumps ends before the jump. */
    private DoubleFunction<Conditions> conditions(double h, double end, boolean lands) {
        double last = lands ? Math.nextDown(end) : end;
        return share -> at(share >= 1 ? last : time + share * h);
    }

    private void stepGiven() {
        double end = plan.timeAfter(taken + 1);
        begin();
        step.advance(plan.dt(), conditions(plan.dt(), end, true));
        time = end;
        taken++;
        look(from);
    }

    private void look(double after) {
        jumped |= thermostats.look(after, time, probe -> NodeTemperatures.at(plan, probe, node -> step.end[node]));
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
        return rates.at(node -> shown[node], at(shownTime));
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
        return step.stagesDone();
    }

    @Override
    public void close() {
        team.close();
    }
}
