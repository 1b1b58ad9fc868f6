import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

/** Prints what a program can see of itself. */
public class Sees {
    public static void main(String[] arguments) throws Exception {
        properties();
        new TreeMap<>(System.getenv()).forEach((name, value) -> System.out.println("environment " + name + " " + value));
        threads();
        System.out.println("locale " + Locale.getDefault() + " " + Locale.getDefault(Locale.Category.FORMAT));
        System.out.println("streams " + System.in.getClass() + System.out.getClass() + System.err.getClass());
        System.out.println("jars " + Collections.list(ClassLoader.getSystemResources("META-INF/MANIFEST.MF")));
        System.out.println("security " + System.getSecurityManager() + " " + Sees.class.getDeclaredMethods().length
                + " " + Sees.class.getDeclaredFields().length);
        System.setProperty("user.timezone", "Asia/Tokyo"); // before anybody has asked for the zone
        System.out.println("zone " + TimeZone.getDefault().getID());
    }

    static void properties() throws Exception {
        int length = 0;
        for (Map.Entry<Object, Object> each : System.getProperties().entrySet()) {
            length += ((String) each.getKey()).length() + ((String) each.getValue()).length();
        }
        System.out.println("characters " + length);
        new TreeMap<>(System.getProperties()).forEach((key, value) -> System.out.println("property " + key + " " + value));
    }

    static void threads() {
        Thread thread = Thread.currentThread();
        ThreadGroup group = thread.getThreadGroup();
        Thread[] threads = new Thread[100];
        int count = group.enumerate(threads);
        for (int k = 0; k < count; k++) {
            System.out.println("thread " + threads[k].getName() + " " + threads[k].getPriority() + threads[k].isDaemon());
        }
        System.out.println("group " + group.getName() + " " + group.activeCount() + " " + group.activeGroupCount());
        System.out.println("this " + thread.getContextClassLoader().getClass() + thread.isInterrupted());
        System.out.println("numbers " + thread.getId() + " " + new Thread("other").getId());
        System.out.println("next " + new Thread().getName() + " " + Thread.getDefaultUncaughtExceptionHandler());
    }
}
