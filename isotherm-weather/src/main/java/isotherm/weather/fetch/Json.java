package isotherm.weather.fetch;

import isotherm.weather.WeatherException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A reply's JSON. What is asked of it and not there is an error of the reply. */
public sealed interface Json {
    /** An object. */
    record Members(Map<String, Json> of) implements Json {}

    /** An array. */
    record Items(List<Json> of) implements Json {}

    /** An array of numbers alone, NaN where null. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a field has a million of them
    record Numbers(double[] of) implements Json {}

    /** A string. */
    record Text(String of) implements Json {}

    /** A number. */
    record Num(double of) implements Json {}

    /** True or false. */
    record Flag(boolean of) implements Json {}

    /** Null. */
    record Nothing() implements Json {}

    /**
     * Reads it.
     *
     * @throws WeatherException (not a service) with line and column
     */
    static Json read(byte[] bytes) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() == null) {
                throw new WeatherException(WeatherException.Kind.NOT_A_SERVICE, "the reply is empty");
            }
            Json root = value(parser);
            if (parser.nextToken() != null) {
                throw new WeatherException(WeatherException.Kind.NOT_A_SERVICE, "the reply goes on after its JSON");
            }
            return root;
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : ", line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new WeatherException(WeatherException.Kind.NOT_A_SERVICE, "the reply is not JSON" + where, e);
        }
    }

    private static Json value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield new Members(members);
            }
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(parser.getDoubleValue());
            case VALUE_TRUE -> new Flag(true);
            case VALUE_FALSE -> new Flag(false);
            default -> new Nothing();
        };
    }

    private static Json array(JsonParser parser) {
        double[] numbers = new double[8];
        int count = 0;
        JsonToken token = parser.nextToken();
        while (token.isNumeric() || token == JsonToken.VALUE_NULL) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = token == JsonToken.VALUE_NULL ? Double.NaN : parser.getDoubleValue();
            token = parser.nextToken();
        }
        if (token == JsonToken.END_ARRAY) {
            return new Numbers(Arrays.copyOf(numbers, count));
        }
        List<Json> items = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            items.add(Double.isNaN(numbers[k]) ? new Nothing() : new Num(numbers[k]));
        }
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
            parser.nextToken();
        }
        return new Items(items);
    }

    /** Whether it is an object with such a member, or an array of nothing but such objects. */
    default boolean has(String member) {
        return switch (this) {
            case Members(Map<String, Json> of) -> of.containsKey(member);
            case Items(List<Json> of) -> of.stream().allMatch(item -> item.has(member));
            case Numbers _, Text _, Num _, Flag _, Nothing _ -> false;
        };
    }

    /** A member of an object. */
    default Json member(String name) {
        Json found = this instanceof Members(Map<String, Json> of) ? of.get(name) : null;
        if (found != null) {
            return found;
        }
        throw broken("has no \"" + name + "\" where it should");
    }

    /** The items of an array. */
    default List<Json> items() {
        return switch (this) {
            case Items(List<Json> of) -> of;
            case Numbers(double[] of) ->
                Arrays.stream(of)
                        .mapToObj(v -> (Json) (Double.isNaN(v) ? new Nothing() : new Num(v)))
                        .toList();
            case Members _, Text _, Num _, Flag _, Nothing _ -> throw broken("has no array where it should");
        };
    }

    /** The numbers of an array; NaN where null. */
    default double[] numbers() {
        if (this instanceof Numbers(double[] of)) {
            return of;
        }
        throw broken("has no array of numbers where it should");
    }

    /** A string. */
    default String text() {
        if (this instanceof Text(String of)) {
            return of;
        }
        throw broken("has no text where it should");
    }

    /** A number; NaN where null. */
    default double number() {
        return switch (this) {
            case Num(double of) -> of;
            case Nothing _ -> Double.NaN;
            case Members _, Items _, Numbers _, Text _, Flag _ -> throw broken("has no number where it should");
        };
    }

    private static WeatherException broken(String how) {
        return new WeatherException(WeatherException.Kind.BROKEN, "the reply " + how);
    }
}
