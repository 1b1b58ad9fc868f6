import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works until it is told to end; for each line of its input it says what it sees of itself, and works on. */
public class Serves {
    private static volatile boolean ends;
    private static volatile long rounds;

    public static void main(String[] arguments) throws Exception {
        Thread worker = new Thread(() -> {
            while (!ends) {
                serve();
            }
        });
        worker.start();
        Scanner input = new Scanner(System.in);
        while (input.hasNextLine()) {
            input.nextLine();
            long seen = rounds;
            while (rounds < seen + 3) {
                Thread.onSpinWait();
            }
            System.out.println(sees());
        }
        ends = true;
    }

    static void serve() {
        for (int k = 0; k < 1000; k++) {
            step(k);
        }
        rounds++;
    }

    static double step(int k) {
        return Math.sqrt(k);
    }

    /** Threads of all groups but the JVM's own, properties, hooks, the class path as a loader tells it. */
    static String sees() throws Exception {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        Thread[] threads = new Thread[200];
        int count = top.enumerate(threads);
        TreeSet<String> names = new TreeSet<>();
        for (int k = 0; k < count; k++) {
            String name = threads[k].getName();
            if (!name.startsWith("JFR ") && !name.equals("Attach Listener")) {
                names.add(name);
            }
        }
        Map<Object, Object> properties = new TreeMap<>(System.getProperties());
        return names + " " + properties.hashCode() + " "
                + java.util.Collections.list(ClassLoader.getSystemResources("isotherm/agent/Agent.class")).size() + " "
                + java.util.Collections.list(Serves.class.getClassLoader().getResources("META-INF/MANIFEST.MF")).size();
    }
}
