package isotherm.probe;

import java.util.Arrays;

/**
 * What one thread counts. Rewritten code calls {@link #current}, {@link #enter} and {@link #leave} at its start and ends, and
 * adds to the page that it got; only the owning thread writes, so nothing is lost and nothing is locked.
 *
 * <p>A page has the counters of one class. Each method has a header there, {@link Header}, then its own counters.
 *
 * <p>The stack holds the ids of the included methods that run. Two kinds of frames are special, because leaving them takes
 * more than a smaller depth: those on the clock, and those of methods that may be recursive.
 */
public final class Recorder {
    private static final int NO_METHOD = 0;

    /** Whose counts these are now; of virtual threads the one that holds it. */
    volatile Thread owner;

    /** The platform thread that these always belong to, or null. */
    final Thread thread;

    final boolean virtual;
    final CallGraph graph = new CallGraph();
    long[][] pages = new long[64][];

    private final Recorders home;
    /** stack[0] stands for code outside. */
    private int[] stack = new int[256];

    /** The depth of the running included method, 0 where there is none; rewritten code reads it. */
    public int depth;

    /** Whether its virtual thread may end without giving it back. */
    boolean lingers;

    final SpecialFrames special;

    Recorder(Recorders home, Thread owner, boolean virtual) {
        this.home = home;
        this.owner = owner;
        this.virtual = virtual;
        thread = virtual ? null : owner;
        special = new SpecialFrames(home.clock());
    }

    /** The running thread's. */
    public static Recorder current() {
        return Recorders.current();
    }

    /**
     * An included method begins.
     *
     * @param classId its class
     * @param header where its header is on the class's page
     * @param method its id, from 1
     * @return the class's page
     */
    public long[] enter(int classId, int header, int method) {
        long[] page = classId < pages.length ? pages[classId] : null;
        if (page == null) {
            page = newPage(classId);
        }
        int at = depth + 1;
        if (at == stack.length) {
            stack = Arrays.copyOf(stack, 2 * at);
        }
        int caller = stack[at - 1];
        stack[at] = method;
        depth = at;
        int place = header + Header.place(caller);
        if (page[place] == caller) {
            page[place + 1]++;
        } else {
            otherCaller(caller, method, page, header);
        }
        return page;
    }

    /**
     * A leaf runs, which calls nothing: it need not be on the stack, so it has no end either. The parameters are those of
     * {@link #enter}.
     */
    public long[] touch(int classId, int header, int method) {
        long[] page = classId < pages.length ? pages[classId] : null;
        if (page == null) {
            page = newPage(classId);
        }
        int at = depth;
        if (at == 0 && virtual && !lingers) {
            lingers = true;
            home.linger(this);
        }
        int caller = stack[at];
        int place = header + Header.place(caller);
        if (page[place] == caller) {
            page[place + 1]++;
        } else {
            page[header + Header.TINY] = 1;
            otherCaller(caller, method, page, header);
        }
        return page;
    }

    /** The included method at this depth ends, by a return or by an exception. */
    public void leave(int at) {
        depth = at - 1;
        if (special.top >= at && special.leave(at)) {
            home.release(this);
        }
    }

    /** The included method at this depth has caught an exception, from a constructor it may be that could not say it ended. */
    public void caught(int at) {
        if (depth != at) {
            leave(at + 1);
        }
    }

    private long[] newPage(int classId) {
        if (classId >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(classId + 1, 2 * pages.length));
        }
        long[] page = home.newPage(classId);
        pages[classId] = page;
        return page;
    }

    private void otherCaller(int caller, int method, long[] page, int header) {
        if (!graph.countPlain(caller, method)) {
            specialCall(caller, method, page, header);
        }
    }

    private void specialCall(int caller, int method, long[] page, int header) {
        int edge = graph.edge(caller, method);
        if (edge < 0) {
            edge = graph.add(caller, method);
            if (graph.closesCycle(caller, method)) {
                watch(caller, method);
            }
        }
        boolean watched = graph.watched(method);
        boolean tiny = page[header + Header.TINY] != 0;
        graph.count(edge);
        if (tiny && !watched) {
            int place = header + Header.place(caller);
            if (page[place] == Header.NOBODY) {
                page[place] = caller;
                graph.moveToPage(edge, page, place);
            } else {
                graph.makePlain(edge);
            }
        }
        if (watched) {
            if (graph.active(method) > 0) {
                graph.countRecursive(edge);
            }
            graph.activate(method, 1);
            special.watch(depth, method, graph);
        }
        if (!tiny) {
            special.start(depth, method, page, header);
        }
    }

    /** A call has closed a cycle: from now on the methods on it are known to run or not; those that run now, too. */
    private void watch(int caller, int method) {
        boolean[] found = graph.watchCycle(caller, method);
        special.watchStack(stack, depth - 1, found, graph);
    }

    /** A method that was running when the profile was written has no end yet: its time so far. */
    void addRunning(long now, ClockSink sink) {
        special.addRunning(now, sink);
    }

    /** Hears of methods that still run. */
    interface ClockSink {
        void add(long[] page, int header, long cumulative, long self);
    }

    void takenBy(Thread thread) {
        owner = thread;
        depth = 0;
        stack[0] = NO_METHOD;
        special.clear();
        special.releaseAt(1);
    }
}
