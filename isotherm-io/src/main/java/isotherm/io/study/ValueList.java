package isotherm.io.study;

import isotherm.io.toml.Origin;
import isotherm.io.toml.ScenarioException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The values behind a study's {@code key=}: some with commas between them, each a value as {@code run --set} takes it, or a {@link ValueRange}.
 * Commas in quotation marks or brackets belong to a value.
 */
final class ValueList {
    private ValueList() {}

    /**
     * The values, one where there is no comma and no range.
     *
     * @throws ScenarioException where one is empty or stands twice, or a range has none
     */
    static List<String> of(String text, Origin origin) {
        List<String> all = new ArrayList<>();
        for (String part : parts(text)) {
            ValueRange range = ValueRange.of(part, origin);
            if (range != null) {
                all.addAll(range.values());
            } else if (part.isEmpty()) {
                throw new ScenarioException(origin, "a value is missing");
            } else {
                all.add(part);
            }
        }
        Set<String> seen = new HashSet<>();
        for (String value : all) {
            if (!seen.add(value)) {
                throw new ScenarioException(origin, "the value " + value + " stands twice");
            }
        }
        return List.copyOf(all);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if ("[{(".indexOf(c) >= 0) {
                depth++;
            } else if ("]})".indexOf(c) >= 0) {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, k).strip());
                start = k + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
