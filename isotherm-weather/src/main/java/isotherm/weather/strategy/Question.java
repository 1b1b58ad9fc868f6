package isotherm.weather.strategy;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What is asked of each of several subjects. */
public interface Question<P, T> {
    /** The answer, waited for. */
    T now(P subject);

    /** The answer to come, without waiting. */
    CompletableFuture<T> later(P subject);

    /** Both ways as functions. */
    static <P, T> Question<P, T> of(Function<P, T> now, Function<P, CompletableFuture<T>> later) {
        return new Question<>() {
            @Override
            public T now(P subject) {
                return now.apply(subject);
            }

            @Override
            public CompletableFuture<T> later(P subject) {
                return later.apply(subject);
            }
        };
    }
}
