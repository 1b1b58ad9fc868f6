package isotherm.weather.fetch;

import isotherm.weather.Deadline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many requests may be under way at one host, how many a minute, and whether it asked for a rest. */
final class HostGate {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Semaphore permits;
    private final int perMinute;
    private final Deque<Long> passed = new ArrayDeque<>();
    private long closedUntil = System.nanoTime();

    HostGate(int connections, int perMinute) {
        this.permits = new Semaphore(connections, true);
        this.perMinute = perMinute;
    }

    /**
     * Waits for our turn; {@link #leave} gives it back.
     *
     * @param weight as how many requests it counts
     * @return false where the turn would come after the deadline
     */
    boolean enter(int weight, Deadline deadline) throws InterruptedException {
        while (permits.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            long wait = pass(weight);
            if (wait <= 0) {
                return true;
            }
            permits.release();
            if (wait > deadline.left().toNanos()) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(wait);
        }
        return false;
    }

    void leave() {
        permits.release();
    }

    /** Nobody passes for so long. */
    synchronized void closeFor(Duration rest) {
        long until = System.nanoTime() + rest.toNanos();
        closedUntil = until - closedUntil > 0 ? until : closedUntil;
    }

    /** Counts a request, or says how many nanoseconds it has to wait. */
    private synchronized long pass(int weight) {
        long now = System.nanoTime();
        if (closedUntil - now > 0) {
            return closedUntil - now;
        }
        if (perMinute == 0) {
            return 0;
        }
        while (!passed.isEmpty() && now - passed.getFirst() >= MINUTE) {
            passed.removeFirst();
        }
        int counted = Math.min(weight, perMinute);
        if (passed.size() + counted <= perMinute) {
            for (int k = 0; k < counted; k++) {
                passed.addLast(now);
            }
            return 0;
        }
        return passed.getFirst() + MINUTE - now;
    }
}
