package isotherm.io.schema;

import isotherm.io.toml.Item;
import isotherm.io.toml.Origin;
import isotherm.io.toml.ScenarioException;
import isotherm.io.toml.TomlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A {@code --set key=value}: a value laid over the file's. The key is a path of names and, into lists, numbers from 0:
 * {@code time.until}, {@code initial.region.0.temperature}. The value is TOML; what is not is a string, so units need no
 * quotes inside the shell's.
 */
public final class Setting {
    /** More than any scenario's tables are deep. */
    private static final int MOST_PARTS = 32;

    /** Letters of a key that is much too long. */
    private static final int SHOWN = 30;

    private final Origin origin;
    private final List<String> path;
    private final Item value;

    private Setting(Origin origin, List<String> path, Item value) {
        this.origin = origin;
        this.path = path;
        this.value = value;
    }

    /**
     * Reads one setting.
     *
     * @throws ScenarioException where it has no "="
     */
    public static Setting parse(String text) {
        int equals = text.indexOf('=');
        Origin origin = Origin.setting("--set " + text);
        if (equals < 1) {
            throw new ScenarioException(origin, "a setting is key=value, for example time.until=3600");
        }
        String key = text.substring(0, equals).strip();
        long parts = key.chars().filter(c -> c == '.').count() + 1;
        if (parts > MOST_PARTS) {
            throw new ScenarioException(
                    Origin.setting("--set " + key.substring(0, SHOWN) + "..."),
                    "no key has more than " + MOST_PARTS + " parts, this one has " + parts);
        }
        return new Setting(
                origin,
                List.of(key.split("\\.", -1)),
                value(text.substring(equals + 1).strip(), origin));
    }

    private static Item value(String text, Origin origin) {
        try {
            SequencedMap<String, Item> entries =
                    TomlText.parse("x = " + text, origin.text()).entries();
            Item item = entries.get("x");
            if (item != null && entries.size() == 1) {
                return at(item, origin);
            }
        } catch (ScenarioException notToml) {
            if (text.matches("[+-]?\\d+")) {
                throw new ScenarioException(origin, "the number " + text + " is too large", notToml);
            }
            return new Item.Scalar(origin, text);
        }
        return new Item.Scalar(origin, text);
    }

    /** The same item, said to come from the command line. */
    private static Item at(Item item, Origin origin) {
        return switch (item) {
            case Item.Scalar scalar -> new Item.Scalar(origin, scalar.value());
            case Item.Sequence sequence ->
                new Item.Sequence(
                        origin,
                        sequence.items().stream().map(each -> at(each, origin)).toList());
            case Item.Table table -> {
                java.util.LinkedHashMap<String, Item> entries = new java.util.LinkedHashMap<>();
                table.entries().forEach((key, each) -> entries.put(key, at(each, origin)));
                yield new Item.Table(origin, entries);
            }
        };
    }

    /** The scenario with this setting laid over it. */
    public Item.Table over(Item.Table scenario) {
        return (Item.Table) lay(scenario, 0);
    }

    private Item lay(@Nullable Item under, int depth) {
        if (depth == path.size()) {
            return value;
        }
        String name = path.get(depth);
        if (under instanceof Item.Sequence sequence) {
            List<Item> items = new ArrayList<>(sequence.items());
            int index = index(name, items.size());
            items.set(index, lay(items.get(index), depth + 1));
            return new Item.Sequence(sequence.origin(), items);
        }
        if (under != null && !(under instanceof Item.Table)) {
            throw new ScenarioException(
                    origin,
                    String.join(".", path.subList(0, depth)) + " is " + under.kind() + ", it has no key \"" + name
                            + "\"");
        }
        if (under == null && name.matches("\\d+")) {
            throw new ScenarioException(
                    origin,
                    "there is no list " + String.join(".", path.subList(0, depth)) + " to have an item " + name);
        }
        Item.Table table =
                under instanceof Item.Table given ? given : new Item.Table(origin, new java.util.LinkedHashMap<>());
        Item.Table result = table.with(Map.of(name, lay(table.entries().get(name), depth + 1)));
        if (depth == path.size() - 1) {
            clear(result.entries());
        }
        return result;
    }

    /** Takes away what cannot stand beside this key. */
    private void clear(SequencedMap<String, Item> entries) {
        Alternatives.of(path).forEach(entries::remove);
        if (value instanceof Item.Scalar scalar) {
            for (String unused : Alternatives.unusedBy(path, scalar.value())) {
                Item item = entries.get(unused);
                if (item != null && !item.origin().isSetting()) {
                    entries.remove(unused);
                }
            }
        }
        if (isSteady()) {
            List.of("until", "steps", "step").forEach(entries::remove);
        }
    }

    /** The steady state has no time: a scenario's own falls away where it is asked for. */
    private boolean isSteady() {
        return path.equals(List.of("time", "method"))
                && value instanceof Item.Scalar scalar
                && scalar.value().equals("steady");
    }

    private int index(String name, int size) {
        try {
            int index = Integer.parseInt(name);
            if (index >= 0 && index < size) {
                return index;
            }
        } catch (NumberFormatException e) {
            throw new ScenarioException(origin, "\"" + name + "\" is not a place in a list of " + size, e);
        }
        throw new ScenarioException(origin, "there is no item " + name + " in a list of " + size + ", the first is 0");
    }
}
