package isotherm.network;

import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.number.Digits;
import isotherm.refusal.KeyPath;
import isotherm.refusal.RefusedScenarioException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One edge as stretches that do not overlap, each with its boundary. */
final class EdgePieces {
    /** A node this close to the end of a piece, in parts of the edge, is at its end. */
    private static final double AT_END = 1e-9;

    /**
     * A stretch.
     *
     * @param key of the edge or the part that it is of
     */
    record Piece(double from, double to, Boundary boundary, KeyPath key) {
        /** Metres that it shares with a stretch of the edge. */
        double overlap(double low, double high) {
            return Math.max(0, Math.min(to, high) - Math.max(from, low));
        }
    }

    private final double length;
    private final List<Piece> pieces;

    private EdgePieces(double length, List<Piece> pieces) {
        this.length = length;
        this.pieces = pieces;
    }

    /**
     * The pieces of an edge.
     *
     * @throws RefusedScenarioException where a part lies outside the edge
     */
    static EdgePieces of(Edges edges, Edge edge, double length) {
        List<Piece> pieces = List.of(new Piece(0, length, edges.at(edge), Edges.key(edge)));
        for (int k = 0; k < edges.parts().size(); k++) {
            EdgePart part = edges.parts().get(k);
            if (part.edge() == edge) {
                if (part.from() < -AT_END * length || part.to() > length * (1 + AT_END)) {
                    throw new RefusedScenarioException(
                            edges.key(k),
                            "a part of the " + edge.word() + " edge goes from "
                                    + Digits.of(part.from()) + " m to " + Digits.of(part.to())
                                    + " m, the edge from 0 m to "
                                    + Digits.of(length) + " m");
                }
                pieces = over(pieces, part, edges.key(k));
            }
        }
        return new EdgePieces(length, pieces);
    }

    private static List<Piece> over(List<Piece> below, EdgePart part, KeyPath key) {
        List<Piece> result = new ArrayList<>();
        for (Piece piece : below) {
            if (piece.from < part.from()) {
                result.add(new Piece(piece.from, Math.min(piece.to, part.from()), piece.boundary, piece.key));
            }
            if (piece.to > part.to()) {
                result.add(new Piece(Math.max(piece.from, part.to()), piece.to, piece.boundary, piece.key));
            }
        }
        result.add(new Piece(part.from(), part.to(), part.boundary(), key));
        return result;
    }

    List<Piece> all() {
        return pieces;
    }

    /** The fixed boundary that holds a place on the edge, or null; of two that meet there the later part's. */
    Boundary.@Nullable Fixed heldAt(double place) {
        double slack = AT_END * length;
        Boundary.Fixed found = null;
        for (Piece piece : pieces) {
            if (piece.boundary instanceof Boundary.Fixed fixed
                    && place >= piece.from - slack
                    && place <= piece.to + slack) {
                found = fixed;
            }
        }
        return found;
    }
}
