package isotherm.weather.strategy;

import isotherm.weather.Outcome;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A virtual thread for each: as plain as threads, and a hundred thousand of them cost little. */
public record Virtual() implements Strategy {
    @Override
    public String name() {
        return "virtual";
    }

    @Override
    public <P, T> List<Outcome<T>> ask(List<P> subjects, Question<P, T> question) throws InterruptedException {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            return Together.all(each.invokeAll(subjects.stream()
                    .map(subject -> (Callable<Outcome<T>>) () -> Outcome.of(() -> question.now(subject)))
                    .toList()));
        }
    }
}
