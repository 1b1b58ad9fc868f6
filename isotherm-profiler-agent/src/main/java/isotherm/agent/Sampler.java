package isotherm.agent;

import isotherm.agent.jvm.LockWaits;
import isotherm.agent.jvm.Message;
import isotherm.agent.jvm.OwnThread;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;
import jdk.jfr.StackTrace;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingStream;

/** The JVM's own samples (JFR), taken in as they come. */
final class Sampler {
    /** Running time between two samples of a thread: at a few microseconds each they cost some tenths of a per cent. */
    private static final Duration PERIOD = Duration.ofMillis(5);

    private static final String WAIT = "1 ms";
    /** Where waits are what is looked for, with no processor time to compare them with. */
    private static final String SHORT_WAIT = "100 us";

    private static final long LOCK_NANOS = 10_000;
    private static final String ALLOCATIONS = "150/s";
    private static final String MANY_ALLOCATIONS = "2000/s";
    private static final String MONITOR = "jdk.JavaMonitorEnter";
    private static final List<String> WAITS = List.of(
            "jdk.ThreadSleep",
            "jdk.ThreadPark",
            MONITOR,
            "jdk.JavaMonitorWait",
            "jdk.SocketRead",
            "jdk.SocketWrite",
            "jdk.FileRead",
            "jdk.FileWrite");
    private static final List<String> LOCKS = List.of(MONITOR, "jdk.ThreadPark");
    /** The JVM writes its buffers out about once a second; a busy machine takes longer. */
    private static final long FLUSH_MILLIS = 10_000;

    private final Stacks stacks;
    private final RecordingStream stream = new RecordingStream();
    private final String name;
    private final Duration period;
    private final Map<String, String> settings = new HashMap<>();
    private final Optional<Path> file;
    /** Beside the stream, which deletes what it has read. */
    private final Recording recording = new Recording();
    /** The JVM tells waits whole, also those that began while an earlier profile was made. */
    private volatile Instant begin = Instant.EPOCH;
    /** Whether the last event was read: what else was written out with it is read by the next flush. */
    private volatile boolean last;

    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * Comes after all others: a stream that cannot be stopped (before Java 20) has read them when it has read this one.
     * The flush alone does not tell, since it may be that of a second ago.
     */
    @Name(LastEvent.NAME)
    @StackTrace(false)
    private static final class LastEvent extends Event {
        static final String NAME = "isotherm.Last";
    }

    /**
     * A sampler that has not started.
     *
     * @param file where all that was recorded is written at the end, or empty
     * @param sampling what samples are taken of
     */
    Sampler(Stacks stacks, Optional<Path> file, AgentOptions.Sampling sampling) {
        this.stacks = stacks;
        this.file = file;
        boolean lock = sampling.event().equals("lock");
        long usual = lock ? LOCK_NANOS : PERIOD.toNanos();
        period = Duration.ofNanos(sampling.nanos() == 0 ? usual : sampling.nanos());
        boolean cpu = FlightRecorder.getFlightRecorder().getEventTypes().stream()
                        .map(EventType::getName)
                        .anyMatch("jdk.CPUTimeSample"::equals)
                && System.getProperty("os.name", "").equals("Linux");
        name = sampling.event().equals("cpu") ? cpu ? "cpu" : "execution" : sampling.event();
        stream.setReuse(true);
        stream.setOrdered(false);
        switch (sampling.event()) {
            case "alloc" -> allocations(MANY_ALLOCATIONS);
            case "lock" -> LOCKS.forEach(event -> waits(event, period.toNanos() + " ns"));
            default -> {
                running(cpu);
                allocations(ALLOCATIONS);
                String shortest = sampling.event().equals("wall") ? SHORT_WAIT : WAIT;
                WAITS.forEach(event -> waits(event, shortest));
            }
        }
        settings.put(LastEvent.NAME + "#enabled", "true");
        stream.onEvent(LastEvent.NAME, event -> last = true);
        stream.onFlush(() -> {
            if (last) {
                ended.countDown();
            }
        });
        stream.setSettings(settings);
    }

    private void running(boolean cpu) {
        if (cpu) {
            enable("jdk.CPUTimeSample", "throttle", period.toMillis() + "ms");
            settings.put("jdk.CPUTimeSamplesLost#enabled", "true");
            stream.onEvent("jdk.CPUTimeSamplesLost", this::lost);
            stream.onEvent(
                    "jdk.CPUTimeSample",
                    event -> sample(
                            event,
                            "eventThread",
                            event.getDuration("samplingPeriod").toNanos()));
        } else {
            enable("jdk.ExecutionSample", "period", period.toMillis() + " ms");
            stacks.times().weigh(period.toNanos());
            stream.onEvent("jdk.ExecutionSample", event -> {
                weigh(event.getThread("sampledThread"), event);
                sample(event, "sampledThread", periodNanos());
            });
        }
    }

    private void allocations(String throttle) {
        enable("jdk.ObjectAllocationSample", "throttle", throttle);
        stream.onEvent(
                "jdk.ObjectAllocationSample",
                event -> add(
                        event,
                        "eventThread",
                        (thread, places) -> stacks.addAllocation(thread, places, event.getLong("weight"))));
    }

    private void waits(String name, String threshold) {
        enable(name, "threshold", threshold);
        stream.onEvent(name, event -> {
            if (!this.name.equals("lock") || name.equals(MONITOR) || LockWaits.is(event.getStackTrace())) {
                Duration profiled = Duration.between(begin, event.getEndTime());
                long nanos = Math.min(event.getDuration().toNanos(), profiled.toNanos());
                add(event, "eventThread", (thread, places) -> stacks.addWait(thread, places, nanos));
            }
        });
    }

    private void enable(String event, String setting, String value) {
        settings.put(event + "#enabled", "true");
        settings.put(event + "#" + setting, value);
        // off by default for some events of some versions: jdk.ThreadSleep of 25
        settings.put(event + "#stackTrace", "true");
    }

    /** As the profile file names it. */
    String name() {
        return name;
    }

    long periodNanos() {
        return period.toNanos();
    }

    /** Starts; the stream's own thread would keep the program from ending. */
    void start() {
        begin = Instant.now();
        stacks.times().begin();
        CountDownLatch running = new CountDownLatch(1);
        FlightRecorderListener listener = new FlightRecorderListener() {
            @Override
            public void recordingStateChanged(Recording changed) {
                if (changed.getState() == RecordingState.RUNNING) {
                    running.countDown();
                }
            }
        };
        FlightRecorder.addListener(listener);
        new OwnThread(stream::start).start();
        await(running); // or what the program does first would not be seen
        FlightRecorder.removeListener(listener);
        if (file.isPresent()) {
            recording.setSettings(settings);
            recording.start();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            boolean inTime = latch.await(FLUSH_MILLIS, TimeUnit.MILLISECONDS);
            assert inTime || latch.getCount() > 0;
        } catch (InterruptedException e) {
            assert e != null : "an own thread is deaf to it";
        }
    }

    /** Ends; what was recorded before is taken in, and written where it is to be kept. */
    void stop() {
        stacks.times().end();
        file.ifPresent(this::dump);
        try {
            Method stop = RecordingStream.class.getMethod("stop"); // Java 20 and later
            stop.invoke(stream);
        } catch (ReflectiveOperationException e) {
            new LastEvent().commit();
            await(ended);
        }
        stream.close();
        recording.close();
    }

    private void dump(Path file) {
        try {
            recording.stop();
            recording.dump(file);
        } catch (IOException e) {
            Message.say("the recording " + file + " cannot be written: " + e.getMessage());
        }
    }

    /** The JVM puts samples together where the machine is busy: each says how much running time it stands for. */
    private void sample(RecordedEvent event, String threadField, long nanos) {
        add(event, threadField, (thread, places) -> stacks.addSample(thread, places, nanos));
    }

    /** Also where it is of the profiler's own code: the thread's time is that of all its samples. */
    private void weigh(RecordedThread thread, RecordedEvent event) {
        if (thread != null && event.getStackTrace() != null && !serves(thread.getJavaName())) {
            stacks.times().sample(number(thread), thread, event.getEndTime());
        }
    }

    private void lost(RecordedEvent event) {
        RecordedThread thread = event.getThread("eventThread");
        if (thread != null && !serves(thread.getJavaName())) {
            stacks.addLost(number(thread), event.getInt("lostSamples"));
        }
    }

    private int number(RecordedThread thread) {
        boolean virtual = thread.hasField("virtual") && thread.getBoolean("virtual");
        String name = thread.getJavaName() == null ? String.valueOf(thread.getOSName()) : thread.getJavaName();
        return stacks.thread(thread.getId(), name, virtual);
    }

    /** What was seen on a stack. */
    private interface Sighting {
        void of(int thread, int[] places);
    }

    /** What the profiler takes itself is no time of the program's: its probes, its rewriting, its start from inside. */
    private static boolean ours(String className) {
        return className.startsWith("isotherm.agent.")
                || className.startsWith("isotherm.probe.")
                || className.equals("java.lang.IsothermGate")
                || className.equals("isotherm.profiler.Profiler");
    }

    /** Our own thread and those of JFR. */
    private static boolean serves(String thread) {
        return thread != null && (thread.equals(OwnThread.NAME) || thread.startsWith("JFR "));
    }

    private void add(RecordedEvent event, String threadField, Sighting seen) {
        RecordedThread thread = event.getThread(threadField);
        RecordedStackTrace trace = event.getStackTrace();
        if (trace == null || thread == null || serves(thread.getJavaName())) {
            return;
        }
        List<RecordedFrame> frames = trace.getFrames();
        int[] places = new int[frames.size()];
        for (int k = 0; k < places.length; k++) {
            RecordedFrame frame = frames.get(k);
            RecordedMethod method = frame.getMethod();
            RecordedClass type = method.getType();
            if (ours(type.getName())) {
                return;
            }
            places[k] = stacks.place(new Stacks.Place(
                    type.getName(), method.getName(), method.getDescriptor(), Math.max(0, frame.getLineNumber())));
        }
        seen.of(number(thread), places);
    }
}
