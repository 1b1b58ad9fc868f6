package isotherm.sim;

import isotherm.building.Section;
import isotherm.field.Field;
import isotherm.field.Snapshot;
import isotherm.method.Steppers;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Neighbours;
import isotherm.step.Stepper;
import isotherm.threads.GivenUpException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One run of a scenario from its start to its end.
 *
 * <p>Steps go in blocks: as many at once as every schedule leaves free. Observers see the state between blocks and cannot
 * change it, nor the steps.
 */
public final class Simulation {
    private final Plan plan;
    /** Ours: all of the plate, or a window of it. */
    private final Plan part;

    private final Neighbours neighbours;
    private final Execution execution;
    private final CheckedBlocks blocks;
    private final Execution wanted;
    private final Field field;
    private final long beginNs = System.nanoTime();
    private final Watchers watchers = new Watchers();
    private final ExtremeSeeker extremes;
    private BlockListener progress = (done, steps) -> {};
    private final Halt halt = new Halt();
    private @Nullable StateKeeper keeper;
    private @Nullable StateExchange kept;
    private Runnable goesOn = () -> {};

    private Simulation(Plan plan, Execution execution, Neighbours neighbours) {
        this.plan = plan;
        this.neighbours = neighbours;
        this.execution = Steppers.choose(plan, execution);
        this.wanted = execution;
        this.part = plan.in(neighbours.parting().window(plan));
        AvailableMemory.check(part);
        this.field = part.initialField();
        this.blocks = new CheckedBlocks(part, field, neighbours, this.execution);
        this.extremes = new ExtremeSeeker(plan);
        if (extremes.isWanted()) {
            observe(Schedule.of(plan.scenario().output().rhythm(), plan), extremes);
        }
    }

    /** A run in whatever execution suits it. */
    public static Simulation of(Scenario scenario) {
        return of(Plan.of(scenario), Execution.auto());
    }

    /**
     * A run that stands at its start.
     *
     * @throws IllegalArgumentException where the fields do not fit into memory, where the initial state is not finite, or
     *     where the execution asks for what this JVM does not have
     */
    public static Simulation of(Plan plan, Execution execution) {
        return of(plan, execution, new Alone());
    }

    /**
     * A run, as one of several who compute a plate together: each has a part of it, and all call this with the same plan. The temperatures,
     * sums and times are those of a run by one alone, to the bit. Observers of all parts are added in the same order and look at the same.
     *
     * @param plan of the whole plate
     * @throws IllegalArgumentException also where the plate has too few nodes for so many parts, or where its method takes no parts
     */
    public static Simulation of(Plan plan, Execution execution, Neighbours neighbours) {
        return new Simulation(plan, execution, neighbours);
    }

    /** What this run computes, and how. */
    public Plan plan() {
        return plan;
    }

    /** Adds an observer; those of one step are called in the order they were added. */
    public Simulation observe(Schedule schedule, Observer observer) {
        watchers.add(schedule, observer);
        return this;
    }

    /** Sets who hears of finished blocks. */
    public Simulation onBlock(BlockListener listener) {
        progress = listener;
        return this;
    }

    /** Sets who keeps the state of the run between its blocks. */
    public Simulation keepBy(StateKeeper stateKeeper) {
        keeper = stateKeeper;
        return this;
    }

    /**
     * Lets the run go on from a state that one of the same question kept, in whatever execution: its temperatures, accounts and extremes are then
     * those of a run that was never interrupted, to the bit. A later end may be another; its steps must go on where those of the first end.
     */
    public Simulation from(StateExchange state) {
        return from(state, () -> {});
    }

    /**
     * As {@link #from(StateExchange)}.
     *
     * @param accepted called when the run has taken the state up, and nobody has seen it yet; it is not where the state does not fit
     */
    public Simulation from(StateExchange state, Runnable accepted) {
        kept = state;
        goesOn = accepted;
        return this;
    }

    /**
     * The coldest and hottest that the plate can become: its start, what is held and the air around it bound it (N5). Null where nothing
     * does, as heat enters whatever the temperature, or where all has one temperature.
     */
    public Output.@Nullable Range range() {
        return TemperatureRange.of(part, field, neighbours);
    }

    /** Asks the run to end at the next block boundary; observers that want the end see the state reached. Any thread may ask. */
    public void stop() {
        halt.stop();
    }

    /**
     * Asks a run that was told to stop not to end its block either, where its method can leave one: the state is then that from before the block.
     * Any thread may ask.
     */
    public void giveUpBlock() {
        halt.giveUpBlock();
    }

    /**
     * Waits until the run takes no more steps; what it writes then, and a block that its method cannot leave, may take longer.
     *
     * @return false where it still does after so long
     */
    public boolean awaitHalt(Duration longest) throws InterruptedException {
        return halt.await(longest);
    }

    /**
     * Runs to the end, or until stopped.
     *
     * @throws IllegalStateException where it has been called before: the state has moved on
     * @throws BlowUpException where a temperature becomes infinite or NaN
     */
    public RunReport run() {
        Stopwatch watch = new Stopwatch(beginNs);
        Stepper stepper = Steppers.of(part, wanted, neighbours);
        Clock clock = new Clock(stepper, new HeatAccounts(part, field, neighbours));
        try (stepper) {
            halt.begin(stepper);
            watch.started();
            try {
                advance(clock, watch);
            } catch (GivenUpException asked) {
                // the state is that from before the block
            }
            halt.halted();
            keep(clock, true);
            observeStopped(clock, watch);
            look(clock).accounts();
        }
        Section section = section(clock, watch);
        int parts = neighbours.parting().parts();
        return RunReport.of(plan, look(clock), extremes.seen(), clock, parts, watch.seconds(), section);
    }

    /** To the end, or until stopped. */
    private void advance(Clock clock, Stopwatch watch) {
        long start = System.nanoTime();
        clock.stepper.start(field);
        if (kept == null) {
            watch.solved(start);
            observeDue(clock, watch);
        } else {
            clock.goOn(state(clock), kept);
            goesOn.run();
            watch.solved(start);
        }
        while (clock.step < plan.steps() && !isStopped()) {
            int steps = freeSteps(clock);
            boolean seen = clock.step + steps == plan.steps() || watchers.areDue(clock.step + steps);
            blocks.advance(clock.stepper, clock.step, steps, seen, watch);
            clock.step += steps;
            progress.block(clock.step, plan.steps());
            observeDue(clock, watch);
            keep(clock, false);
        }
    }

    private RunState state(Clock clock) {
        return new RunState(plan, field, clock.stepper, extremes, clock.step);
    }

    private void keep(Clock clock, boolean last) {
        StateKeeper asked = keeper;
        if (asked != null && (last || neighbours.max(asked.isDue(clock.step) ? 1 : 0) > 0)) {
            blocks.check(clock.stepper, clock.step);
            asked.keep(state(clock), last);
        }
    }

    /** What solves it anew must not stand in memory beside what solved it. */
    private @Nullable Section section(Clock clock, Stopwatch watch) {
        if (clock.step < plan.steps() || !neighbours.parting().isWhole()) {
            return null;
        }
        long start = System.nanoTime();
        Section section = SectionReader.read(plan, look(clock), execution);
        watch.solved(start);
        return section;
    }

    /** The state as it stands: one look for all who want it now, so that accounts are drawn up once. */
    private Snapshot look(Clock clock) {
        Snapshot seen = clock.seen;
        long step = clock.step;
        if (seen == null || seen.step() != step) {
            seen = new Snapshot(
                    new Snapshot.View(
                            plan.grid(), field, part.holes(), part.network().window(), neighbours),
                    step,
                    plan.timeAfter(step),
                    () -> clock.accounts.after(step, field, clock.stepper));
            clock.seen = seen;
        }
        return seen;
    }

    /** Whether anybody's run was asked to end: all end after the same step. */
    private boolean isStopped() {
        return neighbours.max(halt.isStopRequested() ? 1 : 0) > 0;
    }

    private int freeSteps(Clock clock) {
        return (int) Math.min(watchers.nextAfter(clock.step, plan.steps()) - clock.step, blocks.most());
    }

    private void observeDue(Clock clock, Stopwatch watch) {
        watchers.at(clock.step, true).forEach(observer -> observe(observer, clock, watch));
    }

    /** A run that was stopped shows its last state to everybody who was not due to see it. */
    private void observeStopped(Clock clock, Stopwatch watch) {
        if (clock.step == plan.steps() || plan.method() == Method.STEADY) {
            return;
        }
        blocks.check(clock.stepper, clock.step);
        watchers.at(clock.step, false).forEach(observer -> observe(observer, clock, watch));
    }

    private void observe(Observer observer, Clock clock, Stopwatch watch) {
        long start = System.nanoTime();
        observer.observe(look(clock));
        watch.observed(start);
    }
}
