import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** More threads at work than the machine has processors; each says how much processor time it had. */
public class Busy {
    static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    static final long TIME = 800_000_000L;
    static volatile long sink;

    static void work() {
        while (CLOCK.getCurrentThreadCpuTime() < TIME) {
            long sum = 0;
            for (int k = 0; k < 100_000; k++) {
                sum += k ^ sum;
            }
            sink = sum;
        }
        System.out.println(Thread.currentThread().getName() + " " + CLOCK.getCurrentThreadCpuTime());
    }

    public static void main(String[] arguments) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int k = 0; k < Runtime.getRuntime().availableProcessors() + 2; k++) {
            Thread thread = new Thread(Busy::work, "busy" + (char) ('A' + k));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
