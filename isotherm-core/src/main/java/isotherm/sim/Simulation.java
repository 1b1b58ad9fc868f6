package isotherm.sim;

import isotherm.building.Section;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Scenario;
import isotherm.parts.Orders;
import isotherm.parts.Orders.Kind;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Neighbours;
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
    private final int parts;
    private final Orders orders;
    /** Ours: all of the plate, or a part of it. */
    private final Share share;

    private final Watchers watchers;
    private final ExtremeSeeker extremes;
    private BlockListener progress = (done, steps) -> {};
    private @Nullable StateKeeper keeper;
    private @Nullable StateExchange kept;
    private Runnable goesOn = () -> {};

    private Simulation(Plan plan, Execution execution, Neighbours neighbours) {
        this.plan = plan;
        this.parts = neighbours.parting().parts();
        this.orders = new Orders(neighbours);
        this.share = new Share(plan, execution, neighbours);
        this.watchers = new Watchers(plan, orders, share);
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
     * sums and times are those of a run by one alone, to the bit. The first part's run is as any other, its observers see the whole plate; all
     * other parts have a {@link Follower}.
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

    /** Sets who keeps the state of the run between its blocks: that of the whole plate, whoever computes it. */
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
        return orders.together(Kind.RANGE, 0, 0, share::range);
    }

    /** Asks the run to end at the next block boundary; observers that want the end see the state reached. Any thread may ask. */
    public void stop() {
        share.halt.stop();
    }

    /**
     * Asks a run that was told to stop not to end its block either, where its method can leave one: the state is then that from before the block.
     * Any thread may ask.
     */
    public void giveUpBlock() {
        share.halt.giveUpBlock();
    }

    /**
     * Waits until the run takes no more steps; what it writes then, and a block that its method cannot leave, may take longer.
     *
     * @return false where it still does after so long
     */
    public boolean awaitHalt(Duration longest) throws InterruptedException {
        return share.halt.await(longest);
    }

    /**
     * Runs to the end, or until stopped.
     *
     * @throws IllegalStateException where it has been called before: the state has moved on
     * @throws BlowUpException where a temperature becomes infinite or NaN
     */
    public RunReport run() {
        Clock clock = orders.together(Kind.BEGIN, 0, 0, share::begin);
        try (share) {
            try {
                advance(clock);
            } catch (GivenUpException asked) {
                // the state is that from before the block
            }
            share.halt.halted();
            keep(clock, true);
            showStopped(clock);
            watchers.look(clock).accounts();
        }
        Section section = section(clock);
        return RunReport.of(plan, watchers.look(clock), extremes.seen(), clock, parts, share.watch.seconds(), section);
    }

    /** Lets those go who follow a run that will not be. */
    public static void letGo(Neighbours neighbours) {
        new Orders(neighbours).end();
    }

    /**
     * Lets those go who compute other parts, where there are any and it is not too late to tell them: after the run, or where there will be none.
     *
     * @return false where they may wait for something else, as the run broke off in the middle of what all do together
     */
    public boolean letGo() {
        return orders.end();
    }

    /** To the end, or until stopped. */
    private void advance(Clock clock) {
        long start = System.nanoTime();
        orders.together(Kind.START, 0, 0, share::start);
        if (kept == null) {
            share.watch.solved(start);
            watchers.show(clock, true);
        } else {
            state(clock).exchange(kept);
            goesOn.run();
            share.watch.solved(start);
        }
        while (clock.step < plan.steps() && !isStopped()) {
            int steps = freeSteps(clock);
            boolean seen = clock.step + steps == plan.steps() || watchers.areDue(clock.step + steps);
            orders.together(Kind.ADVANCE, steps, seen ? 1 : 0, () -> share.advance(steps, seen));
            progress.block(clock.step, plan.steps());
            watchers.show(clock, true);
            keep(clock, false);
        }
    }

    private RunState state(Clock clock) {
        return new RunState(plan, orders, share, extremes, clock.step);
    }

    private void keep(Clock clock, boolean last) {
        StateKeeper asked = keeper;
        if (asked != null && (last || asked.isDue(clock.step))) {
            check();
            asked.keep(state(clock), last);
        }
    }

    /** What solves it anew must not stand in memory beside what solved it. */
    private @Nullable Section section(Clock clock) {
        if (clock.step < plan.steps() || parts > 1) {
            return null;
        }
        long start = System.nanoTime();
        Section section = SectionReader.read(plan, watchers.look(clock), share.execution);
        share.watch.solved(start);
        return section;
    }

    private boolean isStopped() {
        return orders.together(Kind.STOP, 0, 0, share::isStopped);
    }

    private void check() {
        orders.together(Kind.CHECK, 0, 0, share::check);
    }

    private int freeSteps(Clock clock) {
        return (int) Math.min(watchers.nextAfter(clock.step, plan.steps()) - clock.step, share.blocks.most());
    }

    /** A run that was stopped shows its last state to everybody who was not due to see it. */
    private void showStopped(Clock clock) {
        if (clock.step < plan.steps() && plan.method() != Method.STEADY) {
            check();
            watchers.show(clock, false);
        }
    }
}
