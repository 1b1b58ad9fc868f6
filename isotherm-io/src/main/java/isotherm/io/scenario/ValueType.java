package isotherm.io.scenario;

import java.util.List;

/** What may stand behind a key. */
sealed interface ValueType {
    record Text() implements ValueType {}

    /** True or false. */
    record Flag() implements ValueType {}

    /** One of some words. */
    record Word(List<String> words) implements ValueType {}

    /** One or several of some words. */
    record Words(List<String> words) implements ValueType {}

    record Whole(long least) implements ValueType {}

    /** Two whole numbers, or one for both. */
    record WholePair(long least) implements ValueType {}

    /** A number in SI, or a string with a unit. */
    record Measure(Dimension dimension) implements ValueType {}

    /** A measure, or a word. */
    record MeasureOrWord(Dimension dimension, String word) implements ValueType {}

    /** A measure, or a formula in a string. */
    record MeasureOrFormula(Dimension dimension) implements ValueType {}

    /** Two measures. */
    record MeasurePair(Dimension dimension) implements ValueType {}

    /** Two measures, or one for both. */
    record MeasurePairOrOne(Dimension dimension) implements ValueType {}

    /** A list of pairs of measures. */
    record MeasurePairs(Dimension dimension) implements ValueType {}

    record Sub(TableShape shape) implements ValueType {}

    /** Any number of tables: {@code [[probe]]}. */
    record Subs(TableShape shape) implements ValueType {}
}
