package isotherm.io.scenario;

import isotherm.io.schema.Table;
import isotherm.model.Method;
import isotherm.model.Timing;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** How long, in which steps, by which method. */
public final class TimeReader {
    private TimeReader() {}

    /**
     * What a section says.
     *
     * @param end seconds to the end of the dated series
     */
    static Timing read(Table time, DoubleSupplier end) {
        Method method = Method.valueOf(time.text("method", "auto").toUpperCase(Locale.ROOT));
        if (method == Method.STEADY) {
            for (String key : List.of("until", "steps", "step")) {
                if (time.has(key)) {
                    throw time.error(key, "is steady, so it has no use for " + key);
                }
            }
            return Timing.steady();
        }
        String span = time.exactlyOne("until", "steps");
        Timing timing = time.build(
                span,
                () -> span.equals("steps")
                        ? Timing.steps(time.whole(span))
                        : Timing.until(time.isText(span) ? end.getAsDouble() : time.number(span)));
        return isStepGiven(time)
                ? time.build("step", () -> timing.inStepsOf(time.number("step")))
                        .by(method)
                : timing.by(method);
    }

    private static boolean isStepGiven(Table time) {
        return time.has("step") && !time.isText("step");
    }
}
