package isotherm.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work on one task together and can meet in the middle of it. The caller is member 0. Between tasks and at
 * meetings they spin for a moment, since the next step is often microseconds away, then yield, then sleep.
 */
final class Crew implements AutoCloseable {
    private static final int SPINS = 2_000;
    private static final int YIELDS = 200;
    private static final long NAP_NS = 50_000;

    private final int size;
    /** Where there are fewer processors than members, spinning only keeps the others from working. */
    private final int spins;

    private final List<Thread> others = new ArrayList<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile int meeting;
    private volatile int task;
    private volatile boolean closed;
    /** The first failure: those that follow only tell of it. */
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private @Nullable IntConsumer work;

    Crew(int size) {
        this.size = size;
        this.spins = size <= Runtime.getRuntime().availableProcessors() ? SPINS : 0;
        for (int member = 1; member < size; member++) {
            int number = member;
            others.add(
                    Thread.ofPlatform().daemon().name("isotherm-band-" + number).start(() -> serve(number)));
        }
    }

    int size() {
        return size;
    }

    /** Runs the work once in each member and returns when all are done. */
    void run(IntConsumer memberWork) {
        work = memberWork;
        int last = task;
        task = last + 1;
        doWork(memberWork, 0);
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("a thread of the sweep failed", cause);
        }
    }

    private void serve(int member) {
        int seen = 0;
        while (true) {
            for (int waited = 0; task == seen && !closed; waited++) {
                pause(waited);
            }
            if (closed) {
                return;
            }
            seen++;
            IntConsumer current = work;
            if (current != null) {
                doWork(current, member);
            }
        }
    }

    private void doWork(IntConsumer current, int member) {
        try {
            current.accept(member);
            meet();
        } catch (Throwable cause) {
            failure.compareAndSet(null, cause);
        }
    }

    /** Returns when every member has called it as often as this one. */
    void meet() {
        int now = meeting;
        if (arrived.incrementAndGet() == size) {
            arrived.set(0);
            meeting = now + 1;
            return;
        }
        for (int waited = 0; meeting == now; waited++) {
            if (failure.get() != null) {
                throw new IllegalStateException("another thread of the sweep failed");
            }
            pause(waited);
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // yielding is the middle way between spinning and sleeping
    private void pause(int waited) {
        if (waited < spins) {
            Thread.onSpinWait();
        } else if (waited < spins + YIELDS) {
            Thread.yield();
        } else {
            LockSupport.parkNanos(NAP_NS);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : others) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
