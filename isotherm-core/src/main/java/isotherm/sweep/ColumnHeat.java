package isotherm.sweep;

import isotherm.field.ExactSum;
import isotherm.model.Edge;
import isotherm.network.Conditions;
import isotherm.stencil.GhostNodes;
import org.jspecify.annotations.Nullable;

/** The heat over the left or right column: one link a row at most, from a held node of the column inward, or from the air beyond it. */
final class ColumnHeat {
    private final Edge edge;
    private final GhostNodes ghosts;
    private final @Nullable CountedLink[] links;
    private final double[] kelvin;

    ColumnHeat(Edge edge, GhostNodes ghosts, int rows) {
        this.edge = edge;
        this.ghosts = ghosts;
        this.links = new CountedLink[rows];
        this.kelvin = new double[rows];
    }

    /** Counts over a link from now on. */
    void count(CountedLink link) {
        links[link.row] = link;
    }

    /** Adds a step's difference over a row's link, of the end in the column, or beyond it, and the end inside; it counts where there is one. */
    void add(int row, double drop) {
        kelvin[row] += drop;
    }

    void turnTo(Conditions now) {
        for (int row = 0; row < links.length; row++) {
            CountedLink link = links[row];
            if (link != null && link.film) {
                link.turnTo(ghosts.link(edge, row, now), kelvin[row]);
                kelvin[row] = 0;
            }
        }
    }

    /** Adds its links to those whose state is told. */
    void tellTo(LinkStates states) {
        for (CountedLink link : links) {
            if (link != null) {
                states.add(link, kelvin, link.row);
            }
        }
    }

    void addTo(ExactSum[] accounts, double seconds) {
        for (int row = 0; row < links.length; row++) {
            CountedLink link = links[row];
            if (link != null) {
                link.addTo(accounts, seconds, kelvin[row]);
            }
        }
    }
}
