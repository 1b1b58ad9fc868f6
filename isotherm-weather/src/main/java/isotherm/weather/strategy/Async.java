package isotherm.weather.strategy;

import isotherm.weather.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Everything is asked before the first answer is waited for. */
public record Async() implements Strategy {
    @Override
    public String name() {
        return "async";
    }

    @Override
    public <P, T> List<Outcome<T>> ask(List<P> subjects, Question<P, T> question) throws InterruptedException {
        List<CompletableFuture<T>> asked =
                subjects.stream().map(question::later).toList();
        CompletableFuture<?> all = CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new));
        Together.await(all);
        return asked.stream().map(answer -> Outcome.of(answer)).toList();
    }
}
