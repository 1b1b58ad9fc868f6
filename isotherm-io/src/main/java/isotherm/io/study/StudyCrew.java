package isotherm.io.study;

import isotherm.io.session.FolderLock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads that take the members of a study that nobody has taken yet, one after the other, each at its own pace. */
public final class StudyCrew {
    private final StudyFolder folder;
    private final List<Integer> members;
    private final Work work;
    private final Runnable done;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
    private volatile boolean stopped;

    /** Runs a member. */
    @FunctionalInterface
    public interface Work {
        /** What it gave, or why it failed; null where it was stopped. */
        @Nullable
        MemberResult run(int member);
    }

    /**
     * A crew.
     *
     * @param members that are to be done, in this order
     * @param done called when this crew has done one; never by two threads at once
     */
    public StudyCrew(StudyFolder folder, List<Integer> members, Work work, Runnable done) {
        this.folder = folder;
        this.members = List.copyOf(members);
        this.work = work;
        this.done = done;
    }

    /** No member is begun any more. Any thread may ask. */
    public void stop() {
        stopped = true;
    }

    /**
     * Works by so many threads until all members are taken. What is thrown in one of them ends the work of all, and is thrown.
     *
     * @throws InterruptedException where the caller is; the crew ends by itself
     */
    public void work(int threads) throws InterruptedException {
        List<Thread> crew = new ArrayList<>();
        for (int k = 0; k < Math.min(threads, members.size()); k++) {
            crew.add(Thread.ofPlatform().name("isotherm-member-" + k).start(this::takeAll));
        }
        for (Thread each : crew) {
            each.join();
        }
        switch (trouble.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }

    private void takeAll() {
        try {
            for (int k = next.getAndIncrement(); k < members.size() && !stopped; k = next.getAndIncrement()) {
                take(members.get(k));
            }
        } catch (RuntimeException | Error e) {
            trouble.compareAndSet(null, e);
            stop();
        }
    }

    private void take(int member) {
        try (FolderLock claim = folder.claim(member)) {
            if (claim == null || folder.isDone(member)) {
                return;
            }
            MemberResult result = work.run(member);
            if (result != null) {
                folder.keep(result);
                synchronized (this) {
                    done.run();
                }
            }
        }
    }
}
