package isotherm.io.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The texts and numbers of a JSON object, flat: each by the names that lead to it, joined by dots, items of lists by their numbers from 0. Null
 * is left out.
 */
public final class JsonLeaves {
    private static final Pattern ITEM = Pattern.compile("\\.\\d+(?=\\.)");

    private final SequencedMap<String, Leaf> leaves = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param text as it is written, strings without their quotation marks
     * @param isNumber whether it is a number
     */
    public record Leaf(String text, boolean isNumber) {
        /** The number; NaN where it is none. */
        public double number() {
            return isNumber ? Double.parseDouble(text) : Double.NaN;
        }
    }

    private JsonLeaves() {}

    /**
     * Of an object's text, in its order.
     *
     * @throws IllegalArgumentException where it is not JSON
     */
    public static SequencedMap<String, Leaf> of(String text) {
        JsonLeaves all = new JsonLeaves();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            all.members("", json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
        }
        return all.leaves;
    }

    /** The same, where items of lists that have a name are called by it. */
    public static SequencedMap<String, Leaf> named(String text) {
        SequencedMap<String, Leaf> plain = of(text);
        SequencedMap<String, Leaf> named = new LinkedHashMap<>();
        plain.forEach((path, leaf) -> {
            String name = named(path, plain);
            if (name != null) {
                named.put(name, leaf);
            }
        });
        return named;
    }

    /** Null for the name itself. */
    private static @Nullable String named(String path, Map<String, Leaf> all) {
        Matcher item = ITEM.matcher(path);
        StringBuilder named = new StringBuilder();
        int done = 0;
        while (item.find()) {
            String own = path.substring(0, item.end()) + ".name";
            Leaf name = all.get(own);
            if (path.equals(own)) {
                return null;
            }
            named.append(path, done, item.start()).append(name == null ? item.group() : "." + name.text);
            done = item.end();
        }
        return named.append(path, done, path.length()).toString();
    }

    private void members(String before, JsonParser json) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = before + json.currentName();
            json.nextToken();
            value(name, json);
        }
    }

    private void value(String name, JsonParser json) {
        switch (json.currentToken()) {
            case START_OBJECT -> members(name + ".", json);
            case START_ARRAY -> {
                for (int k = 0; json.nextToken() != JsonToken.END_ARRAY; k++) {
                    value(name + "." + k, json);
                }
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaves.put(name, new Leaf(json.getString(), true));
            case VALUE_NULL -> {}
            default -> leaves.put(name, new Leaf(json.getString(), false));
        }
    }
}
