package isotherm.sim;

import isotherm.field.Field;
import isotherm.field.FieldSummary;
import isotherm.field.Snapshot;
import isotherm.model.Edge;
import isotherm.model.Output;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;
import isotherm.step.Steppers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * One run of a scenario from its start to its end.
 *
 * <p>Steps go in blocks: as many at once as every schedule leaves free. Observers see the state between blocks and cannot
 * change it, nor the steps.
 */
public final class Simulation {
    /** A block takes a good part of a second, so that a stop is soon heard; but it has some steps, so that checks are rare. */
    private static final double BLOCK_UPDATES = 2e8;

    private static final int MIN_BLOCK = 16;
    private static final int MAX_BLOCK = 4096;
    /** What is not finite grows by a row a step, so blocks long enough are checked in every eighth row. */
    private static final int CHECKED_ROWS = 8;

    private record Watcher(Schedule schedule, Observer observer) {}

    private final Plan plan;
    private final Execution execution;
    private final Field field;
    private final long beginNs = System.nanoTime();
    private final List<Watcher> watchers = new ArrayList<>();
    private Progress progress = (done, steps) -> {};
    private volatile boolean stopRequested;

    private Simulation(Plan plan, Execution execution) {
        this.plan = plan;
        this.execution = execution;
        AvailableMemory.check(plan.memoryBytes());
        this.field = plan.initialField();
    }

    /** A run in whatever execution suits it; see {@link #of(Plan, Execution)}. */
    public static Simulation of(Scenario scenario) {
        return of(Plan.of(scenario), Execution.auto());
    }

    /**
     * A run that stands at its start.
     *
     * @throws IllegalArgumentException where the fields do not fit into memory, or where the initial state is not finite
     */
    public static Simulation of(Plan plan, Execution execution) {
        return new Simulation(plan, execution);
    }

    /** What this run computes, and how. */
    public Plan plan() {
        return plan;
    }

    /** Adds an observer; those of one step are called in the order they were added. */
    public Simulation observe(Schedule schedule, Observer observer) {
        watchers.add(new Watcher(schedule, observer));
        return this;
    }

    /** Sets who hears of finished blocks. */
    public Simulation onBlock(Progress listener) {
        progress = listener;
        return this;
    }

    /** The coldest and hottest that the plate can become: its start and its held edges bound it (N5). */
    public Output.@Nullable Range range() {
        return TemperatureRange.of(plan, field);
    }

    /** Asks the run to end at the next block boundary; observers that want the end see the state reached. Any thread may ask. */
    public void stop() {
        stopRequested = true;
    }

    /**
     * Runs to the end, or until stopped; once.
     *
     * @throws BlowUpException where a temperature becomes infinite or NaN
     */
    public RunReport run() {
        Stopwatch watch = new Stopwatch(beginNs);
        HeatAccounts accounts = new HeatAccounts(plan, field);
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            watch.started();
            Clock clock = new Clock();
            observeDue(clock, watch);
            while (clock.step < plan.steps() && !stopRequested) {
                int steps = freeSteps(clock);
                advance(stepper, clock.step, steps, watch);
                clock.step += steps;
                progress.block(clock.step, plan.steps());
                observeDue(clock, watch);
            }
            observeStopped(clock, watch);
            return report(clock.step, stepper, accounts, watch);
        }
    }

    /** How far the run is. */
    private static final class Clock {
        long step;
    }

    private int freeSteps(Clock clock) {
        long next = plan.steps();
        for (Watcher watcher : watchers) {
            next = Math.min(next, watcher.schedule.nextAfter(clock.step));
        }
        int block = (int) Math.clamp(BLOCK_UPDATES / plan.grid().nodes(), MIN_BLOCK, MAX_BLOCK);
        return (int) Math.min(next - clock.step, block);
    }

    private void advance(Stepper stepper, long firstStep, int steps, Stopwatch watch) {
        BlockEvent event = FlightRecorder.isInitialized() ? new BlockEvent() : null;
        if (event != null) {
            event.begin();
        }
        long start = System.nanoTime();
        stepper.advance(field, steps);
        boolean few = steps < 2 * CHECKED_ROWS || field.rows() < 3 * CHECKED_ROWS;
        boolean finite = field.isFinite(few || isSeen(firstStep + steps) ? 1 : CHECKED_ROWS);
        watch.solved(start);
        if (event != null) {
            event.of(firstStep, steps, Math.round(plan.updates() / plan.steps() * steps));
        }
        if (!finite) {
            long surelyFinite = Math.max(0, firstStep - CHECKED_ROWS);
            throw BlowUp.locate(plan, stepper.execution(), surelyFinite, firstStep + steps);
        }
    }

    /** Nobody is shown, or left with, a state that was not checked in full. */
    private boolean isSeen(long step) {
        return step == plan.steps()
                || stopRequested
                || watchers.stream().anyMatch(watcher -> watcher.schedule.nextAfter(step - 1) == step);
    }

    private void observeDue(Clock clock, Stopwatch watch) {
        for (Watcher watcher : watchers) {
            if (watcher.schedule.nextAfter(clock.step - 1) == clock.step) {
                observe(watcher, clock, watch);
            }
        }
    }

    /** A run that was stopped shows its last state to everybody who was not due to see it. */
    private void observeStopped(Clock clock, Stopwatch watch) {
        if (clock.step == plan.steps()) {
            return;
        }
        for (Watcher watcher : watchers) {
            if (watcher.schedule.nextAfter(clock.step - 1) != clock.step) {
                observe(watcher, clock, watch);
            }
        }
    }

    private void observe(Watcher watcher, Clock clock, Stopwatch watch) {
        long start = System.nanoTime();
        watcher.observer.observe(new Snapshot(plan.grid(), field, clock.step, plan.timeAfter(clock.step)));
        watch.observed(start);
    }

    private RunReport report(long steps, Stepper stepper, HeatAccounts accounts, Stopwatch watch) {
        Scenario scenario = plan.scenario();
        Snapshot end = new Snapshot(plan.grid(), field, steps, plan.timeAfter(steps));
        Map<String, Double> probes = new LinkedHashMap<>();
        for (Probe probe : scenario.probes()) {
            probes.put(probe.name(), end.at(probe.x(), probe.y()));
        }
        Map<Edge, Double> flows = new EnumMap<>(Edge.class);
        for (Edge edge : Edge.values()) {
            flows.put(edge, accounts.flow(edge, field));
        }
        FieldSummary summary = end.summary();
        RunReport.Energy energy = accounts.energy(field, stepper.edgeHeat());
        RunReport.Seconds seconds = watch.seconds();
        double rate = seconds.solve() == 0 ? 0 : plan.updates() / plan.steps() * steps / seconds.solve();
        return new RunReport(
                scenario.title(),
                Version.text(),
                "double",
                plan.grid().columns(),
                plan.grid().rows(),
                plan.grid().x().spacing(),
                plan.grid().y().spacing(),
                plan.method(),
                plan.dt(),
                steps,
                end.time(),
                steps < plan.steps(),
                stepper.execution(),
                1,
                seconds,
                rate,
                rate * stepper.bytesPerUpdate(),
                summary,
                probes,
                flows,
                energy,
                List.of(),
                List.of());
    }
}
