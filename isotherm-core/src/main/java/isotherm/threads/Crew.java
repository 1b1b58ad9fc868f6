package isotherm.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work on one task together and can meet in the middle of it. The caller is member 0. Between tasks and at
 * meetings they spin for a moment, since the next step is often microseconds away, then yield, then sleep.
 */
public final class Crew implements AutoCloseable {
    private static final int SPINS = 10_000;
    private static final int YIELDS = 200;
    private static final long NAP_NS = 50_000;

    private final int size;
    /** Where there are fewer processors than members, spinning only keeps the others from working. */
    private final boolean crowded;

    private final int patience;

    private final List<Thread> others = new ArrayList<>();
    private final DisseminationBarrier meeting;
    private volatile int task;
    private volatile boolean closed;
    /** The first failure: those that follow only tell of it. */
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private @Nullable IntConsumer work;

    public Crew(int size) {
        this.size = size;
        this.meeting = new DisseminationBarrier(size);
        this.crowded = size > Runtime.getRuntime().availableProcessors();
        this.patience = crowded ? YIELDS : SPINS;
        for (int member = 1; member < size; member++) {
            int number = member;
            others.add(
                    Thread.ofPlatform().daemon().name("isotherm-band-" + number).start(() -> serve(number)));
        }
    }

    /** How many members. */
    public int size() {
        return size;
    }

    /** Runs the work once in each member and returns when all are done. */
    public void run(IntConsumer memberWork) {
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
            meet(member);
        } catch (Throwable cause) {
            failure.compareAndSet(null, cause);
        }
    }

    /** Returns when every member has called it as often as this one. */
    public void meet(int member) {
        meeting.begin(member);
        for (int round = 0; round < meeting.rounds(); round++) {
            meeting.tell(member, round);
            for (int waited = 0; !meeting.isTold(member, round); waited++) {
                if (failure.get() != null) {
                    throw new IllegalStateException("another thread of the sweep failed");
                }
                pause(waited);
            }
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // yielding is the middle way between spinning and sleeping
    private void pause(int waited) {
        if (waited >= patience) {
            LockSupport.parkNanos(NAP_NS);
        } else if (crowded) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
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
