package isotherm.io.schema;

import isotherm.io.toml.Dimension;
import isotherm.io.toml.Item;
import isotherm.io.toml.Origin;
import isotherm.io.toml.ScenarioException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table that fits its shape: every value has its type and is in SI. */
public final class Table {
    private final TableShape shape;
    private final Item.Table table;
    private final Map<String, Object> values;

    Table(TableShape shape, Item.Table table, Map<String, Object> values) {
        this.shape = shape;
        this.table = table;
        this.values = values;
    }

    /** What errors call it. */
    public String name() {
        return shape.name();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** A measure or whole number that is there. */
    public double number(String key) {
        return (Double) value(key);
    }

    public long whole(String key) {
        return (Long) value(key);
    }

    public boolean flag(String key) {
        return (Boolean) value(key);
    }

    /** A date, as the file had it; null where the key is absent. */
    public @Nullable Instant moment(String key) {
        return has(key) ? (Instant) value(key) : null;
    }

    public String text(String key) {
        return (String) value(key);
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    @SuppressWarnings("unchecked") // the checker made it from a list of words
    public List<String> words(String key) {
        return (List<String>) value(key);
    }

    public double[] pair(String key) {
        return (double[]) value(key);
    }

    public double[][] pairs(String key) {
        return (double[][]) value(key);
    }

    public long[] wholePair(String key) {
        return (long[]) value(key);
    }

    /** A value that is a number, a formula's text or a word, as the file had it. */
    public Object value(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    public @Nullable Table section(String key) {
        return (Table) values.get(key);
    }

    @SuppressWarnings("unchecked") // the checker made it from a list of tables
    public List<Table> sections(String key) {
        return has(key) ? (List<Table>) value(key) : List.of();
    }

    /** True where a key that may hold one of several types holds a string. */
    public boolean isText(String key) {
        return value(key) instanceof String;
    }

    /** The keys that are there, in the order of the file. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** What a key's numbers measure, where they may vary in time. */
    public Dimension varying(String key) {
        if (Objects.requireNonNull(shape.keys().get(key)).type() instanceof ValueType.Varying varying) {
            return varying.dimension();
        }
        throw new IllegalStateException(shape.name() + " " + key + " does not vary");
    }

    /** This section and all inside it. */
    public void visit(Consumer<Table> visitor) {
        visitor.accept(this);
        for (Object value : values.values()) {
            if (value instanceof Table section) {
                section.visit(visitor);
            } else if (value instanceof List<?> list) {
                list.forEach(each -> {
                    if (each instanceof Table section) {
                        section.visit(visitor);
                    }
                });
            }
        }
    }

    /** Where a key stands, or the table where it does not. */
    public Origin origin(String key) {
        Item item = table.entries().get(key);
        return item == null ? table.origin() : item.origin();
    }

    public ScenarioException error(String key, String problem) {
        return new ScenarioException(origin(key), shape.name() + " " + problem);
    }

    /** Exactly one of some keys, or an error. */
    public String exactlyOne(String... keys) {
        String found = atMostOne(keys);
        if (found == null) {
            throw error("", "needs one of " + String.join(", ", keys));
        }
        return found;
    }

    /** The one of some keys that is there, or null; an error where two are. */
    public @Nullable String atMostOne(String... keys) {
        String found = null;
        for (String key : keys) {
            if (has(key)) {
                if (found != null) {
                    throw error(key, "has both " + found + " and " + key + "; keep one");
                }
                found = key;
            }
        }
        return found;
    }

    /** Makes something of the model; what its constructor refuses is said with the place of a key. */
    public <T> T build(String key, java.util.function.Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(origin(key), Objects.toString(e.getMessage()), e);
        }
    }
}
