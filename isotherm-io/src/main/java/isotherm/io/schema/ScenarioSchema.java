package isotherm.io.schema;

import isotherm.io.toml.Dimension;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The JSON Schema (2020-12) of scenario files, for editors: {@code docs/scenario.schema.json} is its text. */
public final class ScenarioSchema {
    private ScenarioSchema() {}

    /** The schema as JSON, indented. */
    public static String json() {
        StringBuilder out = new StringBuilder();
        out.append("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
        out.append("  \"title\": \"Isotherm scenario\",\n");
        out.append("  \"$defs\": {\n");
        definition("material", MaterialShape.of("material"), "\"string\"", out);
        out.append("    },\n");
        definition("signal", SignalShape.of("signal", Dimension.TEMPERATURE), "\"number\", \"string\"", out);
        out.append("    }\n  },\n");
        table(ScenarioShape.scenario(), "  ", out);
        return out.append("}\n").toString();
    }

    /** A table that several keys may have, or something simple in its place. */
    private static void definition(String name, TableShape shape, String simple, StringBuilder out) {
        out.append("    ").append(quoted(name)).append(": {\n");
        out.append("      \"anyOf\": [\n        { \"type\": [").append(simple).append("] },\n        {\n");
        table(shape, "          ", out);
        out.append("        }\n      ]\n");
    }

    private static void table(TableShape shape, String indent, StringBuilder out) {
        out.append(indent).append("\"type\": \"object\",\n");
        out.append(indent).append("\"additionalProperties\": false,\n");
        StringJoiner required = new StringJoiner(", ", "[", "]");
        shape.keys().values().stream()
                .filter(TableShape.Key::required)
                .forEach(key -> required.add(quoted(key.name())));
        out.append(indent).append("\"required\": ").append(required).append(",\n");
        TableShape.Key kind = shape.keys().get("kind");
        if (kind != null && !kind.required()) { // parts alone need none
            StringJoiner needs = new StringJoiner(", ", "{ ", " }");
            shape.keys().values().stream()
                    .filter(key -> !key.name().equals("kind") && !(key.type() instanceof ValueType.Subs))
                    .forEach(key -> needs.add(quoted(key.name()) + ": [\"kind\"]"));
            out.append(indent).append("\"dependentRequired\": ").append(needs).append(",\n");
        }
        out.append(indent).append("\"properties\": {\n");
        int left = shape.keys().size();
        for (Map.Entry<String, TableShape.Key> entry : shape.keys().entrySet()) {
            out.append(indent).append("  ").append(quoted(entry.getKey())).append(": {\n");
            key(entry.getValue(), indent + "    ", out);
            out.append(indent).append(--left == 0 ? "  }\n" : "  },\n");
        }
        out.append(indent).append("}\n");
    }

    private static void key(TableShape.Key key, String indent, StringBuilder out) {
        out.append(indent)
                .append("\"description\": ")
                .append(quoted(key.says()))
                .append(",\n");
        switch (key.type()) {
            case ValueType.Sub sub -> table(sub.shape(), indent, out);
            case ValueType.Subs subs -> {
                out.append(indent).append("\"type\": \"array\",\n");
                out.append(indent).append("\"items\": {\n");
                table(subs.shape(), indent + "  ", out);
                out.append(indent).append("}\n");
            }
            case ValueType.OrTable either -> {
                out.append(indent).append("\"anyOf\": [\n");
                out.append(indent)
                        .append("  { ")
                        .append(members(either.simple()))
                        .append(" },\n");
                out.append(indent).append("  {\n");
                table(either.shape(), indent + "    ", out);
                out.append(indent).append("  }\n").append(indent).append("]\n");
            }
            case ValueType.Entries entries -> {
                out.append(indent).append("\"type\": \"object\",\n");
                out.append(indent).append("\"additionalProperties\": {\n");
                key(new TableShape.Key("", false, entries.each(), key.says()), indent + "  ", out);
                out.append(indent).append("}\n");
            }
            case ValueType other -> out.append(indent).append(members(other)).append('\n');
        }
    }

    /** The members of a value's schema, without its braces. */
    private static String members(ValueType type) {
        return switch (type) {
            case ValueType.Text text -> "\"type\": \"string\"";
            case ValueType.Flag flag -> "\"type\": \"boolean\"";
            case ValueType.Word word -> "\"enum\": " + list(word.words());
            case ValueType.Words words ->
                "\"anyOf\": [{\"enum\": " + list(words.words()) + "}, {\"type\": \"array\", \"items\": {\"enum\": "
                        + list(words.words()) + "}}]";
            case ValueType.Whole whole -> whole(whole.least());
            case ValueType.WholePair pair ->
                "\"anyOf\": [{" + whole(pair.least()) + "}, {" + pair(whole(pair.least())) + "}]";
            case ValueType.Measure measure -> MEASURE;
            case ValueType.MeasureOrWord measure -> MEASURE;
            case ValueType.MeasureOrFormula measure -> MEASURE;
            case ValueType.MeasureOfEither measure -> MEASURE;
            case ValueType.Plain plain -> "\"type\": \"number\"";
            case ValueType.Moment moment -> "\"type\": \"string\"";
            case ValueType.MomentOrAgo moment -> "\"type\": \"string\"";
            case ValueType.Varying varying -> "\"$ref\": \"#/$defs/signal\"";
            case ValueType.Substance material -> "\"$ref\": \"#/$defs/material\"";
            case ValueType.MeasurePair measure -> pair(MEASURE);
            case ValueType.MeasurePairOrOne measure -> "\"anyOf\": [{" + MEASURE + "}, {" + pair(MEASURE) + "}]";
            case ValueType.MeasurePairs measure -> "\"type\": \"array\", \"items\": {" + pair(MEASURE) + "}";
            case ValueType.Sub sub -> throw new IllegalArgumentException("a table has no members of its own");
            case ValueType.OrTable either -> throw new IllegalArgumentException("a table has no members of its own");
            case ValueType.Entries entries -> throw new IllegalArgumentException("a table has no members of its own");
            case ValueType.Subs subs -> throw new IllegalArgumentException("tables have no members of their own");
        };
    }

    private static final String MEASURE = "\"type\": [\"number\", \"string\"]";

    private static String whole(long least) {
        return "\"type\": \"integer\", \"minimum\": " + least;
    }

    private static String pair(String member) {
        return "\"type\": \"array\", \"items\": {" + member + "}, \"minItems\": 2, \"maxItems\": 2";
    }

    private static String list(List<String> words) {
        StringJoiner all = new StringJoiner(", ", "[", "]");
        words.forEach(word -> all.add(quoted(word)));
        return all.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
