package isotherm.io.schema;

import static isotherm.io.schema.TableShape.key;
import static isotherm.io.schema.TableShape.required;

import isotherm.io.schema.ValueType.Entries;
import isotherm.io.schema.ValueType.Measure;
import isotherm.io.schema.ValueType.MeasureOrWord;
import isotherm.io.schema.ValueType.MeasurePair;
import isotherm.io.schema.ValueType.MeasurePairOrOne;
import isotherm.io.schema.ValueType.Moment;
import isotherm.io.schema.ValueType.MomentOrAgo;
import isotherm.io.schema.ValueType.Plain;
import isotherm.io.schema.ValueType.Sub;
import isotherm.io.schema.ValueType.Subs;
import isotherm.io.schema.ValueType.Substance;
import isotherm.io.schema.ValueType.Text;
import isotherm.io.schema.ValueType.Whole;
import isotherm.io.schema.ValueType.WholePair;
import isotherm.io.schema.ValueType.Word;
import isotherm.io.schema.ValueType.Words;
import isotherm.io.toml.Dimension;
import isotherm.model.Method;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import java.util.List;
import java.util.stream.Stream;

/** Every key of a scenario file. */
public final class ScenarioShape {
    /** As people write it: 1e-5. */
    private static final String TOLERANCE = Double.toString(Scenario.TOLERANCE).replace(".0E", "e");

    private static final List<String> PRECISIONS =
            Stream.of(Precision.values()).map(Precision::word).toList();

    private static final List<String> METHODS =
            Stream.of(Method.values()).map(Method::word).toList();

    private static final int MIN_NODES = 3;
    private static final int MIN_CELLS = 2;

    private ScenarioShape() {}

    public static TableShape scenario() {
        return TableShape.of(
                "the scenario",
                List.of(
                        key("title", new Text(), "title of the picture and the report"),
                        required("grid", new Sub(grid()), "the nodes"),
                        required("time", new Sub(time()), "duration and steps"),
                        key("solver", new Sub(solver()), "how to compute"),
                        key(
                                "material",
                                new Substance(MaterialShape.of("[material]")),
                                "what fills the plate; default diffusivity 1 m^2/s"),
                        key(
                                "materials",
                                new Entries("[materials.", "]", new Sub(MaterialShape.of("[materials.NAME]"))),
                                "defined once, used by name"),
                        key(
                                "region",
                                new Subs(RegionShape.region()),
                                "parts of the plate; a later one covers an earlier one"),
                        key("initial", new Sub(initial()), "the temperatures at the start; default 0 degC"),
                        key("edge", new Sub(EdgeShape.edges()), "what happens at the edges; default insulated"),
                        key("probe", new Subs(probe()), "places whose temperature is written"),
                        key(
                                "reach",
                                new Subs(reach()),
                                "lines along which the report says how far the cold or the heat reaches"),
                        key(
                                "section",
                                new Sub(section()),
                                "steady sections of buildings: how psi and fRsi are computed"),
                        key("output", new Sub(output()), "what to keep; default NetCDF and PNG at the end")));
    }

    private static TableShape grid() {
        return TableShape.of(
                "[grid]",
                List.of(
                        key("size", new MeasurePair(Dimension.LENGTH), "width and height of the plate"),
                        key("spacing", new MeasurePairOrOne(Dimension.LENGTH), "distance between neighbour nodes"),
                        key("cells", new WholePair(MIN_CELLS), "cells along x and y; at least 3 where periodic"),
                        key(
                                "nodes",
                                new WholePair(MIN_NODES),
                                "nodes along x and y: cells + 1, or cells where periodic"),
                        key(
                                "finest",
                                new MeasurePairOrOne(Dimension.LENGTH),
                                "graded grid instead: width of the cells beside edges of regions; wider cells between them"),
                        key(
                                "growth",
                                new Plain(),
                                "finest: how many times as wide as its neighbour a cell may be; default 1.2"),
                        key(
                                "coarsest",
                                new MeasurePairOrOne(Dimension.LENGTH),
                                "finest: the widest cell; default a twentieth of the plate")));
    }

    private static TableShape time() {
        return TableShape.of(
                "[time]",
                List.of(
                        key(
                                "until",
                                new MeasureOrWord(Dimension.TIME, "end"),
                                "how long to run; end: as long as the dated series go"),
                        key("steps", new Whole(1), "how many steps to run, instead of until"),
                        key(
                                "step",
                                new MeasureOrWord(Dimension.TIME, "auto"),
                                "the step; auto is at most 0.9 of the limit"),
                        key("method", new Word(METHODS), "how to compute; steady needs neither until nor steps"),
                        key("start", new Moment(), "the date of t = 0; default the first of the dated series"),
                        key(
                                "dates",
                                new Word(List.of("year-first", "day-first")),
                                "how dates in series are written; default year-first")));
    }

    private static TableShape solver() {
        return TableShape.of(
                "[solver]",
                List.of(
                        key("precision", new Word(PRECISIONS), "how numbers are kept"),
                        key(
                                "tolerance",
                                new Plain(),
                                "error of methods that choose their steps; default " + TOLERANCE)));
    }

    private static TableShape initial() {
        TableShape image = TableShape.of(
                "[initial] image",
                List.of(
                        required("file", new Text(), "PNG, JPEG, GIF or BMP, beside the scenario"),
                        required("from", new Measure(Dimension.TEMPERATURE), "temperature of black"),
                        required("to", new Measure(Dimension.TEMPERATURE), "temperature of white")));
        TableShape map = TableShape.of(
                "[initial] weather-map",
                List.of(
                        required("south-west", new Text(), "a town or lat,lon: the plate's lower left corner"),
                        required("north-east", new Text(), "its upper right corner"),
                        key("at", new Moment(), "when; default the run's start, or now"),
                        key("fallback", new Text(), "a CSV file to use if no service answers")));
        TableShape soil = TableShape.of(
                "[initial] soil",
                List.of(
                        required(
                                "place",
                                new Text(),
                                "a town or lat,lon: the ground temperatures there; the top edge is the surface"),
                        required("from", new MomentOrAgo(), "the day, or how long ago"),
                        key("fallback", new Text(), "a CSV file to use if no service answers")));
        return TableShape.of(
                "[initial]",
                List.of(
                        key("temperature", new Measure(Dimension.TEMPERATURE), "the same everywhere"),
                        key("expression", new Text(), "a formula in x and y, metres"),
                        key("soil", new Sub(soil), "by depth below the top edge"),
                        key("weather-map", new Sub(map), "the air temperature over a box, stretched over the plate"),
                        key("file", new Text(), "a NetCDF file of an earlier run of this plate: its last temperatures"),
                        key("image", new Sub(image), "brightness becomes temperature, stretched over the plate"),
                        key(
                                "region",
                                new Subs(RegionShape.initial()),
                                "shapes with temperatures of their own; a later one covers an earlier one")));
    }

    private static TableShape section() {
        TableShape flank = TableShape.of(
                "[section] flanks",
                List.of(
                        required("u", new Measure(Dimension.COEFFICIENT), "U value of an element that is cut through"),
                        required("length", new Measure(Dimension.LENGTH), "length of the element in the section")));
        return TableShape.of(
                "[section]",
                List.of(
                        key("flanks", new Subs(flank), "elements to use instead of those found at the cut edges"),
                        key(
                                "f-rsi-resistance",
                                new Measure(Dimension.RESISTANCE),
                                "resistance of the inside films for fRsi; default those of the scenario")));
    }

    private static TableShape probe() {
        return TableShape.of(
                "[[probe]]",
                List.of(
                        required("name", new Text(), "its name in tables"),
                        required("at", new MeasurePair(Dimension.LENGTH), "x and y"),
                        key(
                                "since",
                                new Measure(Dimension.TIME),
                                "time after the start from which the report gives its lowest and highest temperature")));
    }

    private static TableShape reach() {
        return TableShape.of(
                "[[reach]]",
                List.of(
                        required("name", new Text(), "its name in tables"),
                        key("below", new Measure(Dimension.TEMPERATURE), "to the farthest place this cold or colder"),
                        key("above", new Measure(Dimension.TEMPERATURE), "to the farthest place this hot or hotter"),
                        required("from", new MeasurePair(Dimension.LENGTH), "where the line begins, x and y"),
                        required("to", new MeasurePair(Dimension.LENGTH), "where it ends"),
                        key(
                                "since",
                                new Measure(Dimension.TIME),
                                "time after the start from which the report gives the least and the greatest reach")));
    }

    private static TableShape output() {
        return TableShape.of(
                "[output]",
                List.of(
                        key(
                                "every",
                                new Measure(Dimension.TIME),
                                "time between outputs; an output is the step nearest to its time"),
                        key("steps", new Whole(1), "steps between outputs, instead of every"),
                        key("field", new Words(List.of("netcdf", "vti", "npy", "csv", "none")), "formats of the field"),
                        key("picture", new Words(List.of("png", "panels", "apng", "gif", "none")), "kinds of picture"),
                        key("range", new MeasurePair(Dimension.TEMPERATURE), "ends of the colour scale"),
                        key("isotherms", new ValueType.Flag(), "lines of equal temperature in pictures; default true"),
                        key(
                                "outlines",
                                new ValueType.Flag(),
                                "borders of materials and holes in pictures; default true"),
                        key("arrows", new ValueType.Flag(), "arrows of the heat flux in pictures; default false"),
                        key(
                                "checkpoint",
                                new Measure(Dimension.TIME),
                                "time on the clock from one checkpoint to the next; default 10 min")));
    }
}
