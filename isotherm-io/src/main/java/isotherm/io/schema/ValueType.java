package isotherm.io.schema;

import isotherm.io.toml.Dimension;
import java.util.List;

/** What may stand behind a key. */
public sealed interface ValueType {
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

    /** A measure of one dimension or of another; a number alone is of the first. */
    record MeasureOfEither(Dimension dimension, Dimension other) implements ValueType {}

    /** A number without a unit. */
    record Plain() implements ValueType {}

    /** A measure, or a formula in a string. */
    record MeasureOrFormula(Dimension dimension) implements ValueType {}

    /** Two measures. */
    record MeasurePair(Dimension dimension) implements ValueType {}

    /** Two measures, or one for both. */
    record MeasurePairOrOne(Dimension dimension) implements ValueType {}

    /** A list of pairs of measures. */
    record MeasurePairs(Dimension dimension) implements ValueType {}

    /** A measure, a formula in a string, or a table that says how it varies in time. */
    record Varying(Dimension dimension) implements ValueType {}

    /** A date, or a date with a time. */
    record Moment() implements ValueType {}

    /** A date, or how long ago. */
    record MomentOrAgo() implements ValueType {}

    /** A material's name, or a table that says what it is. */
    record Substance(TableShape shape) implements ValueType {}

    /**
     * A table whose keys are names that people choose, each with a value of one type.
     *
     * @param before what errors put before a name: {@code [materials.}
     * @param after what they put behind it: {@code ]}
     */
    record Entries(String before, String after, ValueType each) implements ValueType {}

    record Sub(TableShape shape) implements ValueType {}

    /** A value, or a table in its place. */
    record OrTable(ValueType simple, TableShape shape) implements ValueType {}

    /** Any number of tables: {@code [[probe]]}. */
    record Subs(TableShape shape) implements ValueType {}
}
