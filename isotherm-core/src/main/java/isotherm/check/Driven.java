package isotherm.check;

import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.refusal.KeyPath;
import java.util.ArrayList;
import java.util.List;

/**
 * A signal that drives the plate, and where.
 *
 * @param key what a scenario file calls it
 * @param what people call it: "the air at the left edge"
 * @param box the smallest rectangle around where it acts, in metres
 */
public record Driven(KeyPath key, String what, Kind kind, Signal signal, Shape.Rectangle box) {
    /** What its numbers measure. */
    public enum Kind {
        TEMPERATURE,
        COEFFICIENT,
        FLUX,
        SOURCE,
        POWER
    }

    /** Every signal of a scenario: edges, their parts, regions. */
    public static List<Driven> all(Scenario scenario) {
        List<Driven> all = new ArrayList<>();
        Shape.Rectangle plate = plate(scenario.grid());
        for (Edge edge : Edge.values()) {
            double length = edge.isHorizontal() ? plate.right() : plate.top();
            String name = "the " + edge.word() + " edge";
            boundary(all, scenario.edges().at(edge), Edges.key(edge), name, along(edge, 0, length, plate));
        }
        List<EdgePart> parts = scenario.edges().parts();
        for (int k = 0; k < parts.size(); k++) {
            EdgePart part = parts.get(k);
            KeyPath key = scenario.edges().key(k);
            String name = "a part of the " + part.edge().word() + " edge";
            boundary(all, part.boundary(), key, name, along(part.edge(), part.from(), part.to(), plate));
        }
        for (int k = 0; k < scenario.regions().size(); k++) {
            Region region = scenario.regions().get(k);
            KeyPath key = KeyPath.region(k);
            String name = "the region \"" + region.name() + "\"";
            Shape.Rectangle box = region.shape().bounds();
            if (region.temperature() != null) {
                all.add(new Driven(
                        key.then("temperature"),
                        "the temperature of " + name,
                        Kind.TEMPERATURE,
                        region.temperature(),
                        box));
            }
            Source heating = region.heating();
            if (heating != null) {
                Kind kind = heating.isPower() ? Kind.POWER : Kind.SOURCE;
                all.add(new Driven(
                        region.heatingKey(key), "the " + heating.word() + " of " + name, kind, heating.amount(), box));
            }
            if (region.rim() != null) {
                rim(all, region.rim(), key, name, box);
            }
        }
        return all;
    }

    private static void rim(List<Driven> all, Rim rim, KeyPath key, String name, Shape.Rectangle box) {
        rim.films().forEach((face, film) -> {
            String of = rim.isAlike() ? name : "the " + face.word() + " of " + name;
            all.add(new Driven(
                    rim.key(key, face),
                    "the convection coefficient of " + of,
                    Kind.COEFFICIENT,
                    film.coefficient(),
                    box));
        });
        all.add(new Driven(key.then("air"), "the air at " + name, Kind.TEMPERATURE, rim.air(), box));
    }

    public static Shape.Rectangle plate(Grid grid) {
        return new Shape.Rectangle(0, 0, grid.x().length(), grid.y().length());
    }

    private static Shape.Rectangle along(Edge edge, double from, double to, Shape.Rectangle plate) {
        return switch (edge) {
            case LEFT -> new Shape.Rectangle(0, from, 0, to);
            case RIGHT -> new Shape.Rectangle(plate.right(), from, plate.right(), to);
            case BOTTOM -> new Shape.Rectangle(from, 0, to, 0);
            case TOP -> new Shape.Rectangle(from, plate.top(), to, plate.top());
        };
    }

    private static void boundary(List<Driven> all, Boundary boundary, KeyPath key, String name, Shape.Rectangle box) {
        switch (boundary) {
            case Boundary.Fixed fixed ->
                all.add(new Driven(
                        key.then("temperature"),
                        "the temperature of " + name,
                        Kind.TEMPERATURE,
                        fixed.temperature(),
                        box));
            case Boundary.Flux flux ->
                all.add(new Driven(key.then("flux"), "the flux of " + name, Kind.FLUX, flux.flux(), box));
            case Boundary.Convection film -> {
                all.add(new Driven(
                        key.then("coefficient"),
                        "the convection coefficient of " + name,
                        Kind.COEFFICIENT,
                        film.coefficient(),
                        box));
                all.add(new Driven(key.then("air"), "the air at " + name, Kind.TEMPERATURE, film.air(), box));
            }
            case Boundary.Insulated insulated -> {}
            case Boundary.Periodic periodic -> {}
        }
    }
}
