package isotherm.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;

/**
 * When the JVM ends, JFR ends too, in a hook that runs beside all others: what was sampled last would be lost. So our hook comes
 * first and runs JFR's when it is done. That hook is known to the JVM alone, in a field of its own that an agent may open.
 */
final class ShutdownOrder {
    private ShutdownOrder() {}

    static void before(Instrumentation instrumentation, Runnable ours) {
        Runnable jfr = takeJfrHook(instrumentation);
        Runnable both = () -> {
            try {
                ours.run();
            } finally {
                jfr.run();
            }
        };
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(both, Session.THREAD));
        } catch (IllegalStateException e) {
            ours.run(); // the JVM ends already, by a signal: there is nothing to wait for
        }
    }

    private static Runnable takeJfrHook(Instrumentation instrumentation) {
        Module base = Object.class.getModule();
        instrumentation.redefineModule(
                base,
                Set.of(),
                Map.of(),
                Map.of("java.lang", Set.of(ShutdownOrder.class.getModule())),
                Set.of(),
                Map.of());
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
