package isotherm.agent;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** A sum of counters, each some whole number of times. */
final class Linear {
    private final TreeMap<Integer, Integer> terms = new TreeMap<>();

    static Linear of(int counter) {
        return new Linear().plus(counter, 1);
    }

    /** Adds to this one. */
    Linear plus(int counter, int times) {
        terms.merge(counter, times, Integer::sum);
        terms.remove(counter, 0);
        return this;
    }

    /** Adds to this one. */
    Linear plus(Linear other, int times) {
        other.terms.forEach((counter, each) -> plus(counter, times * each));
        return this;
    }

    int size() {
        return terms.size();
    }

    boolean has(int counter) {
        return terms.containsKey(counter);
    }

    /** With counters replaced by what they are the sum of, until none is left that is one; null leaves a counter. */
    Linear expanded(IntFunction<Linear> meaning) {
        Linear sum = new Linear();
        for (Map.Entry<Integer, Integer> term : terms.entrySet()) {
            Linear inside = meaning.apply(term.getKey());
            if (inside == null) {
                sum.plus(term.getKey(), term.getValue());
            } else {
                sum.plus(inside.expanded(meaning), term.getValue());
            }
        }
        return sum;
    }

    Linear renamed(IntUnaryOperator name) {
        Linear sum = new Linear();
        terms.forEach((counter, times) -> sum.plus(name.applyAsInt(counter), times));
        return sum;
    }

    Iterable<Integer> counters() {
        return terms.keySet();
    }

    /** Its value; one that is negative comes of threads that run while they are read, and is 0. */
    long value(long[] counters) {
        long sum = 0;
        for (Map.Entry<Integer, Integer> term : terms.entrySet()) {
            sum += term.getValue() * counters[term.getKey()];
        }
        return Math.max(0, sum);
    }
}
