package isotherm.model;

import isotherm.refusal.KeyPath;
import java.util.List;

/**
 * The boundary of each edge, and of parts that differ. Where two fixed edges meet, bottom and top win over left and right;
 * fixed wins over the rest.
 *
 * @param parts later ones lie on top of earlier ones
 */
public record Edges(Boundary left, Boundary right, Boundary bottom, Boundary top, List<EdgePart> parts) {
    public Edges {
        parts = List.copyOf(parts);
        if (left instanceof Boundary.Periodic != right instanceof Boundary.Periodic) {
            throw new IllegalArgumentException("left and right must be periodic together, left is " + left.word()
                    + " and right is " + right.word());
        }
        if (bottom instanceof Boundary.Periodic != top instanceof Boundary.Periodic) {
            throw new IllegalArgumentException("bottom and top must be periodic together, bottom is " + bottom.word()
                    + " and top is " + top.word());
        }
        for (EdgePart part : parts) {
            boolean horizontal = part.edge().isHorizontal();
            if ((horizontal ? bottom : left) instanceof Boundary.Periodic) {
                throw new IllegalArgumentException(
                        "the " + part.edge().word() + " edge is periodic, so it cannot have parts");
            }
        }
    }

    /** Edges without parts. */
    public Edges(Boundary left, Boundary right, Boundary bottom, Boundary top) {
        this(left, right, bottom, top, List.of());
    }

    /** The same boundary on all four edges. */
    public static Edges all(Boundary boundary) {
        return new Edges(boundary, boundary, boundary, boundary);
    }

    /** The boundary of an edge where no part says otherwise. */
    public Boundary at(Edge edge) {
        return switch (edge) {
            case LEFT -> left;
            case RIGHT -> right;
            case BOTTOM -> bottom;
            case TOP -> top;
        };
    }

    /** What a scenario file calls an edge. */
    public static KeyPath key(Edge edge) {
        return new KeyPath("edge." + edge.word());
    }

    /** What a scenario file calls a part, by its place among all of them. */
    public KeyPath key(int part) {
        Edge edge = parts.get(part).edge();
        int before = (int)
                parts.stream().limit(part).filter(each -> each.edge() == edge).count();
        return key(edge).then("part").at(before);
    }

    public boolean isFixed(Edge edge) {
        return at(edge) instanceof Boundary.Fixed;
    }
}
