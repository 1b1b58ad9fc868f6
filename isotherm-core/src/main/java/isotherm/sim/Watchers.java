package isotherm.sim;

import isotherm.field.FieldTemperatures;
import isotherm.field.Snapshot;
import isotherm.field.Temperatures;
import isotherm.parts.Orders;
import isotherm.parts.Orders.Kind;
import isotherm.parts.PlateTemperatures;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Who looks at a run, and when: in the order in which they came; and what they see. */
final class Watchers {
    private record Watcher(Schedule schedule, Observer observer) {
        boolean isDue(long step) {
            return schedule.nextAfter(step - 1) == step;
        }
    }

    private final Plan plan;
    private final Orders orders;
    private final Share share;
    private final List<Watcher> all = new ArrayList<>();

    /** Of a whole plate, whoever computes it. */
    Watchers(Plan plan, Orders orders, Share share) {
        this.plan = plan;
        this.orders = orders;
        this.share = share;
    }

    void add(Schedule schedule, Observer observer) {
        all.add(new Watcher(schedule, observer));
    }

    /** The first step after {@code step} at which somebody is due, at most {@code last}. */
    long nextAfter(long step, long last) {
        return Math.min(
                last,
                all.stream()
                        .mapToLong(watcher -> watcher.schedule.nextAfter(step))
                        .min()
                        .orElse(last));
    }

    boolean areDue(long step) {
        return all.stream().anyMatch(watcher -> watcher.isDue(step));
    }

    /** Shows the state to those who are due, or to those who are not. */
    void show(Clock clock, boolean due) {
        for (Watcher each : all) {
            if (each.isDue(clock.step) == due) {
                long start = System.nanoTime();
                each.observer.observe(look(clock));
                share.watch.observed(start);
            }
        }
    }

    /** The state as it stands: one look for all who want it now, so that accounts are drawn up once. */
    Snapshot look(Clock clock) {
        Snapshot seen = clock.seen;
        long step = clock.step;
        if (seen == null || seen.step() != step) {
            seen = new Snapshot(
                    plan.grid(),
                    temperatures(),
                    step,
                    plan.timeAfter(step),
                    () -> orders.together(Kind.ACCOUNTS, 0, 0, share::accounts));
            clock.seen = seen;
        }
        return seen;
    }

    private Temperatures temperatures() {
        return orders.areForNobody()
                ? new FieldTemperatures(share.field, plan.holes())
                : new PlateTemperatures(plan.grid(), orders, share.temperatures);
    }
}
