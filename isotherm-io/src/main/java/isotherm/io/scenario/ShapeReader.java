package isotherm.io.scenario;

import isotherm.io.schema.RegionShape;
import isotherm.io.schema.Table;
import isotherm.model.Shape;
import java.util.ArrayList;
import java.util.List;

/** The shape of a region. */
final class ShapeReader {
    private static final List<String> KEYS =
            List.of("from", "to", "center", "radius", "radii", "points", "file", "colors");

    private ShapeReader() {}

    static Shape read(Table region) {
        String word = region.text("shape");
        needs(region, word, RegionShape.KEYS_OF_SHAPE.getOrDefault(word, List.of()));
        return switch (word) {
            case "rectangle" -> rectangle(region);
            case "circle" -> {
                double[] center = region.pair("center");
                yield region.build("radius", () -> new Shape.Circle(center[0], center[1], region.number("radius")));
            }
            case "ellipse" -> {
                double[] center = region.pair("center");
                double[] radii = region.pair("radii");
                yield region.build("radii", () -> new Shape.Ellipse(center[0], center[1], radii[0], radii[1]));
            }
            case "polygon" -> {
                List<Shape.Point> points = new ArrayList<>();
                for (double[] point : region.pairs("points")) {
                    points.add(new Shape.Point(point[0], point[1]));
                }
                Shape.Polygon polygon = region.build("points", () -> new Shape.Polygon(points));
                String crossing = polygon.crossing();
                if (crossing != null) {
                    throw region.error("points", "points must be a polygon whose sides do not cross, " + crossing);
                }
                yield polygon;
            }
            default -> throw new IllegalStateException("a shape that the schema does not know: " + word);
        };
    }

    private static Shape.Rectangle rectangle(Table region) {
        double[] from = region.pair("from");
        double[] to = region.pair("to");
        return region.build("from", () -> new Shape.Rectangle(from[0], from[1], to[0], to[1]));
    }

    /** What an image is stretched over: from {@code from} to {@code to}, or the plate. */
    static Shape.Rectangle box(Table region, Shape.Rectangle plate) {
        boolean whole = !region.has("from") && !region.has("to");
        needs(
                region,
                RegionShape.IMAGE,
                whole
                        ? List.of("file", "colors")
                        : RegionShape.KEYS_OF_SHAPE.getOrDefault(RegionShape.IMAGE, List.of()));
        Shape.Rectangle box = whole ? plate : rectangle(region);
        if (!(box.left() < box.right() && box.bottom() < box.top())) {
            throw region.error("to", "to must be above and to the right of from");
        }
        return box;
    }

    private static void needs(Table region, String shape, List<String> keys) {
        for (String key : KEYS) {
            if (keys.contains(key) && !region.has(key)) {
                throw region.error("shape", "with the shape " + shape + " needs the key \"" + key + "\"");
            }
            if (!keys.contains(key) && region.has(key)) {
                throw region.error(key, "with the shape " + shape + " has no use for the key \"" + key + "\"");
            }
        }
    }
}
