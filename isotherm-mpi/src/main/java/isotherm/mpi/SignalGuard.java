package isotherm.mpi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the JVM's signal handlers over something that sets others. UCX, on which Debian's MPICH stands, takes SIGSEGV when it is loaded; the JVM
 * needs it for null checks, and dies at the next one.
 */
final class SignalGuard implements AutoCloseable {
    /** SIGILL, SIGBUS, SIGFPE, SIGSEGV of Linux. */
    private static final int[] SIGNALS = {4, 7, 8, 11};

    /** More than a struct sigaction takes anywhere. */
    private static final int BYTES = 512;

    private final NativeLibrary c = NativeLibrary.ofC();
    private final Arena arena = Arena.ofConfined();
    private final List<MemorySegment> before = new ArrayList<>();

    SignalGuard() {
        setEnvironment("UCX_ERROR_SIGNALS", "");
        for (int signal : SIGNALS) {
            MemorySegment action = arena.allocate(BYTES, Long.BYTES);
            act(signal, MemorySegment.NULL, action);
            before.add(action);
        }
    }

    private void setEnvironment(String name, String value) {
        MethodHandle set = c.function(
                "setenv", ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        try (Arena own = Arena.ofConfined()) {
            int failed = (int) set.invokeExact(own.allocateFrom(name), own.allocateFrom(value), 0);
            if (failed != 0) {
                throw new IllegalStateException(name + " cannot be set");
            }
        } catch (Throwable e) {
            throw NativeLibrary.failed("setenv", e);
        }
    }

    private void act(int signal, MemorySegment next, MemorySegment last) {
        MethodHandle action = c.function(
                "sigaction", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        try {
            int failed = (int) action.invokeExact(signal, next, last);
            if (failed != 0) {
                throw new IllegalStateException("the handler of signal " + signal + " cannot be kept");
            }
        } catch (Throwable e) {
            throw NativeLibrary.failed("sigaction", e);
        }
    }

    /** Puts them back. */
    @Override
    public void close() {
        for (int k = 0; k < SIGNALS.length; k++) {
            act(SIGNALS[k], before.get(k), MemorySegment.NULL);
        }
        arena.close();
    }
}
