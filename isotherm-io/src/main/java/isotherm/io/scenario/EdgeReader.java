package isotherm.io.scenario;

import isotherm.io.schema.EdgeShape;
import isotherm.io.schema.Table;
import isotherm.io.series.SignalReader;
import isotherm.io.toml.ScenarioException;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happens at the edges and at parts of them. */
final class EdgeReader {
    /** A part's end this far beyond the edge's, in parts of the edge, is at its end. */
    private static final double AT_END = 1e-9;

    /** Keys that belong to one kind of boundary, and what errors call their values. */
    private static final Map<String, String> VALUES = new TreeMap<>(Map.of(
            "temperature", "a temperature",
            "flux", "a flux",
            "coefficient", "a coefficient",
            "resistance", "a resistance",
            "air", "an air temperature"));

    private final SignalReader signals;

    EdgeReader(SignalReader signals) {
        this.signals = signals;
    }

    Edges read(Table root) {
        Table edges = root.section("edge");
        Boundary[] all = new Boundary[Edge.values().length];
        List<EdgePart> parts = new ArrayList<>();
        for (Edge edge : Edge.values()) {
            Table section = edges == null ? null : edges.section(edge.word());
            all[edge.ordinal()] =
                    section == null || isPartsAlone(section) ? new Boundary.Insulated() : boundary(section);
            if (section != null) {
                parts.addAll(parts(edge, section));
            }
        }
        Table place = edges == null ? root : edges;
        String key = all[Edge.LEFT.ordinal()] instanceof Boundary.Periodic ? "left" : "right";
        return place.build(
                place.has(key) ? key : "bottom",
                () -> new Edges(
                        all[Edge.LEFT.ordinal()],
                        all[Edge.RIGHT.ordinal()],
                        all[Edge.BOTTOM.ordinal()],
                        all[Edge.TOP.ordinal()],
                        parts));
    }

    /** An edge that is not there itself, as below [[edge.left.part]]: what its parts leave is insulated. */
    private static boolean isPartsAlone(Table section) {
        return section.keys().equals(Set.of("part"));
    }

    private List<EdgePart> parts(Edge edge, Table section) {
        List<EdgePart> parts = new ArrayList<>();
        for (Table part : section.sections("part")) {
            if (section.text("kind", "insulated").equals("periodic")) {
                throw new ScenarioException(
                        part.origin(""), "the " + edge.word() + " edge is periodic, so it cannot have parts");
            }
            Boundary boundary = boundary(part);
            parts.add(part.build("to", () -> new EdgePart(edge, part.number("from"), part.number("to"), boundary)));
        }
        return parts;
    }

    /** Refuses parts that do not lie on their edge. */
    static void checkParts(Table root, Shape.Rectangle plate) {
        Table edges = root.section("edge");
        for (Edge edge : Edge.values()) {
            Table section = edges == null ? null : edges.section(edge.word());
            double length = edge.isHorizontal() ? plate.right() : plate.top();
            for (Table part : section == null ? List.<Table>of() : section.sections("part")) {
                for (String key : List.of("from", "to")) {
                    double place = part.number(key);
                    if (place < -AT_END * length || place > length * (1 + AT_END)) {
                        throw part.error(
                                key,
                                key + " must lie on the edge, 0 m to " + Digits.of(length) + " m, was "
                                        + Digits.of(place) + " m");
                    }
                }
            }
        }
    }

    private Boundary boundary(Table edge) {
        if (!edge.has("kind")) { // an edge with parts alone needs none
            throw edge.error("", "needs the key \"kind\" (" + EdgeShape.WHAT + ")");
        }
        String kind = edge.text("kind");
        checkUses(edge, kind);
        return switch (kind) {
            case "fixed" -> new Boundary.Fixed(needed(edge, kind, "temperature"));
            case "flux" -> new Boundary.Flux(needed(edge, kind, "flux"));
            case "convection" -> convection(signals, edge, kind);
            case "periodic" -> new Boundary.Periodic();
            default -> new Boundary.Insulated();
        };
    }

    private static void checkUses(Table edge, String kind) {
        List<String> keys = EdgeShape.USES.getOrDefault(kind, List.of());
        VALUES.forEach((key, value) -> {
            if (edge.has(key) && !keys.contains(key)) {
                throw edge.error(key, "is " + kind + ", it has no use for " + value);
            }
        });
    }

    private Signal needed(Table edge, String kind, String key) {
        needs(edge, kind, key);
        return signals.read(edge, key);
    }

    private static void needs(Table edge, String kind, String key) {
        if (!edge.has(key)) {
            throw edge.error(edge.has("kind") ? "kind" : "hole", "is " + kind + ", it needs " + VALUES.get(key));
        }
    }

    /**
     * A film and the air beyond it.
     *
     * @param kind what errors call it
     */
    static Boundary.Convection convection(SignalReader signals, Table edge, String kind) {
        String film = film(edge, kind);
        Signal coefficient = film.equals("resistance") ? signals.inverse(edge, film) : signals.read(edge, film);
        Signal air = air(signals, edge, kind, coefficient);
        return edge.build(film, () -> new Boundary.Convection(coefficient, air));
    }

    /**
     * The key that says how well a film conducts.
     *
     * @param kind what errors call what has the film
     */
    static String film(Table edge, String kind) {
        String film = edge.atMostOne("coefficient", "resistance");
        if (film == null) {
            throw edge.error(
                    edge.has("kind") ? "kind" : "air", "is " + kind + ", it needs a coefficient or a resistance");
        }
        return film;
    }

    /** The air beyond a film; where the sun shines on it, it matters how well it conducts. */
    static Signal air(SignalReader signals, Table edge, String kind, Signal coefficient) {
        needs(edge, kind, "air");
        return signals.read(edge, "air", coefficient instanceof Signal.Constant(double value) ? value : Double.NaN);
    }
}
