package isotherm.stencil;

import isotherm.model.Edge;
import isotherm.network.Conditions;
import isotherm.network.Film;
import isotherm.network.Network;
import java.util.Arrays;

/**
 * The air beyond the edges, as one more node beyond each node of an edge, linked to it by its films (N20). Beyond insulated and
 * held nodes there is one too, over a link of 0.
 */
public final class GhostNodes {
    private static final int[] NONE = {};

    private final Network network;
    /** By edge and by node along it: a film and the node's number within it, in turn. */
    private final int[][][] parts = new int[Edge.values().length][][];

    public GhostNodes(Network network) {
        this.network = network;
        for (Edge edge : Edge.values()) {
            int[][] along = new int[edge.isHorizontal() ? network.columns() : network.rows()][];
            Arrays.fill(along, NONE);
            parts[edge.ordinal()] = along;
        }
        for (int f = 0; f < network.films().size(); f++) {
            Film film = network.films().get(f);
            boolean horizontal = Edge.values()[film.account()].isHorizontal();
            int[][] along = parts[film.account()];
            for (int k = 0; k < film.air().count(); k++) {
                int node = film.air().node(k);
                int place = horizontal ? node % network.columns() : node / network.columns();
                int[] before = along[place];
                along[place] = Arrays.copyOf(before, before.length + 2);
                along[place][before.length] = f;
                along[place][before.length + 1] = k;
            }
        }
    }

    /** True where a node of an edge has air beyond it. */
    public boolean isOpen(Edge edge, int along) {
        return parts[edge.ordinal()][along].length > 0;
    }

    /** W/(m K) between a node of an edge and the air. */
    public double link(Edge edge, int along, Conditions now) {
        int[] films = parts[edge.ordinal()][along];
        double link = 0;
        for (int p = 0; p < films.length; p += 2) {
            link += now.coefficient(films[p], films[p + 1])
                    * network.films().get(films[p]).length(films[p + 1]);
        }
        return link;
    }

    /** Degrees Celsius beyond a node of an edge: the mean over its films, exact where they agree; 0 where it has none. */
    public double air(Edge edge, int along, Conditions now) {
        int[] films = parts[edge.ordinal()][along];
        if (films.length == 0) {
            return 0;
        }
        double weighted = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < films.length; p += 2) {
            double air = now.air(films[p], films[p + 1]);
            weighted += now.coefficient(films[p], films[p + 1])
                    * network.films().get(films[p]).length(films[p + 1])
                    * air;
            low = Math.min(low, air);
            high = Math.max(high, air);
        }
        double link = link(edge, along, now);
        return link > 0 ? Math.clamp(weighted / link, low, high) : low;
    }

    /** True where the air beyond a node of an edge varies in time. */
    public boolean varies(Edge edge, int along) {
        int[] films = parts[edge.ordinal()][along];
        for (int p = 0; p < films.length; p += 2) {
            Film film = network.films().get(films[p]);
            if (film.air().variesInTime() || film.coefficient().variesInTime()) {
                return true;
            }
        }
        return false;
    }
}
