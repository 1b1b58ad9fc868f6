package isotherm.bench.counts;

import isotherm.bench.race.BenchJson;
import java.util.Locale;

/** What {@code isotherm bench counts} answers. */
public final class CountsReport {
    private static final int SHOWN = 20;

    private CountsReport() {}

    /** The figures and the first differences, without a last end of line. */
    public static String text(CountsBench.Result result) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d programs: %,d hits of %,d lines and %,d calls of %,d methods, counted by the profiler and by the programs; ",
                result.programs(),
                result.hits(),
                result.lines(),
                result.calls(),
                result.methods()));
        text.append(
                result.differences().isEmpty()
                        ? "no difference"
                        : result.differences().size() + " differences");
        result.differences().stream()
                .limit(SHOWN)
                .forEach(each -> text.append('\n').append(each));
        return text.toString();
    }

    /** The object's text. */
    public static String json(CountsBench.Result result) {
        return BenchJson.object(json -> {
            json.writeNumberProperty("programs", result.programs());
            json.writeNumberProperty("lines", result.lines());
            json.writeNumberProperty("hits", result.hits());
            json.writeNumberProperty("methods", result.methods());
            json.writeNumberProperty("calls", result.calls());
            BenchJson.rows(json, "differences", result.differences(), each -> json.writeStringProperty("text", each));
        });
    }
}
