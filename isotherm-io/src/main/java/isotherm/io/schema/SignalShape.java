package isotherm.io.schema;

import static isotherm.io.schema.TableShape.key;
import static isotherm.io.schema.TableShape.required;

import isotherm.io.schema.ValueType.Measure;
import isotherm.io.schema.ValueType.MomentOrAgo;
import isotherm.io.schema.ValueType.Plain;
import isotherm.io.schema.ValueType.Sub;
import isotherm.io.schema.ValueType.Text;
import isotherm.io.schema.ValueType.Whole;
import isotherm.io.schema.ValueType.Word;
import isotherm.io.toml.Dimension;
import java.util.List;

/** The keys of a table that says how a number varies in time. */
public final class SignalShape {
    static final List<String> BETWEEN = List.of("linear", "step");
    static final List<String> BEYOND = List.of("error", "hold", "repeat");

    private SignalShape() {}

    public static TableShape of(String name, Dimension dimension) {
        TableShape wave = TableShape.of(
                name + " sinusoid",
                List.of(
                        required("mean", new Measure(dimension), "the mean value"),
                        required("amplitude", new Measure(dimension.difference()), "largest difference from the mean"),
                        required("period", new Measure(Dimension.TIME), "time from one crest to the next"),
                        key("phase", new Measure(Dimension.ANGLE), "phase of the sine at t = 0; default 0")));
        return TableShape.of(
                name,
                List.of(
                        key("series", new Text(), "a CSV file beside the scenario, its first line names the columns"),
                        key("time", new Text(), "series: the column of times or dates; default the first"),
                        key("column", new Text(), "series: the column of values; default the second"),
                        key(
                                "forecast",
                                new Text(),
                                "a Nordic town, or lat,lon: the forecast of the air temperature there"),
                        key("archive", new Text(), "a Nordic town, or lat,lon: the past air temperature there"),
                        key("from", new MomentOrAgo(), "archive: the first day, or how long ago"),
                        key("to", new MomentOrAgo(), "archive: the last day; default today"),
                        key("fallback", new Text(), "forecast, archive: a CSV file to use if no service answers"),
                        key("epw", new Text(), "a typical year, an EnergyPlus weather file beside the scenario"),
                        key(
                                "year",
                                new Whole(1),
                                "epw: the year that its hours belong to; default the year of the start"),
                        key(
                                "sol-air",
                                new Sub(surface(name)),
                                "adds the effect of sun and sky on the surface to the air temperature"),
                        key("between", new Word(BETWEEN), "the value between two lines of a series; default linear"),
                        key(
                                "beyond",
                                new Word(BEYOND),
                                "the value before and after a series; default error, for epw repeat"),
                        key("sinusoid", new Sub(wave), "mean + amplitude * sin(2 pi t / period + phase)")));
    }

    private static TableShape surface(String name) {
        return TableShape.of(
                name + " sol-air",
                List.of(
                        required("tilt", new Measure(Dimension.ANGLE), "0 is a flat roof, 90 deg a wall"),
                        key(
                                "azimuth",
                                new Measure(Dimension.ANGLE),
                                "direction that it faces, clockwise from north; default south"),
                        required("absorptance", new Plain(), "share of sunlight that it absorbs: 0.3 white, 0.9 black"),
                        key("emissivity", new Plain(), "emissivity for heat radiation; default 0.9"),
                        key("ground", new Plain(), "share of sunlight that the ground reflects; default 0.2")));
    }
}
