package isotherm.agent;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
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

    private static final Duration WAIT = Duration.ofMillis(1);
    private static final String ALLOCATIONS = "150/s";
    private static final List<String> WAITS = List.of(
            "jdk.ThreadSleep",
            "jdk.ThreadPark",
            "jdk.JavaMonitorEnter",
            "jdk.JavaMonitorWait",
            "jdk.SocketRead",
            "jdk.SocketWrite",
            "jdk.FileRead",
            "jdk.FileWrite");
    /** The JVM writes its buffers out about once a second. */
    private static final long FLUSH_MILLIS = 1_500;

    private final Stacks stacks;
    private final RecordingStream stream = new RecordingStream();
    private final boolean cpu;

    Sampler(Stacks stacks) {
        this.stacks = stacks;
        cpu = FlightRecorder.getFlightRecorder().getEventTypes().stream()
                        .map(EventType::getName)
                        .anyMatch("jdk.CPUTimeSample"::equals)
                && System.getProperty("os.name", "").equals("Linux");
        stream.setReuse(true);
        stream.setOrdered(false);
        String period = PERIOD.toMillis() + " ms";
        if (cpu) {
            stream.enable("jdk.CPUTimeSample").with("throttle", PERIOD.toMillis() + "ms");
            stream.onEvent("jdk.CPUTimeSample", event -> sample(event, "eventThread"));
        } else {
            stream.enable("jdk.ExecutionSample").with("period", period);
            stream.onEvent("jdk.ExecutionSample", event -> sample(event, "sampledThread"));
        }
        stream.enable("jdk.ObjectAllocationSample").with("throttle", ALLOCATIONS);
        stream.onEvent(
                "jdk.ObjectAllocationSample",
                event -> add(event, event.getThread("eventThread"), 0, 0, event.getLong("weight")));
        for (String name : WAITS) {
            stream.enable(name).withThreshold(WAIT);
            stream.onEvent(
                    name,
                    event -> add(
                            event,
                            event.getThread("eventThread"),
                            0,
                            event.getDuration().toNanos(),
                            0));
        }
    }

    /** As the profile file names it. */
    String name() {
        return cpu ? "cpu" : "execution";
    }

    long periodNanos() {
        return PERIOD.toNanos();
    }

    /** Starts; the stream's own thread would keep the program from ending. */
    void start() {
        Thread reader = new Thread(stream::start, Session.THREAD);
        reader.setDaemon(true);
        reader.start();
    }

    /** Ends; what was recorded before is taken in. */
    void stop() {
        try {
            Method stop = RecordingStream.class.getMethod("stop"); // Java 20 and later
            stop.invoke(stream);
        } catch (ReflectiveOperationException e) {
            awaitFlush();
        }
        stream.close();
    }

    private void awaitFlush() {
        CountDownLatch flushed = new CountDownLatch(1);
        stream.onFlush(flushed::countDown);
        try {
            boolean inTime = flushed.await(FLUSH_MILLIS, TimeUnit.MILLISECONDS);
            assert inTime || flushed.getCount() > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sample(RecordedEvent event, String threadField) {
        add(event, event.getThread(threadField), 1, 0, 0);
    }

    private void add(RecordedEvent event, RecordedThread thread, long samples, long waiting, long bytes) {
        RecordedStackTrace trace = event.getStackTrace();
        if (trace == null || thread == null || Session.THREAD.equals(thread.getJavaName())) {
            return;
        }
        List<RecordedFrame> frames = trace.getFrames();
        int[] places = new int[frames.size()];
        for (int k = 0; k < places.length; k++) {
            RecordedFrame frame = frames.get(k);
            RecordedMethod method = frame.getMethod();
            RecordedClass type = method.getType();
            if (type.getName().startsWith("isotherm.agent.")) {
                return;
            }
            places[k] = stacks.place(new Stacks.Place(
                    type.getName(), method.getName(), method.getDescriptor(), Math.max(0, frame.getLineNumber())));
        }
        boolean virtual = thread.hasField("virtual") && thread.getBoolean("virtual");
        String name = thread.getJavaName() == null ? String.valueOf(thread.getOSName()) : thread.getJavaName();
        stacks.add(stacks.thread(thread.getId(), name, virtual), places, samples, waiting, bytes);
    }
}
