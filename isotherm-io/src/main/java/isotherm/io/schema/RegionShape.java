package isotherm.io.schema;

import static isotherm.io.schema.TableShape.key;
import static isotherm.io.schema.TableShape.required;

import isotherm.io.schema.ValueType.Entries;
import isotherm.io.schema.ValueType.Flag;
import isotherm.io.schema.ValueType.Measure;
import isotherm.io.schema.ValueType.MeasureOrFormula;
import isotherm.io.schema.ValueType.MeasurePair;
import isotherm.io.schema.ValueType.MeasurePairs;
import isotherm.io.schema.ValueType.OrTable;
import isotherm.io.schema.ValueType.Sub;
import isotherm.io.schema.ValueType.Substance;
import isotherm.io.schema.ValueType.Text;
import isotherm.io.schema.ValueType.Varying;
import isotherm.io.schema.ValueType.Word;
import isotherm.io.toml.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keys of regions, and of the shapes that start at a temperature of their own. */
public final class RegionShape {
    /** Of regions alone: a shape for each of its colours. */
    public static final String IMAGE = "image";

    private static final List<String> SHAPES = List.of("rectangle", "circle", "ellipse", "polygon");

    /** The keys that each shape has. */
    public static final Map<String, List<String>> KEYS_OF_SHAPE = Map.of(
            "rectangle",
            List.of("from", "to"),
            "circle",
            List.of("center", "radius"),
            "ellipse",
            List.of("center", "radii"),
            "polygon",
            List.of("points"),
            IMAGE,
            List.of("file", "colors", "from", "to"));

    /** The keys of a hole that air fills. */
    public static final List<String> KEYS_OF_AIR = List.of("air", "coefficient", "resistance");

    /** What belongs to a hole, and what to the rest. */
    static final Map<String, List<String>> KEYS_OF_HOLE =
            Map.of("true", KEYS_OF_AIR, "false", List.of("material", "temperature", "source", "power", "thermostat"));

    private RegionShape() {}

    static TableShape initial() {
        List<TableShape.Key> keys = geometry(SHAPES, "rectangle");
        keys.add(required("temperature", new Measure(Dimension.TEMPERATURE), "inside the shape"));
        return TableShape.of("[[initial.region]]", keys);
    }

    static TableShape region() {
        String name = "[[region]]";
        List<String> shapes = new ArrayList<>(SHAPES);
        shapes.add(IMAGE);
        List<TableShape.Key> keys = geometry(shapes, "rectangle, image");
        Substance material = new Substance(MaterialShape.of(name + " material"));
        keys.add(
                key(
                        "file",
                        new Text(),
                        "image: PNG, GIF or BMP, beside the scenario; stretched from corner from to corner to, default over the plate"));
        keys.add(key(
                "colors",
                new Entries(name + " colors ", "", material),
                "image: a material for each colour, \"#ff0000\" = \"copper\"; other colours leave what lies below"));
        keys.add(key("material", material, "its material; default what lies below"));
        keys.add(key("temperature", new Varying(Dimension.TEMPERATURE), "temperature at which it is held"));
        keys.add(key("source", new Varying(Dimension.SOURCE), "heat given off per cubic metre"));
        keys.add(key(
                "power",
                new Varying(Dimension.POWER),
                "instead of source: heat given off by the whole region, evenly"));
        keys.add(key("thermostat", new Sub(thermostat()), "a source that is switched by the temperature of a probe"));
        keys.add(key("hole", new Flag(), "true: there is no material"));
        keys.add(key("air", new Varying(Dimension.TEMPERATURE), "hole: temperature of the air that fills it"));
        keys.add(key(
                "coefficient",
                new Varying(Dimension.COEFFICIENT),
                "hole with air: coefficient of the film at its border"));
        keys.add(key(
                "resistance",
                new OrTable(new MeasureOrFormula(Dimension.RESISTANCE), faces()),
                "hole with air, instead of coefficient: its inverse; one for all faces, or one for each"));
        return TableShape.of(name, keys);
    }

    private static List<TableShape.Key> geometry(List<String> shapes, String boxes) {
        return new ArrayList<>(List.of(
                key("name", new Text(), "its name in reports"),
                required("shape", new Word(shapes), "kind of shape; it decides which keys are needed"),
                key("from", new MeasurePair(Dimension.LENGTH), boxes + ": lower left corner"),
                key("to", new MeasurePair(Dimension.LENGTH), boxes + ": upper right corner"),
                key("center", new MeasurePair(Dimension.LENGTH), "circle, ellipse: the middle"),
                key("radius", new Measure(Dimension.LENGTH), "circle"),
                key("radii", new MeasurePair(Dimension.LENGTH), "ellipse: along x and y"),
                key("points", new MeasurePairs(Dimension.LENGTH), "polygon: its corners in order")));
    }

    private static TableShape faces() {
        MeasureOrFormula resistance = new MeasureOrFormula(Dimension.RESISTANCE);
        return TableShape.of(
                "[[region]] resistance",
                List.of(
                        required("floor", resistance, "where the material lies below the air"),
                        required("wall", resistance, "where it lies beside the air"),
                        required("ceiling", resistance, "where it lies above the air")));
    }

    private static TableShape thermostat() {
        return TableShape.of(
                "[[region]] thermostat",
                List.of(
                        required("probe", new Text(), "the probe's name"),
                        required(
                                "on-below",
                                new Measure(Dimension.TEMPERATURE),
                                "the source switches on when the probe is colder"),
                        required(
                                "off-above",
                                new Measure(Dimension.TEMPERATURE),
                                "the source switches off when the probe is hotter"),
                        key("source", new Varying(Dimension.SOURCE), "heat given off per cubic metre while it is on"),
                        key(
                                "power",
                                new Varying(Dimension.POWER),
                                "instead of source: heat given off by the whole region"),
                        key("every", new Measure(Dimension.TIME), "how often it reads the probe; default 1 min")));
    }
}
