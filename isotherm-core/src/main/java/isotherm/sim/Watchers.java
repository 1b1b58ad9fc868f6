package isotherm.sim;

import java.util.ArrayList;
import java.util.List;

/** Who looks at a run, and when: in the order in which they came. */
final class Watchers {
    private record Watcher(Schedule schedule, Observer observer) {
        boolean isDue(long step) {
            return schedule.nextAfter(step - 1) == step;
        }
    }

    private final List<Watcher> all = new ArrayList<>();

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

    /** Those who are due at a step, or those who are not. */
    List<Observer> at(long step, boolean due) {
        return all.stream()
                .filter(watcher -> watcher.isDue(step) == due)
                .map(Watcher::observer)
                .toList();
    }
}
