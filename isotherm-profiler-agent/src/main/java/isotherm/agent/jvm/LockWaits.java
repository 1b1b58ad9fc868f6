package isotherm.agent.jvm;

import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;

/** A thread parks for a lock, or in wait for something else, such as work. */
public final class LockWaits {
    private LockWaits() {}

    /** Whether who parks there, with this stack or null, waits for a lock of the library. */
    public static boolean is(RecordedStackTrace trace) {
        return trace != null
                && trace.getFrames().stream()
                        .map(RecordedFrame::getMethod)
                        .filter(method -> method.getType().getName().startsWith("java.util.concurrent."))
                        .map(RecordedMethod::getName)
                        .reduce((inner, outer) -> outer)
                        .filter(outermost -> outermost.matches("(lock|readLock|writeLock|tryLock).*"))
                        .isPresent();
    }
}
