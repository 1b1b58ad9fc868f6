package isotherm.weather.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waiting for what is under way. */
final class Together {
    private Together() {}

    /** The results of all, in order; an error that is not about the weather is one of the program. */
    static <T> List<T> all(List<? extends Future<T>> tasks) throws InterruptedException {
        List<T> results = new ArrayList<>();
        for (Future<T> task : tasks) {
            try {
                results.add(task.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return results;
    }

    /** Until it is done, well or not. */
    static void await(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            // each answer is looked at by itself
        }
    }
}
