package isotherm.io.study;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key of the scenario that differs between members.
 *
 * @param name as {@code --set} takes it
 * @param values as {@code --set} takes them, in the order of the study
 */
public record StudyKey(String name, List<String> values) {
    private static final Pattern QUANTITY =
            Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)(?:\\s+(\\S.*?))?\\s*");

    public StudyKey {
        values = List.copyOf(values);
    }

    /** A value as people write it, without quotation marks around it. */
    public String shown(int value) {
        return bare(values.get(value));
    }

    private static String bare(String value) {
        boolean quoted = value.length() > 1
                && "\"'".indexOf(value.charAt(0)) >= 0
                && value.indexOf(value.charAt(0), 1) == value.length() - 1;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The unit that all values have, empty for none; null where they are not all numbers of one unit. */
    public @Nullable String unit() {
        String unit = null;
        for (int k = 0; k < values.size(); k++) {
            Matcher quantity = QUANTITY.matcher(shown(k));
            if (!quantity.matches()) {
                return null;
            }
            String own = quantity.group(2) == null ? "" : quantity.group(2);
            if (unit != null && !unit.equals(own)) {
                return null;
            }
            unit = own;
        }
        return unit;
    }

    /** The name as a table's header has it, with the unit of all values in square brackets. */
    String header() {
        String unit = unit();
        return unit == null || unit.isEmpty() ? name : name + " [" + unit + "]";
    }

    /** A value's number in the unit of all. */
    public double number(int value) {
        Matcher quantity = QUANTITY.matcher(shown(value));
        if (!quantity.matches()) {
            throw new IllegalStateException(values.get(value) + " is no number");
        }
        return Double.parseDouble(quantity.group(1));
    }
}
