package isotherm.agent.jvm;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * When the JVM ends, JFR ends too, in a hook that runs beside those of the program: what was sampled last would be lost, and what the
 * program does in its own hooks would not be counted. So the profile ends when all hooks have ended, and JFR after it. JFR's hook is
 * known to the JVM alone, in a field of its own that an agent may open.
 */
public final class ShutdownOrder {
    /** What is to be done at the end; null until somebody wants something. */
    private static final AtomicReference<Runnable> WORK = new AtomicReference<>();

    private ShutdownOrder() {}

    /** Runs this at the JVM's end, in place of what an earlier profile of this JVM wanted to run. */
    public static void last(Runnable ours) {
        Runnable jfr = takeJfrHook();
        if (WORK.getAndSet(ours) != null) {
            return; // the hook is there, and has JFR's
        }
        Runnable both = () -> {
            try {
                WORK.get().run();
            } finally {
                jfr.run();
            }
        };
        if (JvmInternals.runAfterHooks(() -> OwnThread.runToItsEnd(both))) {
            return;
        }
        try {
            Runtime.getRuntime().addShutdownHook(new OwnThread(both));
        } catch (IllegalStateException e) {
            ours.run(); // the JVM ends already, by a signal: there is nothing to wait for
        }
    }

    /** Nothing is left to be done at the JVM's end. */
    public static void forget() {
        WORK.set(ShutdownOrder::nothing);
    }

    private static Runnable takeJfrHook() {
        try {
            Class<?> hooks = Class.forName("java.lang.ApplicationShutdownHooks");
            Field field = hooks.getDeclaredField("hooks");
            field.setAccessible(true);
            synchronized (hooks) {
                for (Object hook : ((Map<?, ?>) field.get(null)).keySet()) {
                    if (hook instanceof Thread thread && isJfrs(thread)) {
                        Runtime.getRuntime().removeShutdownHook(thread);
                        return thread;
                    }
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            return ShutdownOrder::nothing; // the last second of samples may be lost, no more
        }
        return ShutdownOrder::nothing;
    }

    /** A class of its own on newer JVMs, only a name on Java 17. */
    private static boolean isJfrs(Thread hook) {
        return hook.getClass().getName().startsWith("jdk.jfr.")
                || hook.getName().equals("JFR Shutdown Hook");
    }

    private static void nothing() {}
}
