package isotherm.weather;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What came of one question among several: one bad place does not lose the others. */
public sealed interface Outcome<T> {
    /** An answer. */
    record Value<T>(T value) implements Outcome<T> {}

    /** No answer, and why. */
    record Failure<T>(WeatherException problem) implements Outcome<T> {}

    /** Asks, and keeps a problem instead of throwing it. */
    static <T> Outcome<T> of(Supplier<T> question) {
        try {
            return new Value<>(question.get());
        } catch (WeatherException e) {
            return new Failure<>(e);
        }
    }

    /** Waits for an answer, and keeps a problem instead of throwing it. */
    static <T> Outcome<T> of(CompletableFuture<T> answer) {
        return of(() -> {
            try {
                return answer.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof WeatherException problem) {
                    throw problem;
                }
                throw e;
            }
        });
    }

    /**
     * The answer.
     *
     * @throws WeatherException where there is none
     */
    default T value() {
        return switch (this) {
            case Value<T>(T value) -> value;
            case Failure<T>(WeatherException problem) -> throw problem;
        };
    }
}
