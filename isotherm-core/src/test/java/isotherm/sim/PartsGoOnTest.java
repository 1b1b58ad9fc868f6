package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Slice;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.seeds.Seeds;
import isotherm.state.MemoryState;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Neighbours;
import isotherm.step.RandomPlates;
import isotherm.step.RandomScenarios;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The state of a plate in parts is that of the whole plate, and others than those who kept it take it up. */
class PartsGoOnTest {
    private static final int[][] CUTS = {{1, 1}, {2, 1}, {1, 2}, {2, 2}, {3, 1}, {1, 3}};
    private static final int DEPTH = 5;

    /** Keeps the state in the middle of a run, which goes on. */
    private record Keeper(MemoryState into, long step) implements StateKeeper {
        @Override
        public boolean isDue(long done) {
            return done >= step && into.size() == 0;
        }

        @Override
        public void keep(RunState state, boolean last) {
            if (into.size() == 0) {
                assertThat(state.isEnd()).isFalse();
                state.exchange(into);
            }
        }
    }

    private static ToldRun run(Plan plan, int[] cut, long seed, MemoryState into, @Nullable MemoryState from) {
        return Objects.requireNonNull(
                PartsTogether.each(cut[0], cut[1], DEPTH, seed, each -> part(plan, each, into, from))
                        .getFirst());
    }

    private static @Nullable ToldRun part(Plan plan, Neighbours each, MemoryState into, @Nullable MemoryState from) {
        if (each.parting().number() > 0) {
            Follower.of(plan, Execution.auto(), each).follow();
            return null;
        }
        return first(plan, each, into, from);
    }

    private static ToldRun first(Plan plan, Neighbours neighbours, MemoryState into, @Nullable MemoryState from) {
        Simulation simulation = Simulation.of(plan, Execution.auto(), neighbours);
        simulation.keepBy(new Keeper(into, from == null ? ToldRun.middle(plan) : plan.steps() + 1));
        if (from != null) {
            simulation.from(from.restoring());
        }
        return ToldRun.of(simulation);
    }

    private static boolean fits(Plan plan, int[] cut) {
        return plan.grid().columns() / cut[0] >= Slice.LEAST && plan.grid().rows() / cut[1] >= Slice.LEAST;
    }

    private static void compare(Scenario scenario, long seed) {
        Plan plan = Plan.of(scenario);
        Random random = new Random(seed);
        int[] before = CUTS[random.nextInt(CUTS.length)];
        int[] after = CUTS[random.nextInt(CUTS.length)];
        if (plan.steps() < 2 || !fits(plan, before) || !fits(plan, after)) {
            return;
        }
        String what = before[0] + " x " + before[1] + " parts, then " + after[0] + " x " + after[1];
        MemoryState alone = MemoryState.keeping();
        ToldRun whole = first(plan, new Alone(), alone, null);
        MemoryState kept = MemoryState.keeping();
        run(plan, before, seed, kept, null).assertSame(whole, plan.grid(), what);
        assertThat(kept.texts()).as(what).isEqualTo(alone.texts());
        run(plan, after, seed, kept, kept).assertSame(whole, plan.grid(), what);
    }

    private static Scenario inSingle(Scenario scenario, int seed) {
        return seed % 3 == 0 ? RandomScenarios.inSingle(scenario) : scenario;
    }

    @Test
    void theExplicitMethodGoesOnInOtherParts() {
        Seeds.each(40, seed -> compare(inSingle(RandomPlates.any(seed + 3000, 25), seed), seed));
    }

    @Test
    void plainPlatesGoOnInOtherParts() {
        Seeds.each(20, seed -> compare(inSingle(RandomScenarios.any(new Random(seed + 3000), 40), seed), seed));
    }

    @Test
    void theStabilisedMethodGoesOnInOtherParts() {
        Seeds.each(20, seed -> {
            Scenario scenario = inSingle(RandomPlates.any(seed + 4000, 25), seed);
            Timing timing = seed % 3 == 1
                    ? scenario.timing()
                    : Timing.until(Plan.of(scenario).duration() * (seed % 2 == 0 ? 1 : 5));
            compare(scenario.timed(timing.by(Method.STABILISED)), seed);
        });
    }
}
