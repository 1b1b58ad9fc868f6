package isotherm.web.live;

import isotherm.field.Snapshot;
import isotherm.io.resample.Plate;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run on a thread of its own, from the start to its end. It stands and waits inside its observer, so the state that people ask about
 * is the run's own, and the solver knows nothing of them.
 */
final class LiveRun implements AutoCloseable {
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

    private final Plan plan;
    private final Plate plate;
    private final Pace pace;
    private final Newest<byte[]> frames;
    private final double replayed;
    private final Simulation simulation;
    private final Output.@Nullable Range range;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Runnable> questions = new ArrayDeque<>();
    private @Nullable Snapshot seen;
    private @Nullable LiveState last;
    private @Nullable Snapshot kept;
    private boolean closing;
    private boolean ended;
    private @Nullable RunReport report;
    private @Nullable RuntimeException failure;
    private long due;

    /**
     * A run that begins.
     *
     * @param replayed up to this time of the plate it goes as fast as it can, and nobody looks
     * @throws IllegalArgumentException where its fields do not fit into memory
     */
    LiveRun(Plan plan, Pace pace, Newest<byte[]> frames, double replayed) {
        this.plan = plan;
        this.plate = Plate.of(plan);
        this.pace = pace;
        this.frames = frames;
        this.replayed = replayed;
        this.due = plan.method() == Method.STEADY ? plan.steps() : 0;
        this.simulation = Simulation.of(plan, Execution.auto());
        this.range = simulation.range();
        simulation.observe(step -> step < due ? due : Long.MAX_VALUE, this::observe);
        thread = Thread.ofPlatform().daemon().name("isotherm-live").unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    private void work() {
        try {
            RunReport done = simulation.run();
            lock.lock();
            try {
                report = done;
            } finally {
                lock.unlock();
            }
        } catch (RuntimeException e) {
            lock.lock();
            try {
                failure = e;
            } finally {
                lock.unlock();
            }
        } finally {
            lock.lock();
            try {
                ended = true;
                seen = kept;
                questions.forEach(Runnable::run);
                questions.clear();
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void observe(Snapshot snapshot) {
        boolean end = snapshot.step() >= plan.steps();
        if (!end && snapshot.time() < replayed) {
            due = Math.clamp(plan.stepNearest(Math.min(replayed, plan.duration())), snapshot.step() + 1, plan.steps());
            return;
        }
        if (isClosing()) {
            return;
        }
        frames.put(Frame.of(snapshot, plate));
        lock.lock();
        try {
            seen = snapshot;
            attend(snapshot, end);
            if (end) {
                last = LiveState.of(plan, snapshot);
                kept = snapshot.copy();
            }
            due = pace.next(plan, snapshot.step());
        } finally {
            seen = null;
            lock.unlock();
        }
    }

    private boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /** Answers who asks, until the run may go on. */
    private void attend(Snapshot snapshot, boolean end) {
        while (!closing) {
            Runnable question = questions.poll();
            if (question != null) {
                question.run();
                continue;
            }
            long wait = end ? 0 : pace.wait(snapshot.time());
            if (wait <= 0) {
                return;
            }
            try {
                long left = changed.awaitNanos(Math.min(wait, LONGEST_WAIT));
                assert left <= LONGEST_WAIT;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Changes the pace, or whatever else the run waits for. */
    void tell(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What somebody makes of the state at which the run next stands, or ended.
     *
     * @throws IllegalStateException where there is none: the run failed
     */
    <T> T ask(Function<Snapshot, T> question) throws InterruptedException {
        Answer<T> answer = new Answer<>(question);
        lock.lock();
        try {
            if (ended) {
                answer.run();
            } else {
                questions.add(answer);
                changed.signalAll();
            }
            while (!answer.done) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
        return answer.value();
    }

    /** A question that waits for the run to stand. */
    private final class Answer<T> implements Runnable {
        private final Function<Snapshot, T> question;
        private @Nullable T value;
        private @Nullable RuntimeException wrong;
        private boolean done;

        Answer(Function<Snapshot, T> question) {
            this.question = question;
        }

        @Override
        public void run() {
            try {
                Snapshot now = seen;
                if (now == null) {
                    throw new IllegalStateException("the run has no state to show", failure);
                }
                value = question.apply(now);
            } catch (RuntimeException e) {
                wrong = e;
            }
            done = true;
            changed.signalAll();
        }

        T value() {
            T made = value;
            if (wrong != null) {
                throw wrong;
            }
            if (made == null) {
                throw new IllegalStateException("the run has no state to show");
            }
            return made;
        }
    }

    /** The plate as it is, or was at the end. */
    LiveState state() throws InterruptedException {
        lock.lock();
        try {
            LiveState end = last;
            if (end != null) {
                return end;
            }
        } finally {
            lock.unlock();
        }
        return ask(snapshot -> LiveState.of(plan, snapshot));
    }

    /** The coldest and hottest that the plate can become; null where nothing says. */
    Output.@Nullable Range range() {
        return range;
    }

    /** What the run found, which takes a moment longer than its last step; null before that. */
    @Nullable
    RunReport report() throws InterruptedException {
        lock.lock();
        try {
            while (last != null && !ended) {
                changed.await();
            }
            return report;
        } finally {
            lock.unlock();
        }
    }

    /** Why it broke off; null where it did not. */
    @Nullable
    RuntimeException failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return ended || last != null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        tell(() -> closing = true);
        simulation.stop();
        simulation.giveUpBlock();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
