package isotherm.probe;

import java.util.Arrays;

/** The frames of one thread that are on the clock or watched for recursion, outermost first. */
final class SpecialFrames {
    private static final class Frame {
        int depth;
        int method;
        boolean watched;
        boolean clocked;
        /** Not recursive. */
        boolean outer;

        boolean releases;
        long start;
        /** Nanoseconds of calls that were on the clock, and how many reads of the clock fell into them. */
        long inner;

        long innerReads;
        long[] page = {};
        int header;
    }

    /** The innermost special frame's depth, 0 where there is none. */
    int top;

    private final Clock clock;
    /** Nanoseconds that the profiler itself took on this thread: to make the program's classes count. */
    private long lost;

    private CallGraph graph = new CallGraph();
    private Frame[] frames = new Frame[8];
    private int count;

    SpecialFrames(Clock clock) {
        this.clock = clock;
        Arrays.setAll(frames, k -> new Frame());
    }

    void clear() {
        count = 0;
        top = 0;
    }

    private Frame at(int depth) {
        if (count > 0 && frames[count - 1].depth == depth) {
            return frames[count - 1];
        }
        return insert(count, depth);
    }

    private Frame insert(int index, int depth) {
        if (count == frames.length) {
            int old = count;
            Frame[] more = Arrays.copyOf(frames, 2 * old);
            for (int k = old; k < more.length; k++) {
                more[k] = new Frame();
            }
            frames = more;
        }
        Frame frame = frames[count];
        System.arraycopy(frames, index, frames, index + 1, count - index);
        frames[index] = frame;
        frame.depth = depth;
        frame.watched = false;
        frame.clocked = false;
        frame.releases = false;
        frame.outer = true;
        frame.inner = 0;
        frame.innerReads = 0;
        count++;
        top = frames[count - 1].depth;
        return frame;
    }

    /** The thread gives its recorder back when the frame at this depth ends. */
    void releaseAt(int depth) {
        at(depth).releases = true;
    }

    /** The method that has just begun may be recursive. */
    void watch(int depth, int method, CallGraph graph) {
        this.graph = graph;
        Frame frame = at(depth);
        frame.watched = true;
        frame.method = method;
        frame.outer = graph.active(method) == 1;
    }

    /** Of the methods that run, the ones found are watched from now on. */
    void watchStack(int[] stack, int depth, boolean[] found, CallGraph graph) {
        this.graph = graph;
        int index = 0;
        for (int d = 1; d <= depth; d++) {
            while (index < count && frames[index].depth < d) {
                index++;
            }
            if (stack[d] < found.length && found[stack[d]]) {
                Frame frame = index < count && frames[index].depth == d ? frames[index] : insert(index, d);
                frame.watched = true;
                frame.method = stack[d];
                graph.activate(stack[d], 1);
            }
        }
    }

    /** Puts the method that has just begun on the clock. */
    void start(int depth, int method, long[] page, int header) {
        Frame frame = at(depth);
        frame.method = method;
        frame.clocked = true;
        frame.page = page;
        frame.header = header;
        frame.start = System.nanoTime() - lost;
    }

    /** Ends the frames at this depth and below; whether the recorder is to be given back. */
    boolean leave(int depth) {
        boolean releases = false;
        while (count > 0 && frames[count - 1].depth >= depth) {
            Frame frame = frames[count - 1];
            if (frame.clocked) {
                stop(frame);
            }
            if (frame.watched) {
                graph.activate(frame.method, -1);
            }
            releases |= frame.releases;
            count--;
        }
        top = count == 0 ? 0 : frames[count - 1].depth;
        return releases;
    }

    private void stop(Frame frame) {
        long[] page = frame.page;
        int header = frame.header;
        long time = clock.elapsed(System.nanoTime() - lost - frame.start, frame.innerReads);
        page[header + Header.SELF] += Math.max(0, time - frame.inner);
        page[header + Header.ALL] += time;
        if (frame.outer) {
            page[header + Header.CUMULATIVE] += time;
        }
        long calls = ++page[header + Header.CLOCKED_CALLS];
        if (clock.judges(calls)) {
            long all = page[header + Header.ALL];
            if (clock.tiny(all - page[header + Header.JUDGED], calls)) {
                page[header + Header.TINY] = 1;
            }
            page[header + Header.JUDGED] = all;
        }
        for (int k = count - 2; k >= 0; k--) {
            if (frames[k].clocked) {
                frames[k].inner += time;
                frames[k].innerReads += frame.innerReads + 1;
                return;
            }
        }
    }

    /** This thread has worked for the profiler so long: no time of the program's. */
    void lose(long nanos) {
        lost += nanos;
    }

    /** Adds the time so far of what runs; read by another thread, so it may be a moment old. */
    void addRunning(long now, Recorder.ClockSink sink) {
        Frame[] all = frames;
        long inside = 0;
        for (int k = Math.min(count, all.length) - 1; k >= 0; k--) {
            Frame frame = all[k];
            if (frame.clocked) {
                long time = clock.elapsed(now - lost - frame.start, frame.innerReads);
                sink.add(frame.page, frame.header, frame.outer ? time : 0, Math.max(0, time - frame.inner - inside));
                inside = time;
            }
        }
    }
}
