package isotherm.io.schema;

import static isotherm.io.schema.TableShape.key;
import static isotherm.io.schema.TableShape.required;

import isotherm.io.schema.ValueType.Measure;
import isotherm.io.schema.ValueType.MeasureOrFormula;
import isotherm.io.schema.ValueType.Sub;
import isotherm.io.schema.ValueType.Subs;
import isotherm.io.schema.ValueType.Varying;
import isotherm.io.schema.ValueType.Word;
import isotherm.io.toml.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keys of the edges and of their parts. */
public final class EdgeShape {
    private static final List<String> PART_KINDS = List.of("fixed", "flux", "convection", "insulated");
    private static final List<String> KINDS = List.of("fixed", "flux", "convection", "insulated", "periodic");

    /** The values that each kind has. */
    public static final Map<String, List<String>> USES = Map.of(
            "fixed", List.of("temperature"),
            "flux", List.of("flux"),
            "convection", List.of("coefficient", "resistance", "air"),
            "insulated", List.of(),
            "periodic", List.of());

    public static final String WHAT = "what happens at it";

    private EdgeShape() {}

    static TableShape edges() {
        return TableShape.of(
                "[edge]",
                List.of(
                        key("left", new Sub(edge("left")), "x = 0"),
                        key("right", new Sub(edge("right")), "the largest x"),
                        key("bottom", new Sub(edge("bottom")), "y = 0"),
                        key("top", new Sub(edge("top")), "the largest y")));
    }

    private static TableShape edge(String name) {
        List<TableShape.Key> keys = new ArrayList<>(boundary(key("kind", new Word(KINDS), WHAT)));
        keys.add(key(
                "part", new Subs(part(name)), "stretches of the edge that differ; a later one covers an earlier one"));
        return TableShape.of("[edge." + name + "]", keys);
    }

    private static TableShape part(String name) {
        List<TableShape.Key> keys = new ArrayList<>(List.of(
                required("from", new Measure(Dimension.LENGTH), "where it begins along the edge"),
                required("to", new Measure(Dimension.LENGTH), "where it ends")));
        keys.addAll(boundary(required("kind", new Word(PART_KINDS), WHAT)));
        return TableShape.of("[[edge." + name + ".part]]", keys);
    }

    private static List<TableShape.Key> boundary(TableShape.Key kind) {
        return List.of(
                kind,
                key("temperature", new Varying(Dimension.TEMPERATURE), "fixed: temperature of the edge"),
                key("flux", new Varying(Dimension.FLUX), "flux: heat flux, positive into the plate"),
                key("coefficient", new Varying(Dimension.COEFFICIENT), "convection: heat that enters per kelvin"),
                key(
                        "resistance",
                        new MeasureOrFormula(Dimension.RESISTANCE),
                        "convection: the inverse, instead of coefficient"),
                key("air", new Varying(Dimension.TEMPERATURE), "convection: temperature of the air"));
    }
}
