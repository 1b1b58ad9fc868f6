package isotherm.io.scenario;

import static isotherm.io.scenario.TableShape.key;
import static isotherm.io.scenario.TableShape.required;

import isotherm.io.scenario.ValueType.Measure;
import isotherm.io.scenario.ValueType.Sub;
import isotherm.io.scenario.ValueType.Text;
import isotherm.io.scenario.ValueType.Word;
import java.util.List;

/** The keys of a table that says how a number varies in time. */
final class SignalShape {
    static final List<String> BETWEEN = List.of("linear", "step");
    static final List<String> BEYOND = List.of("error", "hold", "repeat");

    private SignalShape() {}

    static TableShape of(String name, Dimension dimension) {
        TableShape wave = TableShape.of(
                name + " sinusoid",
                List.of(
                        required("mean", new Measure(dimension), "about which it swings"),
                        required("amplitude", new Measure(dimension.difference()), "how far it swings to either side"),
                        required("period", new Measure(Dimension.TIME), "time from one crest to the next"),
                        key("phase", new Measure(Dimension.ANGLE), "of the sine at t = 0; default 0")));
        return TableShape.of(
                name,
                List.of(
                        key("series", new Text(), "a CSV file beside the scenario, its first line names the columns"),
                        key("time", new Text(), "series: the column of times or dates; default the first"),
                        key("column", new Text(), "series: the column of values; default the second"),
                        key("between", new Word(BETWEEN), "series: what stands between two values; default linear"),
                        key("beyond", new Word(BEYOND), "series: what stands outside of it; default error"),
                        key("sinusoid", new Sub(wave), "mean + amplitude * sin(2 pi t / period + phase)")));
    }
}
