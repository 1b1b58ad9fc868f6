package isotherm.io.toml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML into items. */
public final class TomlText {
    private final String file;

    private TomlText(String file) {
        this.file = file;
    }

    /**
     * The tree of a TOML text.
     *
     * @param file the name that errors give
     * @throws ScenarioException at the first place that is not TOML
     */
    public static Item.Table parse(String text, String file) {
        TomlParseResult result = parsed(text, file);
        if (result.hasErrors()) {
            TomlParseError first = result.errors().getFirst();
            throw new ScenarioException(
                    Origin.at(file, first.position().line(), first.position().column()),
                    "this is not TOML: " + Objects.toString(first.getMessage(), "it cannot be read"));
        }
        return new TomlText(file).table(result, new Origin(file));
    }

    /** The library asserts things of texts that it does not understand, and goes one call deeper for each bracket. */
    private static TomlParseResult parsed(String text, String file) {
        try {
            return Toml.parse(text);
        } catch (AssertionError e) {
            throw new ScenarioException(new Origin(file), "this is not TOML: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new ScenarioException(
                    new Origin(file), "this is not TOML that can be read: it is nested too deeply", e);
        }
    }

    private Item.Table table(TomlTable table, Origin origin) {
        SequencedMap<String, Item> entries = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            Origin place = origin(table.inputPositionOf(path), origin);
            entries.put(key, item(Objects.requireNonNull(table.get(path)), place));
        }
        return new Item.Table(origin, entries);
    }

    private Item item(Object value, Origin origin) {
        return switch (value) {
            case TomlTable table -> table(table, origin);
            case TomlArray array -> {
                List<Item> items = new ArrayList<>();
                for (int i = 0; i < array.size(); i++) {
                    items.add(item(array.get(i), origin(array.inputPositionOf(i), origin)));
                }
                yield new Item.Sequence(origin, items);
            }
            default -> new Item.Scalar(origin, value);
        };
    }

    private Origin origin(@org.jspecify.annotations.Nullable TomlPosition position, Origin otherwise) {
        return position == null ? otherwise : Origin.at(file, position.line(), position.column());
    }
}
