package isotherm.io.toml;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A piece of a scenario file that remembers where it was written. */
public sealed interface Item {
    Origin origin();

    /** What people call it in an error. */
    default String kind() {
        return switch (this) {
            case Table table -> "a table";
            case Sequence sequence -> "a list";
            case Scalar scalar ->
                switch (scalar.value) {
                    case String text -> "a string";
                    case Long number -> "an integer";
                    case Double number -> "a number";
                    case Boolean flag -> "true or false";
                    default -> "a date";
                };
        };
    }

    /** True for a string of these letters. */
    default boolean isText(String wanted) {
        return this instanceof Scalar(Origin place, Object value) && wanted.equals(value);
    }

    /** Keys and what they stand for, in the order of the file. */
    record Table(Origin origin, SequencedMap<String, Item> entries) implements Item {
        public Table with(Map<String, Item> more) {
            SequencedMap<String, Item> all = new java.util.LinkedHashMap<>(entries);
            all.putAll(more);
            return new Table(origin, all);
        }
    }

    record Sequence(Origin origin, List<Item> items) implements Item {}

    /** A string, a whole number, a number, a truth value or a date. */
    record Scalar(Origin origin, Object value) implements Item {
        @Override
        public String toString() {
            return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        }
    }
}
