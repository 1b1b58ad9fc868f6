package isotherm.agent.jvm;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import jdk.jfr.consumer.RecordedThread;

/**
 * Processor time of threads as Linux tells it, for JVMs whose samples do not say how much time they stand for: they take them too seldom where
 * the machine is busy, none of native code, and some of threads that only wait for a processor.
 */
public final class ThreadTimes {
    private static final Path TASKS = Path.of("/proc/self/task");
    /** Samples below which a thread's are weighed as those of all threads together: its time may have been spent elsewhere. */
    private static final long FEW = 4;

    private static final long EVERY_MILLIS = 100;
    /** A thread that was not sampled for so long is not read: samples come a second or more after they are taken. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private static final class Sampled {
        private final int thread;
        private final long task;
        private final long before;
        private long nanos;
        private long samples;
        private boolean ended;
        private Instant read = Instant.EPOCH;
        private Instant last = Instant.EPOCH;
        /** Samples that were taken after its time was read. */
        private final Deque<Instant> later = new ArrayDeque<>();

        Sampled(int thread, long task, long before) {
            this.thread = thread;
            this.task = task;
            this.before = before;
        }

        void read() {
            Instant now = Instant.now();
            long all = ThreadTimes.read(task);
            ended = all < before + nanos; // or another has its number
            if (!ended) {
                nanos = all - before;
                read = now;
                while (!later.isEmpty() && !later.peek().isAfter(now)) {
                    later.remove();
                }
            }
        }
    }

    /** What was read of threads, and the samples until then. */
    private static final class Sum {
        private long nanos;
        private long samples;

        void add(Sampled thread) {
            nanos += thread.nanos;
            samples += thread.samples - thread.later.size();
        }

        double factor(long periodNanos) {
            return (double) nanos / (samples * periodNanos);
        }
    }

    private final Map<Long, Sampled> threads = new HashMap<>();
    private final Map<Long, Long> before = new HashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private long periodNanos;

    /**
     * Samples do not say what they stand for.
     *
     * @param nanos what one stands for where nothing is known of its thread
     */
    public void weigh(long nanos) {
        periodNanos = nanos;
    }

    /** Begins, if samples are to be weighed: what threads have done until now is not the profile's. */
    public synchronized void begin() {
        if (periodNanos == 0) {
            return;
        }
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path each : tasks) {
                long task = Long.parseLong(each.getFileName().toString());
                before.put(task, Math.max(0, read(task)));
            }
        } catch (IOException e) {
            assert before.isEmpty() : "no Linux: a sample stands for its period";
        }
        new OwnThread(this::readAll).start();
    }

    /** The processor time of a thread by now, or -1 where it has ended. */
    private static long read(long task) {
        try {
            String[] words =
                    Files.readString(TASKS.resolve(task + "/schedstat")).split(" ", 2);
            return Long.parseLong(words[0]);
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }

    /**
     * A sample of a thread.
     *
     * @param thread those that stand together
     */
    public synchronized void sample(int thread, RecordedThread recorded, Instant time) {
        Sampled sampled = threads.computeIfAbsent(recorded.getId(), id -> {
            long task = recorded.getOSThreadId();
            return new Sampled(thread, task, before.getOrDefault(task, 0L));
        });
        if (sampled.task > 0) { // a virtual thread has no clock
            sampled.samples++;
            sampled.last = time;
            if (time.isAfter(sampled.read)) {
                sampled.later.add(time);
            }
        }
    }

    /** Reads the clocks of the threads that run: of one that ends, what it does after the last reading is not known. */
    private void readAll() {
        try {
            while (!over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                read();
            }
        } catch (InterruptedException e) {
            assert e != null : "an own thread is deaf to it";
        }
    }

    private synchronized void read() {
        Instant now = Instant.now();
        threads.values().stream()
                .filter(thread -> !thread.ended && thread.last.plus(IDLE).isAfter(now))
                .forEach(Sampled::read);
    }

    /** Samples are no longer taken: what threads do from now on is not the profile's. */
    public synchronized void end() {
        if (over.getCount() > 0) {
            over.countDown();
            read();
        }
    }

    /** By how much the time of threads that stand together is more than samples and period say. */
    public synchronized IntToDoubleFunction factors() {
        Sum all = new Sum();
        Map<Integer, Sum> sums = new HashMap<>();
        for (Sampled thread : threads.values()) {
            all.add(thread);
            sums.computeIfAbsent(thread.thread, id -> new Sum()).add(thread);
        }
        return id -> {
            Sum own = sums.getOrDefault(id, all);
            Sum enough = own.samples < FEW ? all : own;
            return enough.nanos == 0 || enough.samples == 0 ? 1 : enough.factor(periodNanos);
        };
    }
}
