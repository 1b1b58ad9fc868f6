package isotherm.weather.strategy;

import isotherm.weather.Outcome;
import java.util.List;

/** A way to ask the same of many. All give the same outcomes, in the subjects' order. */
public interface Strategy {
    /** As on the command line. */
    String name();

    /** What came of each. */
    <P, T> List<Outcome<T>> ask(List<P> subjects, Question<P, T> question) throws InterruptedException;

    /**
     * All of them, the slowest first.
     *
     * @param poolSize threads of the fixed pool
     */
    static List<Strategy> all(int poolSize) {
        return List.of(new Sequential(), new Threads(), new Pool(poolSize), new Virtual(), new Async());
    }
}
