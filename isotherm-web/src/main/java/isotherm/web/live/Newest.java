package isotherm.web.live;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The newest of some things that come one after the other: whoever is slow misses the older ones, and slows nobody. */
public final class Newest<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private long number;
    private @Nullable T thing;

    Newest() {}

    /**
     * One of them.
     *
     * @param number how many came before and with it
     */
    public record Numbered<T>(long number, T thing) {}

    /** Puts another in the place of the newest. */
    public void put(T newer) {
        lock.lock();
        try {
            thing = newer;
            number++;
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The newest that has a greater number, as soon as there is one.
     *
     * @return null where none came within so many milliseconds
     */
    public @Nullable Numbered<T> after(long known, long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (number <= known && left > 0) {
                left = came.awaitNanos(left);
            }
            T newest = thing;
            return newest == null || number <= known ? null : new Numbered<>(number, newest);
        } finally {
            lock.unlock();
        }
    }
}
