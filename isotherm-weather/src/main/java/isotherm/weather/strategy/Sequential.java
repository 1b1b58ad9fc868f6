package isotherm.weather.strategy;

import isotherm.weather.Outcome;
import java.util.List;

/** One after the other: waits for each answer before it asks the next. */
public record Sequential() implements Strategy {
    @Override
    public String name() {
        return "sequential";
    }

    @Override
    public <P, T> List<Outcome<T>> ask(List<P> subjects, Question<P, T> question) {
        return subjects.stream()
                .map(subject -> Outcome.of(() -> question.now(subject)))
                .toList();
    }
}
