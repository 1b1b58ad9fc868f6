package isotherm.bench;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What the rounds of a measurement gave.
 *
 * @param values one or more, in the order of the rounds
 */
public record Samples(List<Double> values) {
    /** Keeps a copy. */
    public Samples {
        values = List.copyOf(values);
    }

    /** The middle one, or halfway between the two in the middle. */
    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The same rounds in another measure. */
    public Samples map(DoubleUnaryOperator measure) {
        return new Samples(
                values.stream().map(value -> measure.applyAsDouble(value)).toList());
    }

    public double least() {
        return values.stream().mapToDouble(value -> value).min().orElse(Double.NaN);
    }

    public double most() {
        return values.stream().mapToDouble(value -> value).max().orElse(Double.NaN);
    }
}
