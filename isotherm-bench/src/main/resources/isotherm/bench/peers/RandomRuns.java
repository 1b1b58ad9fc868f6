import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs, each with a loader of its own: on this thread, on two at once, or on virtual ones. Says what came out. */
public class RandomRuns {
    public static void main(String[] arguments) throws Exception {
        URL[] folder = {Path.of(arguments[0]).toUri().toURL()};
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in));
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            try (URLClassLoader loader = new URLClassLoader(folder, ClassLoader.getPlatformClassLoader())) {
                Method run = loader.loadClass(name).getDeclaredMethod("run");
                run.setAccessible(true);
                List<Thread> threads = new ArrayList<>();
                String[] ends = new String[2];
                int way = Integer.parseInt(name.replaceAll("\\D", "")) % 3;
                for (int k = 0; k < (way == 0 ? 1 : 2); k++) {
                    int which = k;
                    Runnable task = () -> ends[which] = end(run);
                    threads.add(way == 2 ? Thread.ofVirtual().unstarted(task) : new Thread(task));
                }
                threads.forEach(Thread::start);
                for (Thread thread : threads) {
                    thread.join();
                }
                String tally = "";
                try {
                    tally = String.valueOf(loader.loadClass("Tally").getMethod("text").invoke(null));
                } catch (ClassNotFoundException e) {
                    // not this time
                }
                System.out.println(name + "\t" + ends[0] + "\t" + ends[1] + "\t" + tally);
            }
        }
    }

    private static String end(Method run) {
        try {
            return String.valueOf(run.invoke(null));
        } catch (InvocationTargetException e) {
            return String.valueOf(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
