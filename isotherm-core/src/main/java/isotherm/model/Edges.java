package isotherm.model;

/** The boundary of each edge. Where two fixed edges meet, bottom and top win over left and right. */
public record Edges(Boundary left, Boundary right, Boundary bottom, Boundary top) {
    public Edges {
        if (left instanceof Boundary.Periodic != right instanceof Boundary.Periodic) {
            throw new IllegalArgumentException("left and right must be periodic together, left is " + left.word()
                    + " and right is " + right.word());
        }
        if (bottom instanceof Boundary.Periodic != top instanceof Boundary.Periodic) {
            throw new IllegalArgumentException("bottom and top must be periodic together, bottom is " + bottom.word()
                    + " and top is " + top.word());
        }
    }

    /** The same boundary on all four edges. */
    public static Edges all(Boundary boundary) {
        return new Edges(boundary, boundary, boundary, boundary);
    }

    public Boundary at(Edge edge) {
        return switch (edge) {
            case LEFT -> left;
            case RIGHT -> right;
            case BOTTOM -> bottom;
            case TOP -> top;
        };
    }

    public boolean isFixed(Edge edge) {
        return at(edge) instanceof Boundary.Fixed;
    }
}
