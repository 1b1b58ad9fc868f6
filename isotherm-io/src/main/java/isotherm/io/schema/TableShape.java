package isotherm.io.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The keys that a table may have. Checking, suggestions and the published schema all come from these.
 *
 * @param name how errors call the table, for example "[grid]"
 */
public record TableShape(String name, SequencedMap<String, Key> keys) {
    /**
     * One key.
     *
     * @param says one line for people, also in the schema
     */
    public record Key(String name, boolean required, ValueType type, String says) {
        /** The same key for another type of value. */
        Key of(ValueType other) {
            return new Key(name, required, other, says);
        }
    }

    public static TableShape of(String name, List<Key> keys) {
        SequencedMap<String, Key> byName = new LinkedHashMap<>();
        for (Key key : keys) {
            byName.put(key.name, key);
        }
        return new TableShape(name, byName);
    }

    /** The same keys under another name. */
    TableShape called(String another) {
        return new TableShape(another, keys);
    }

    public static Key key(String name, ValueType type, String says) {
        return new Key(name, false, type, says);
    }

    static Key required(String name, ValueType type, String says) {
        return new Key(name, true, type, says);
    }
}
