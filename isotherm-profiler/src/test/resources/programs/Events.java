import java.util.concurrent.locks.ReentrantLock;

/** Works, sleeps, allocates and waits for locks, each in a method of its own. */
public class Events {
    static final ReentrantLock LOCK = new ReentrantLock();
    static final Object MONITOR = new Object();
    static volatile Object kept;
    static double sum;

    static void work() {
        long end = System.nanoTime() + 150_000_000L;
        while (System.nanoTime() < end) {
            for (int k = 1; k < 100_000; k++) sum += Math.sqrt(k);
        }
    }

    static void sleep() throws InterruptedException {
        for (int k = 0; k < 20; k++) Thread.sleep(30);
    }

    static void allocate() {
        for (int k = 0; k < 20_000; k++) kept = new byte[10_000];
    }

    static void lock() {
        for (int k = 0; k < 10; k++) {
            LOCK.lock();
            try {
                hold();
            } finally {
                LOCK.unlock();
            }
        }
    }

    static void monitor() {
        for (int k = 0; k < 3; k++) {
            synchronized (MONITOR) {
                hold();
            }
        }
    }

    static void hold() {
        long end = System.nanoTime() + 10_000_000L;
        while (System.nanoTime() < end) Thread.onSpinWait();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Runnable both = () -> {
            lock();
            monitor();
        };
        Thread other = new Thread(both, "other");
        other.start();
        both.run();
        work();
        sleep();
        allocate();
        other.join();
        System.out.println("done");
    }
}
