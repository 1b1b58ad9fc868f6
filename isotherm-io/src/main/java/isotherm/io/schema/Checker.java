package isotherm.io.schema;

import isotherm.io.toml.Dimension;
import isotherm.io.toml.Item;
import isotherm.io.toml.Measured;
import isotherm.io.toml.Moments;
import isotherm.io.toml.Origin;
import isotherm.io.toml.QuantityText;
import isotherm.io.toml.ScenarioException;
import isotherm.io.toml.Suggestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds a table against its shape: unknown and missing keys, types, units. */
public final class Checker {
    private final TableShape shape;

    private Checker(TableShape shape) {
        this.shape = shape;
    }

    /**
     * The checked table.
     *
     * @throws ScenarioException at the first thing that does not fit
     */
    public static Table check(Item.Table table, TableShape shape) {
        return new Checker(shape).section(table);
    }

    private Table section(Item.Table table) {
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
        return new Table(shape, table, values);
    }

    private Object value(TableShape.Key key, Item item) {
        return switch (key.type()) {
            case ValueType.Text type -> text(key, item);
            case ValueType.Flag type -> flag(key, item);
            case ValueType.Word type -> word(key, item, type.words());
            case ValueType.Words type -> words(key, item, type.words());
            case ValueType.Whole type -> whole(key, item, type.least());
            case ValueType.WholePair type -> wholePair(key, item, type.least());
            case ValueType.Plain type -> plain(key, item);
            case ValueType.Measure type -> measure(key, item, type.dimension());
            case ValueType.MeasureOfEither type -> either(key, item, type);
            case ValueType.MeasureOrWord type ->
                item.isText(type.word()) ? type.word() : measure(key, item, type.dimension());
            case ValueType.MeasureOrFormula type -> measureOrFormula(key, item, type.dimension());
            case ValueType.Varying type ->
                item instanceof Item.Table table
                        ? check(table, SignalShape.of(shape.name() + " " + key.name(), type.dimension()))
                        : measureOrFormula(key, item, type.dimension());
            case ValueType.MeasurePair type -> measurePair(key, item, type.dimension());
            case ValueType.MeasurePairOrOne type ->
                item instanceof Item.Sequence
                        ? measurePair(key, item, type.dimension())
                        : new double[] {measure(key, item, type.dimension()), measure(key, item, type.dimension())};
            case ValueType.MeasurePairs type -> measurePairs(key, item, type.dimension());
            case ValueType.Moment type -> moment(key, item);
            case ValueType.MomentOrAgo type ->
                item instanceof Item.Scalar(Origin origin, String text) && QuantityText.isOf(text, Dimension.TIME)
                        ? measure(key, item, Dimension.TIME)
                        : moment(key, item);
            case ValueType.Substance type -> substance(key, item, type.shape());
            case ValueType.Entries type -> entries(key, item, type);
            case ValueType.Sub type -> check(table(key, item), type.shape());
            case ValueType.OrTable type ->
                item instanceof Item.Table each ? check(each, type.shape()) : value(key.of(type.simple()), item);
            case ValueType.Subs type -> tables(key, item, type.shape());
        };
    }

    private Item.Table table(TableShape.Key key, Item item) {
        if (item instanceof Item.Table table) {
            return table;
        }
        throw wrong(key, item, "a table");
    }

    private List<Table> tables(TableShape.Key key, Item item, TableShape each) {
        List<Table> sections = new ArrayList<>();
        for (Item one : items(key, item, "a list of tables, each headed " + each.name())) {
            sections.add(check(table(key, one), each));
        }
        return sections;
    }

    private Object substance(TableShape.Key key, Item item, TableShape table) {
        if (item instanceof Item.Table numbers) {
            return check(numbers, table);
        }
        if (item instanceof Item.Scalar(Origin origin, String name)) {
            return name;
        }
        throw wrong(key, item, "a material's name or a table");
    }

    private Table entries(TableShape.Key key, Item item, ValueType.Entries type) {
        Item.Table table = table(key, item);
        String all = type.before().substring(0, type.before().length() - 1) + type.after();
        TableShape entries = TableShape.of(all, List.of());
        Map<String, Object> values = new LinkedHashMap<>();
        table.entries().forEach((name, each) -> {
            String called = type.before() + name + type.after();
            ValueType own = switch (type.each()) {
                case ValueType.Sub sub -> new ValueType.Sub(sub.shape().called(called));
                case ValueType.Substance one ->
                    new ValueType.Substance(one.shape().called(called));
                case ValueType other -> other;
            };
            values.put(name, new Checker(entries).value(TableShape.key(name, own, key.says()), each));
        });
        return new Table(entries, table, values);
    }

    private boolean flag(TableShape.Key key, Item item) {
        if (item instanceof Item.Scalar(Origin origin, Boolean flag)) {
            return flag;
        }
        throw wrong(key, item, "true or false");
    }

    private Instant moment(TableShape.Key key, Item item) {
        if (!(item instanceof Item.Scalar scalar)) {
            throw wrong(key, item, "a date, as in 2026-11-22 or 2026-11-22T06:00:00Z");
        }
        String text = String.valueOf(scalar.value());
        Instant moment = Moments.parse(text);
        if (moment == null) {
            throw new ScenarioException(item.origin(), shape.name() + " " + key.name() + ": " + Moments.problem(text));
        }
        return moment;
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
            throw new ScenarioException(
                    item.origin(), shape.name() + " " + key.name() + " has \"none\" together with other values");
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

    private Object measureOrFormula(TableShape.Key key, Item item, Dimension dimension) {
        boolean formula = item instanceof Item.Scalar(Origin origin, String text)
                && !QuantityText.looksLike(text)
                && !QuantityText.isGlued(text, dimension);
        return formula ? text(key, item) : (Object) measure(key, item, dimension);
    }

    private Measured either(TableShape.Key key, Item item, ValueType.MeasureOfEither type) {
        boolean isOther = item instanceof Item.Scalar(Origin origin, String text)
                && !QuantityText.isOf(text, type.dimension())
                && QuantityText.isOf(text, type.other());
        Dimension dimension = isOther ? type.other() : type.dimension();
        return new Measured(measure(key, item, dimension), dimension);
    }

    private double plain(TableShape.Key key, Item item) {
        double number = switch (item instanceof Item.Scalar scalar ? scalar.value() : item) {
            case Long whole -> whole;
            case Double given -> given;
            default -> throw wrong(key, item, "a number");
        };
        return finite(key, item, number);
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
        return finite(key, item, number);
    }

    private double finite(TableShape.Key key, Item item, double number) {
        if (!Double.isFinite(number)) {
            throw new ScenarioException(
                    item.origin(), shape.name() + " " + key.name() + " must be a finite number, was " + number);
        }
        return number;
    }

    private double quantity(TableShape.Key key, Item item, String text, Dimension dimension) {
        try {
            return QuantityText.parse(text, dimension);
        } catch (IllegalArgumentException e) {
            String problem = Objects.toString(e.getMessage());
            throw new ScenarioException(item.origin(), shape.name() + " " + key.name() + ": " + problem, e);
        }
    }

    private double[][] measurePairs(TableShape.Key key, Item item, Dimension dimension) {
        List<Item> items = items(key, item, "a list of pairs, as in [[0, 0], [1, 0], [1, 1]]");
        double[][] pairs = new double[items.size()][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = measurePair(key, items.get(i), dimension);
        }
        return pairs;
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
