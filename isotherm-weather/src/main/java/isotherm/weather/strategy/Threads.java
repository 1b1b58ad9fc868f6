package isotherm.weather.strategy;

import isotherm.weather.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/** A thread of the operating system for each. */
public record Threads() implements Strategy {
    @Override
    public String name() {
        return "threads";
    }

    @Override
    public <P, T> List<Outcome<T>> ask(List<P> subjects, Question<P, T> question) throws InterruptedException {
        List<FutureTask<Outcome<T>>> tasks = new ArrayList<>();
        for (P subject : subjects) {
            FutureTask<Outcome<T>> task = new FutureTask<>(() -> Outcome.of(() -> question.now(subject)));
            Thread.ofPlatform().daemon().start(task);
            tasks.add(task);
        }
        return Together.all(tasks);
    }
}
