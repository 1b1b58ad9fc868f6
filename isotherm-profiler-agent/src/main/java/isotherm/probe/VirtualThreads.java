package isotherm.probe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Tells virtual threads from others, on JVMs too that have none. */
public final class VirtualThreads {
    private final MethodHandle isVirtual;

    private VirtualThreads(MethodHandle isVirtual) {
        this.isVirtual = isVirtual;
    }

    /** For the JVM that runs. */
    public static VirtualThreads ofThisJvm() {
        MethodHandle no = MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, Thread.class);
        try {
            MethodType type = MethodType.methodType(boolean.class);
            return new VirtualThreads(MethodHandles.publicLookup().findVirtual(Thread.class, "isVirtual", type));
        } catch (ReflectiveOperationException e) { // Java 17 to 20
            return new VirtualThreads(no);
        }
    }

    /** Whether the thread is virtual. */
    public boolean includes(Thread thread) {
        try {
            return (boolean) isVirtual.invokeExact(thread);
        } catch (Throwable e) {
            throw new IllegalStateException("Thread.isVirtual failed", e);
        }
    }
}
