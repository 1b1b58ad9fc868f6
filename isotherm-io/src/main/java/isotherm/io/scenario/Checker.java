package isotherm.io.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds a table against its shape: unknown and missing keys, types, units. */
final class Checker {
    private final TableShape shape;

    private Checker(TableShape shape) {
        this.shape = shape;
    }

    /**
     * The checked table.
     *
     * @throws ScenarioException at the first thing that does not fit
     */
    static Section check(Item.Table table, TableShape shape) {
        return new Checker(shape).section(table);
    }

    private Section section(Item.Table table) {
        Map<String, Object> values = new LinkedHashMap<>();
        table.entries().forEach((name, item) -> {
            TableShape.Key key = shape.keys().get(name);
            if (key == null) {
                throw new ScenarioException(
                        item.origin(),
                        shape.name() + " has no key \"" + name + "\"; "
                                + Suggestion.among(shape.keys().keySet(), name));
            }
            values.put(name, value(key, item));
        });
        for (TableShape.Key key : shape.keys().values()) {
            if (key.required() && !values.containsKey(key.name())) {
                throw new ScenarioException(
                        table.origin(), shape.name() + " needs the key \"" + key.name() + "\" (" + key.says() + ")");
            }
        }
        return new Section(shape, table, values);
    }

    private Object value(TableShape.Key key, Item item) {
        return switch (key.type()) {
            case ValueType.Text type -> text(key, item);
            case ValueType.Flag type -> {
                if (item instanceof Item.Scalar(Origin origin, Boolean flag)) {
                    yield flag;
                }
                throw wrong(key, item, "true or false");
            }
            case ValueType.Word type -> word(key, item, type.words());
            case ValueType.Words type -> words(key, item, type.words());
            case ValueType.Whole type -> whole(key, item, type.least());
            case ValueType.WholePair type -> wholePair(key, item, type.least());
            case ValueType.Measure type -> measure(key, item, type.dimension());
            case ValueType.MeasureOrWord type ->
                isText(item, type.word()) ? type.word() : measure(key, item, type.dimension());
            case ValueType.MeasureOrFormula type ->
                item instanceof Item.Scalar(Origin origin, String text)
                                && !Quantity.looksLike(text)
                                && !Quantity.isGlued(text, type.dimension())
                        ? text
                        : measure(key, item, type.dimension());
            case ValueType.MeasurePair type -> measurePair(key, item, type.dimension());
            case ValueType.MeasurePairOrOne type -> {
                if (item instanceof Item.Sequence) {
                    yield measurePair(key, item, type.dimension());
                }
                double both = measure(key, item, type.dimension());
                yield new double[] {both, both};
            }
            case ValueType.MeasurePairs type -> {
                List<Item> items = items(key, item, "a list of pairs, as in [[0, 0], [1, 0], [1, 1]]");
                double[][] pairs = new double[items.size()][];
                for (int i = 0; i < pairs.length; i++) {
                    pairs[i] = measurePair(key, items.get(i), type.dimension());
                }
                yield pairs;
            }
            case ValueType.Sub type -> {
                if (item instanceof Item.Table table) {
                    yield check(table, type.shape());
                }
                throw wrong(key, item, "a table");
            }
            case ValueType.Subs type -> {
                List<Section> sections = new ArrayList<>();
                for (Item each : items(
                        key,
                        item,
                        "a list of tables, each headed " + type.shape().name())) {
                    if (!(each instanceof Item.Table table)) {
                        throw wrong(key, each, "a table");
                    }
                    sections.add(check(table, type.shape()));
                }
                yield sections;
            }
        };
    }

    private static boolean isText(Item item, String wanted) {
        return item instanceof Item.Scalar(Origin origin, Object value) && wanted.equals(value);
    }

    private String text(TableShape.Key key, Item item) {
        if (item instanceof Item.Scalar(Origin origin, String text)) {
            return text;
        }
        throw wrong(key, item, "a string");
    }

    private String word(TableShape.Key key, Item item, List<String> words) {
        String text = text(key, item);
        if (!words.contains(text)) {
            throw new ScenarioException(
                    item.origin(),
                    shape.name() + " " + key.name() + " cannot be \"" + text + "\"; " + Suggestion.among(words, text));
        }
        return text;
    }

    private List<String> words(TableShape.Key key, Item item, List<String> words) {
        List<String> found = new ArrayList<>();
        for (Item each : item instanceof Item.Sequence sequence ? sequence.items() : List.of(item)) {
            found.add(word(key, each, words));
        }
        if (found.contains("none") && found.size() > 1) {
            throw new ScenarioException(item.origin(), shape.name() + " " + key.name() + " has \"none\" beside others");
        }
        return found;
    }

    private long whole(TableShape.Key key, Item item, long least) {
        if (item instanceof Item.Scalar(Origin origin, Long number)) {
            if (number < least) {
                throw new ScenarioException(
                        item.origin(),
                        shape.name() + " " + key.name() + " must be at least " + least + ", was " + number);
            }
            return number;
        }
        throw wrong(key, item, "an integer");
    }

    private long[] wholePair(TableShape.Key key, Item item, long least) {
        if (item instanceof Item.Scalar) {
            long both = whole(key, item, least);
            return new long[] {both, both};
        }
        List<Item> items = two(key, item, "two integers");
        return new long[] {whole(key, items.get(0), least), whole(key, items.get(1), least)};
    }

    private double measure(TableShape.Key key, Item item, Dimension dimension) {
        double number = switch (item instanceof Item.Scalar scalar ? scalar.value() : item) {
            case Long whole -> whole;
            case Double given -> given;
            case String text -> quantity(key, item, text, dimension);
            default ->
                throw wrong(
                        key,
                        item,
                        dimension.words() + ", a number or a string such as \"1.5 " + dimension.unit() + "\"");
        };
        if (!Double.isFinite(number)) {
            throw new ScenarioException(
                    item.origin(), shape.name() + " " + key.name() + " must be a finite number, was " + number);
        }
        return number;
    }

    private double quantity(TableShape.Key key, Item item, String text, Dimension dimension) {
        try {
            return Quantity.parse(text, dimension);
        } catch (IllegalArgumentException e) {
            String problem = Objects.toString(e.getMessage());
            throw new ScenarioException(item.origin(), shape.name() + " " + key.name() + ": " + problem, e);
        }
    }

    private double[] measurePair(TableShape.Key key, Item item, Dimension dimension) {
        List<Item> items = two(
                key,
                item,
                "a list of two, each " + dimension.words() + ", as in "
                        + (dimension == Dimension.TEMPERATURE ? "[0, 100]" : "[\"1.5 " + dimension.unit() + "\", 2]"));
        return new double[] {measure(key, items.get(0), dimension), measure(key, items.get(1), dimension)};
    }

    private List<Item> two(TableShape.Key key, Item item, String expected) {
        List<Item> items = items(key, item, expected);
        if (items.size() != 2) {
            throw new ScenarioException(
                    item.origin(), shape.name() + " " + key.name() + " must have 2 values, was given " + items.size());
        }
        return items;
    }

    private List<Item> items(TableShape.Key key, Item item, String expected) {
        if (item instanceof Item.Sequence sequence) {
            return sequence.items();
        }
        throw wrong(key, item, expected);
    }

    private ScenarioException wrong(TableShape.Key key, Item item, String expected) {
        String found = item instanceof Item.Scalar ? item.kind() + " (" + item + ")" : item.kind();
        return new ScenarioException(
                item.origin(), shape.name() + " " + key.name() + " must be " + expected + ", was " + found);
    }
}
