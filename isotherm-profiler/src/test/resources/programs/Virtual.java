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
        int a = k * 3; // 50000
        LockSupport.parkNanos(1000);
        a++; // 50000
        return a; // 50000
    }

    public static void main(String[] args) {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < 10000; t++) { // 10001
                all.submit(() -> work(5)); // 20000
            }
        }
    }
}
