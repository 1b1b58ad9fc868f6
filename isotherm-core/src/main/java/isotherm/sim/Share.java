package isotherm.sim;

import isotherm.field.Accounts;
import isotherm.field.Field;
import isotherm.field.FieldTemperatures;
import isotherm.method.Steppers;
import isotherm.model.Output.Range;
import isotherm.parts.PartTemperatures;
import isotherm.parts.SharedState;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
import isotherm.step.Execution;
import isotherm.step.Neighbours;
import isotherm.step.Stepper;
import isotherm.step.TimedNeighbours;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one who computes a plate, or a part of it, does of a run: whatever is here, all do together and in the same order. */
final class Share implements AutoCloseable {
    /** Ours: all of the plate, or a window of it. */
    final Plan plan;

    final Field field;
    final PartTemperatures temperatures;
    final Halt halt = new Halt();
    final CheckedBlocks blocks;
    final Stopwatch watch = new Stopwatch(System.nanoTime());
    /** As it is chosen for the whole plate. */
    final Execution execution;

    private final TimedNeighbours neighbours;
    private final Execution wanted;
    private @Nullable Clock clock;

    Share(Plan plate, Execution wanted, Neighbours others) {
        neighbours = new TimedNeighbours(others);
        this.wanted = wanted;
        execution = Steppers.choose(plate, wanted);
        plan = plate.in(neighbours.parting().window(plate));
        AvailableMemory.check(plan);
        field = plan.initialField();
        temperatures = new PartTemperatures(
                new FieldTemperatures(field, plan.holes()), plan.network().window(), neighbours);
        blocks = new CheckedBlocks(plan, field, neighbours, execution);
    }

    @Nullable
    Range range() {
        return TemperatureRange.of(plan, field, neighbours);
    }

    /** Gets ready; a run is begun once. */
    Clock begin() {
        Stepper stepper = Steppers.of(plan, wanted, neighbours);
        Clock begun = new Clock(stepper, new HeatAccounts(plan, field, neighbours));
        clock = begun;
        halt.begin(stepper);
        watch.started();
        return begun;
    }

    private Clock clock() {
        return Objects.requireNonNull(clock, "the run has not begun");
    }

    /** Takes up the start. */
    void start() {
        clock().stepper.start(field);
    }

    /** @param seen whether somebody looks at the state at the end */
    void advance(int steps, boolean seen) {
        long before = neighbours.nanos();
        blocks.advance(clock().stepper, clock().step, steps, seen, watch);
        watch.exchanged(neighbours.nanos() - before);
        clock().step += steps;
    }

    void check() {
        blocks.check(clock().stepper, clock().step);
    }

    Accounts accounts() {
        return clock().accounts.after(clock().step, field, clock().stepper);
    }

    /** Whether the state is that of a moment. */
    boolean isWhole() {
        return clock().stepper.isWhole();
    }

    /**
     * Tells the state after some steps, or takes one up.
     *
     * @param kept where that of the whole plate goes, or comes from; null where we are not the first of several
     */
    void exchange(@Nullable StateExchange kept, boolean restores, long step) {
        StateExchange state = kept != null && neighbours.isAlone()
                ? kept
                : new SharedState(kept, restores, plan.network().window(), neighbours);
        Clock now = clock();
        now.stepper.exchange(state.of("stepper"), field, step);
        state.field("field", field);
        if (restores) {
            now.step = step;
            now.takenBefore = now.stepper.taken();
        }
    }

    /** Whether anybody's run was asked to end: all end after the same step. */
    boolean isStopped() {
        return neighbours.max(halt.isStopRequested() ? 1 : 0) > 0;
    }

    /** Where a run was begun. */
    @Override
    public void close() {
        if (clock != null) {
            clock.stepper.close();
        }
    }
}
