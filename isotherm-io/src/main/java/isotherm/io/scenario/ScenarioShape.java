package isotherm.io.scenario;

import static isotherm.io.scenario.TableShape.key;
import static isotherm.io.scenario.TableShape.required;

import isotherm.io.scenario.ValueType.Measure;
import isotherm.io.scenario.ValueType.MeasureOrFormula;
import isotherm.io.scenario.ValueType.MeasureOrWord;
import isotherm.io.scenario.ValueType.MeasurePair;
import isotherm.io.scenario.ValueType.MeasurePairOrOne;
import isotherm.io.scenario.ValueType.MeasurePairs;
import isotherm.io.scenario.ValueType.Sub;
import isotherm.io.scenario.ValueType.Subs;
import isotherm.io.scenario.ValueType.Text;
import isotherm.io.scenario.ValueType.Whole;
import isotherm.io.scenario.ValueType.WholePair;
import isotherm.io.scenario.ValueType.Word;
import isotherm.io.scenario.ValueType.Words;
import isotherm.model.Precision;
import java.util.List;
import java.util.stream.Stream;

/** Every key of a scenario file. */
final class ScenarioShape {
    private static final List<String> PRECISIONS =
            Stream.of(Precision.values()).map(Precision::word).toList();

    private static final int MIN_NODES = 3;
    private static final int MIN_CELLS = 2;

    private ScenarioShape() {}

    static TableShape scenario() {
        return TableShape.of(
                "the scenario",
                List.of(
                        key("title", new Text(), "what the picture and the report are called"),
                        required("grid", new Sub(grid()), "the nodes"),
                        required("time", new Sub(time()), "how long, in which steps"),
                        key("solver", new Sub(solver()), "how to compute"),
                        key("material", new Sub(material()), "what fills the plate; default diffusivity 1 m^2/s"),
                        key("initial", new Sub(initial()), "the temperatures at the start; default 0 degC"),
                        key("edge", new Sub(edges()), "what happens at the edges; default insulated"),
                        key("probe", new Subs(probe()), "places whose temperature is written"),
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
                                "nodes along x and y: cells + 1, or cells where periodic")));
    }

    private static TableShape time() {
        return TableShape.of(
                "[time]",
                List.of(
                        key("until", new Measure(Dimension.TIME), "how long to run"),
                        key("steps", new Whole(1), "how many steps to run, instead of until"),
                        key(
                                "step",
                                new MeasureOrWord(Dimension.TIME, "auto"),
                                "the step; auto is at most 0.9 of the limit"),
                        key("method", new Word(List.of("auto", "explicit")), "how to step")));
    }

    private static TableShape solver() {
        return TableShape.of("[solver]", List.of(key("precision", new Word(PRECISIONS), "how numbers are kept")));
    }

    private static TableShape material() {
        return TableShape.of(
                "[material]",
                List.of(
                        key("name", new Text(), "what people call it"),
                        key("diffusivity", new Measure(Dimension.DIFFUSIVITY), "alpha; then rho c = 1"),
                        key(
                                "conductivity",
                                new Measure(Dimension.CONDUCTIVITY),
                                "k, together with density and specific-heat"),
                        key("density", new Measure(Dimension.DENSITY), "rho"),
                        key("specific-heat", new Measure(Dimension.SPECIFIC_HEAT), "c")));
    }

    private static TableShape initial() {
        TableShape image = TableShape.of(
                "[initial] image",
                List.of(
                        required("file", new Text(), "PNG, JPEG, GIF or BMP, beside the scenario"),
                        required("from", new Measure(Dimension.TEMPERATURE), "temperature of black"),
                        required("to", new Measure(Dimension.TEMPERATURE), "temperature of white")));
        return TableShape.of(
                "[initial]",
                List.of(
                        key("temperature", new Measure(Dimension.TEMPERATURE), "the same everywhere"),
                        key("expression", new Text(), "a formula in x and y, metres"),
                        key("image", new Sub(image), "brightness becomes temperature, stretched over the plate"),
                        key("region", new Subs(region()), "shapes on top, later over earlier")));
    }

    private static TableShape region() {
        return TableShape.of(
                "[[initial.region]]",
                List.of(
                        key("name", new Text(), "what people call it"),
                        required("shape", new Word(ShapeReader.WORDS), "which keys follow"),
                        key("from", new MeasurePair(Dimension.LENGTH), "rectangle: lower left corner"),
                        key("to", new MeasurePair(Dimension.LENGTH), "rectangle: upper right corner"),
                        key("center", new MeasurePair(Dimension.LENGTH), "circle, ellipse: the middle"),
                        key("radius", new Measure(Dimension.LENGTH), "circle"),
                        key("radii", new MeasurePair(Dimension.LENGTH), "ellipse: along x and y"),
                        key("points", new MeasurePairs(Dimension.LENGTH), "polygon: its corners in order"),
                        required("temperature", new Measure(Dimension.TEMPERATURE), "inside the shape")));
    }

    private static TableShape edges() {
        return TableShape.of(
                "[edge]",
                List.of(
                        key("left", new Sub(edge("left")), "x = 0"),
                        key("right", new Sub(edge("right")), "the largest x"),
                        key("bottom", new Sub(edge("bottom")), "y = 0"),
                        key("top", new Sub(edge("top")), "the largest y")));
    }

    private static TableShape edge(String name) {
        return TableShape.of(
                "[edge." + name + "]",
                List.of(
                        required("kind", new Word(List.of("fixed", "insulated", "periodic")), "what happens at it"),
                        key(
                                "temperature",
                                new MeasureOrFormula(Dimension.TEMPERATURE),
                                "fixed: a number, or a formula in x, y (metres) and t (seconds)")));
    }

    private static TableShape probe() {
        return TableShape.of(
                "[[probe]]",
                List.of(
                        required("name", new Text(), "what tables call it"),
                        required("at", new MeasurePair(Dimension.LENGTH), "x and y")));
    }

    private static TableShape output() {
        return TableShape.of(
                "[output]",
                List.of(
                        key("every", new Measure(Dimension.TIME), "time between outputs; the nearest step is taken"),
                        key("steps", new Whole(1), "steps between outputs, instead of every"),
                        key("field", new Words(List.of("netcdf", "vti", "npy", "csv", "none")), "formats of the field"),
                        key("picture", new Words(List.of("png", "panels", "apng", "gif", "none")), "kinds of picture"),
                        key("range", new MeasurePair(Dimension.TEMPERATURE), "ends of the colour scale"),
                        key(
                                "isotherms",
                                new ValueType.Flag(),
                                "lines of equal temperature in pictures; default true")));
    }
}
