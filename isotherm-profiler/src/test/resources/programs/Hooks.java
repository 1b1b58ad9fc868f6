/** Works in a hook for longer than the profiler takes to end; or interrupts all threads that it sees, works on, and is halted. */
public class Hooks {
    static int sum;

    static void hit(int k) {
        sum += k;
    }

    static void work(int times) {
        for (int k = 0; k < times; k++) {
            hit(k);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.interrupted();
        }
    }

    public static void main(String[] arguments) {
        work(1000);
        if (arguments[0].equals("hook")) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                sleep(1000);
                work(500);
            }));
            Thread.currentThread().interrupt();
            System.exit(0);
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            thread.interrupt();
        }
        Thread.interrupted();
        for (int round = 0; round < 250; round++) {
            work(10);
            sleep(10);
        }
        Runtime.getRuntime().halt(3);
    }
}
