package isotherm.agent.jvm;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Threads that are made before the program begins, the profiler's and the flight recorder's, have numbers far from those of the
 * program: its first thread has the number that it has without a profiler, and prints itself by it.
 */
final class ThreadNumbers {
    /** More threads than a program makes. */
    private static final long FAR = 1L << 40;

    private ThreadNumbers() {}

    /** Does some work on a thread of the profiler's, the first that was made; nobody else makes threads meanwhile. */
    static void apart(Runnable work) {
        long next = 0;
        try {
            next = add(FAR);
        } catch (ReflectiveOperationException | RuntimeException e) {
            assert next == 0 : "a JVM that numbers them otherwise: they stay as they come";
        }
        try {
            work.run();
        } finally {
            if (next > 0) {
                restore(next);
            }
        }
    }

    /** That of this thread may be given again, since the thread ends before the program begins. */
    private static void restore(long next) {
        long here = Thread.currentThread().getId();
        try {
            long wanted = here == next - 1 ? here : next;
            add(wanted - add(0));
        } catch (ReflectiveOperationException | RuntimeException e) {
            assert here > 0 : "it was possible before";
        }
    }

    /** Adds to the number of the next thread; what it was. */
    private static long add(long change) throws ReflectiveOperationException {
        try {
            return onNewerJvms(change);
        } catch (NoSuchMethodException e) {
            Field number = Thread.class.getDeclaredField("threadSeqNumber"); // of the last thread, on Java 17
            number.setAccessible(true);
            long last = number.getLong(null);
            number.setLong(null, last + change);
            return last + 1;
        }
    }

    private static long onNewerJvms(long change) throws ReflectiveOperationException {
        Method offset = Thread.class.getDeclaredMethod("getNextThreadIdOffset");
        offset.setAccessible(true);
        Class<?> type = Class.forName("jdk.internal.misc.Unsafe");
        try {
            Object memory = type.getMethod("getUnsafe").invoke(null);
            Method add = type.getMethod("getAndAddLong", Object.class, long.class, long.class);
            return (long) add.invoke(memory, null, offset.invoke(null), change);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
