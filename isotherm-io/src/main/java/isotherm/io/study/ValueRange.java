package isotherm.io.study;

import isotherm.io.toml.Origin;
import isotherm.io.toml.ScenarioException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code from..to:step}, with the end where a step meets it: {@code 1..10:1}, {@code 1..10 mm:1 mm}, {@code "1 mm".."5 mm":"0.5 mm"}. Its values are
 * exact decimals.
 *
 * @param unit of all three; empty for none
 */
record ValueRange(BigDecimal from, BigDecimal to, BigDecimal step, String unit, Origin origin) {
    private static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?";
    private static final String QUANTITY = "\\s*[\"']?\\s*(" + NUMBER + ")\\s*([^\"':.,]*?)\\s*[\"']?\\s*";
    private static final Pattern RANGE = Pattern.compile(QUANTITY + "\\.\\." + QUANTITY + ":" + QUANTITY);
    private static final Pattern NO_STEP = Pattern.compile(QUANTITY + "\\.\\." + QUANTITY);

    /** Null for what is none. */
    static @Nullable ValueRange of(String text, Origin origin) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            if (NO_STEP.matcher(text).matches()) {
                throw new ScenarioException(origin, "the range " + text + " has no step; a range is from..to:step");
            }
            return null;
        }
        String unit = range.group(4);
        for (int k : new int[] {2, 6}) {
            if (!range.group(k).isEmpty() && !range.group(k).equals(unit)) {
                throw new ScenarioException(
                        origin, "the numbers of the range " + text + " have different units; give all of them one");
            }
        }
        ValueRange found = new ValueRange(
                new BigDecimal(range.group(1)),
                new BigDecimal(range.group(3)),
                new BigDecimal(range.group(5)),
                unit,
                origin);
        found.check(text);
        return found;
    }

    private void check(String text) {
        if (step.signum() == 0) {
            throw new ScenarioException(origin, "the step of the range " + text + " is 0");
        }
        int way = to.compareTo(from);
        if (way != 0 && way != step.signum()) {
            throw new ScenarioException(
                    origin,
                    "the range " + text + " is empty: the step " + step.toPlainString() + " leads away from "
                            + to.toPlainString());
        }
        if (steps().compareTo(BigDecimal.valueOf(Study.MOST)) >= 0) {
            throw new ScenarioException(
                    origin,
                    "the range " + text + " has " + steps().add(BigDecimal.ONE).toBigInteger() + " values, a study has "
                            + Study.MOST + " members at most");
        }
    }

    private BigDecimal steps() {
        return to.subtract(from).divide(step, 0, RoundingMode.FLOOR);
    }

    List<String> values() {
        List<String> all = new ArrayList<>();
        for (int k = 0; k <= steps().intValueExact(); k++) {
            BigDecimal value = from.add(step.multiply(BigDecimal.valueOf(k)));
            String number = value.stripTrailingZeros().toPlainString();
            all.add(unit.isEmpty() ? number : "\"" + number + " " + unit + "\"");
        }
        return all;
    }
}
