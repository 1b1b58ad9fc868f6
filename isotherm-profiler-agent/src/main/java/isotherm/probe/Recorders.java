package isotherm.probe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All recorders: one of each platform thread that runs included code, folded into the sums once the thread has ended, and a
 * pool of them that virtual threads take from while they are inside included code.
 */
public final class Recorders {
    private static final Recorders ALL = new Recorders();
    private static final ThreadLocal<Recorder> OWN = new ThreadLocal<>();

    /** How many recorders of virtual threads are asked whether they are free before a new one is made. */
    private static final int LOOKS = 8;

    private final Clock clock = Clock.measured();
    private final List<Recorder> inUse = new ArrayList<>();
    private final ConcurrentLinkedDeque<Recorder> free = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<Recorder> lingering = new ConcurrentLinkedDeque<>();
    private final Totals retired = new Totals();
    private final VirtualThreads virtualThreads = VirtualThreads.ofThisJvm();
    private final AtomicInteger classes = new AtomicInteger();
    private final AtomicInteger methods = new AtomicInteger();
    private volatile long[][] templates = {};

    /** One thread's, which is found faster than all others: many programs have but one that matters. */
    private Recorder first = new Recorder(this, null, false);

    private Recorders() {}

    /** The ones of this JVM. */
    public static Recorders all() {
        return ALL;
    }

    @SuppressWarnings("ReferenceEquality") // a thread is that thread
    static Recorder current() {
        Recorder first = ALL.first;
        if (first.thread == Thread.currentThread()) {
            return first;
        }
        Recorder own = OWN.get();
        return own != null ? own : ALL.take(Thread.currentThread());
    }

    /** The running thread has worked for the profiler so long: the methods that run on it did not. */
    @SuppressWarnings("ReferenceEquality") // a thread is that thread
    public void lose(long nanos) {
        Recorder recorder = first.thread == Thread.currentThread() ? first : OWN.get();
        if (recorder != null) {
            recorder.special.lose(nanos);
        }
    }

    /** What the clock costs here. */
    public Clock clock() {
        return clock;
    }

    /** A class's id, from 0. */
    public int newClass() {
        return classes.getAndIncrement();
    }

    /** A method's id, from 1. */
    public int newMethod() {
        return methods.incrementAndGet();
    }

    private Recorder take(Thread thread) {
        boolean virtual = virtualThreads.includes(thread);
        Recorder recorder = virtual ? pooled() : null;
        if (recorder == null) {
            recorder = new Recorder(this, thread, virtual);
            synchronized (this) {
                inUse.add(recorder);
                if (!virtual && (first.thread == null || !first.thread.isAlive())) {
                    first = recorder;
                }
            }
        }
        if (virtual) {
            recorder.takenBy(thread);
        }
        OWN.set(recorder);
        return recorder;
    }

    void release(Recorder recorder) {
        boolean listed = recorder.lingers; // read first: without an owner it may be another thread's at once
        OWN.remove();
        recorder.owner = null;
        if (!listed) {
            free.addFirst(recorder);
        }
    }

    private Recorder pooled() {
        Recorder recorder = free.pollFirst();
        for (int k = 0; k < LOOKS && recorder == null; k++) {
            Recorder old = lingering.pollFirst();
            if (old == null) {
                return null;
            }
            Thread owner = old.owner;
            if (owner == null || !owner.isAlive()) {
                old.lingers = false;
                recorder = old;
            } else {
                lingering.addLast(old);
            }
        }
        return recorder;
    }

    /** A virtual thread has run a leaf outside of all other included code: it keeps its recorder until it ends or leaves some. */
    void linger(Recorder recorder) {
        lingering.addLast(recorder);
    }

    /**
     * Tells of a class that will be counted.
     *
     * @param classId its id, from 0
     * @param length of its page
     * @param headers where the headers of its methods are
     */
    public synchronized void define(int classId, int length, int[] headers) {
        long[] template = new long[length];
        for (int header : headers) {
            Header.clear(template, header);
        }
        long[][] all = Arrays.copyOf(templates, Math.max(classId + 1, templates.length));
        all[classId] = template;
        templates = all;
    }

    long[] newPage(int classId) {
        return templates[classId].clone();
    }

    /** Everything counted so far. */
    public synchronized Totals totals() {
        Iterator<Recorder> each = inUse.iterator();
        ArrayDeque<Recorder> alive = new ArrayDeque<>();
        while (each.hasNext()) {
            Recorder recorder = each.next();
            Thread owner = recorder.owner;
            if (!recorder.virtual && owner != null && !owner.isAlive()) {
                retired.add(recorder, 0);
                each.remove();
            } else {
                alive.add(recorder);
            }
        }
        Totals totals = retired.copy();
        long now = System.nanoTime();
        for (Recorder recorder : alive) {
            totals.add(recorder, now);
        }
        return totals;
    }
}
