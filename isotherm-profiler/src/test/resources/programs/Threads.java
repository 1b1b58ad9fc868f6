import java.util.ArrayList;
import java.util.List;

/** One hundred threads on the same methods. */
public class Threads {
    static int work(int n) {
        int s = 0;
        for (int k = 0; k < n; k++) { // 10102020
            s += k ^ s; // 10100000
        }
        return s + leaf(s); // 2020
    }

    static int leaf(int x) {
        return x + 1; // 2020
    }

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 100; t++) {
            Thread thread = new Thread(() -> {
                for (int r = 0; r < 20; r++) { // 2100
                    work(5000); // 2000
                }
            }, "worker-" + t);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join(); // 100
        }
        for (int r = 0; r < 20; r++) { // 21
            work(5000); // 20
        }
    }
}
