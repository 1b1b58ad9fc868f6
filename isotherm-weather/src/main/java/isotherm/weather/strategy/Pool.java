package isotherm.weather.strategy;

import isotherm.weather.Outcome;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A fixed number of threads that share the work. */
public record Pool(int threads) implements Strategy {
    @Override
    public String name() {
        return "pool";
    }

    @Override
    public <P, T> List<Outcome<T>> ask(List<P> subjects, Question<P, T> question) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            return Together.all(pool.invokeAll(subjects.stream()
                    .map(subject -> (Callable<Outcome<T>>) () -> Outcome.of(() -> question.now(subject)))
                    .toList()));
        }
    }
}
