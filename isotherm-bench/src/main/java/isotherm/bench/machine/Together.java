package isotherm.bench.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntToDoubleFunction;

/** The same work in some threads at once. */
final class Together {
    private Together() {}

    /**
     * Seconds from when all stood ready to when the last had done the work.
     *
     * @param work told the thread's number, from 0; what it returns is looked at, so that no compiler leaves the work out
     */
    static double seconds(int threads, IntToDoubleFunction work) {
        CountDownLatch ready = new CountDownLatch(threads);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>();
        double[] results = new double[threads];
        for (int t = 0; t < threads; t++) {
            int number = t;
            all.add(Thread.ofPlatform().daemon().name("isotherm-together-" + t).start(() -> {
                ready.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    return;
                }
                results[number] = work.applyAsDouble(number);
            }));
        }
        try {
            ready.await();
            long begin = System.nanoTime();
            go.countDown();
            for (Thread thread : all) {
                thread.join();
            }
            double seconds = (System.nanoTime() - begin) * 1e-9;
            for (double result : results) {
                if (!Double.isFinite(result)) {
                    throw new IllegalStateException("measured work came to " + result);
                }
            }
            return seconds;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}
