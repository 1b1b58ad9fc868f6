package isotherm.io.scenario;

import isotherm.io.schema.Table;
import isotherm.io.toml.Origin;
import isotherm.refusal.KeyPath;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a file stands what a refusal names by its key path: that key, or the innermost table which could have it. */
final class KeyOrigins {
    private static final Pattern STEP = Pattern.compile("([a-z-]+)(?:\\[(\\d+)])?");

    /** What a file may say in place of the model's word. */
    private static final Map<String, List<String>> OTHER_WORDS =
            Map.of("coefficient", List.of("resistance"), "series", List.of("forecast", "archive", "epw"));

    private KeyOrigins() {}

    static Origin of(Table root, KeyPath path) {
        Table table = root;
        for (String step : path.text().split("\\.", -1)) {
            Matcher parts = STEP.matcher(step);
            if (!parts.matches()) {
                throw new IllegalArgumentException("this is no key path: " + path.text());
            }
            String key = word(table, parts.group(1));
            if (!table.has(key)) {
                break;
            }
            if (parts.group(2) != null) {
                table = entry(table, key, Integer.parseInt(parts.group(2)));
            } else if (table.value(key) instanceof Table inner) {
                table = inner;
            } else {
                return table.origin(key);
            }
        }
        return table.origin("");
    }

    private static String word(Table table, String key) {
        return OTHER_WORDS.getOrDefault(key, List.of()).stream()
                .filter(table::has)
                .findFirst()
                .orElse(key);
    }

    private static Table entry(Table table, String key, int number) {
        List<Table> tables = table.sections(key);
        return key.equals("region") ? RegionReader.tableOf(tables, number) : tables.get(number);
    }
}
