import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Ten thousand virtual threads that park in the middle and go on wherever they are put. */
public class Virtual {
    static int work(int n) {
        int s = 0;
        for (int k = 0; k < n; k++) {
            s += part(k); // 50000
        }
        return s; // 10000
    }

    static int part(int k) {
        int a = k * 3; // 60000
        LockSupport.parkNanos(1000);
        a++; // 60000
        return a; // 60000
    }

    /** Calls nothing, so what runs it is library code alone. */
    static class Tally implements Runnable {
        private int runs;

        public void run() {
            runs++; // 30000
        }
    }

    public static void main(String[] args) {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < 10000; t++) { // 10001
                all.submit(() -> work(5)); // 20000
            }
            CompletableFuture<?>[] chains = new CompletableFuture<?>[10000]; // 1
            for (int t = 0; t < 10000; t++) { // 10001
                all.submit(new Tally()); // 10000
                chains[t] = CompletableFuture.runAsync(new Tally(), all) // 10000
                        .thenRunAsync(() -> part(1), all) // 20000
                        .thenRun(new Tally()); // 10000
            }
            CompletableFuture.allOf(chains).join(); // 1
        }
    }
}
