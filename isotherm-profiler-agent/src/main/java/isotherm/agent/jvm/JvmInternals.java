package isotherm.agent.jvm;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** What an agent may open of the JVM and nobody else. Each use has a way out where a JVM is made differently. */
public final class JvmInternals {
    /** Behind the hooks of programs and behind the files to be deleted, which have 1 and 2. */
    private static final int SLOT = 3;

    private JvmInternals() {}

    public static void open(Instrumentation instrumentation) {
        Set<Module> ours = Set.of(JvmInternals.class.getModule());
        instrumentation.redefineModule(
                Object.class.getModule(),
                ours, // what stands in java.lang calls the counters
                Map.of(),
                Map.of("java.lang", ours, "jdk.internal.loader", ours, "jdk.internal.misc", ours),
                Set.of(),
                Map.of());
    }

    /** Runs work when all of the program's shutdown hooks have ended; false where the JVM does not know how. */
    static boolean runAfterHooks(Runnable work) {
        try {
            Method add = Class.forName("java.lang.Shutdown")
                    .getDeclaredMethod("add", int.class, boolean.class, Runnable.class);
            add.setAccessible(true);
            add.invoke(null, SLOT, false, work);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    /** Takes a jar off the class path again, which the JVM has put there to find the agent: its files are none of the program's. */
    public static void dropFromClassPath(ClassLoader loader, URL jar) {
        try {
            Object path = fieldOf(loader, "ucp").get(loader);
            for (String list : new String[] {"path", "unopenedUrls"}) {
                ((Collection<?>) fieldOf(path, list).get(path)).removeIf(url -> isAgent((URL) url, jar));
            }
            for (Collection<?> loaders : loadersOf(path)) {
                for (Iterator<?> each = loaders.iterator(); each.hasNext(); ) {
                    Object entry = each.next();
                    if (isAgent((URL) fieldOf(entry, "csu", "base").get(entry), jar)) {
                        each.remove();
                    }
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            return; // a loader of another kind: the jar stays, and can be seen
        }
    }

    private static java.util.List<Collection<?>> loadersOf(Object path) throws ReflectiveOperationException {
        return java.util.List.of(
                (Collection<?>) fieldOf(path, "loaders").get(path),
                ((Map<?, ?>) fieldOf(path, "lmap").get(path)).values());
    }

    /** By its name too: where the boot loader has the agent already, nobody says where the jar of a later loading lies. */
    private static boolean isAgent(URL url, URL jar) {
        return url.getPath().endsWith("/isotherm-profiler.jar")
                || (jar != null && url.toExternalForm().equals(jar.toExternalForm()));
    }

    /** The first of these names, in the object's class or the ones above it. */
    private static Field fieldOf(Object object, String... names) throws NoSuchFieldException {
        for (String name : names) {
            for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (field.getName().equals(name)) {
                        field.setAccessible(true);
                        return field;
                    }
                }
            }
        }
        throw new NoSuchFieldException(names[0]);
    }
}
