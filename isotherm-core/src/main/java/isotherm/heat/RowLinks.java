package isotherm.heat;

import isotherm.network.Network;

/**
 * The links of a row of nodes, in W/(m K), from some place on in arrays that may hold more.
 *
 * @param east from each node to the one on its right, from the last round to the first
 * @param north to the row above
 * @param south to the row below
 * @param at where the row begins in the first two
 * @param southAt where it begins in the third
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record RowLinks(double[] east, double[] north, double[] south, int at, int southAt) {
    /** Those of a network's row. */
    public static RowLinks of(Network network, int row) {
        int below = row > 0 ? row - 1 : network.rows() - 1;
        return new RowLinks(
                network.nodes(row).east(),
                network.nodes(row).north(),
                network.nodes(below).north(),
                0,
                0);
    }

    /**
     * What flows to each node of the row over its links, in W/m: in differences, so that a constant field has none (N2).
     *
     * @param u temperatures of all nodes
     * @param row of them, of so many {@code columns}
     */
    public void flows(double[] u, int row, int columns, double[] into) {
        int first = row * columns;
        int below = row > 0 ? first - columns : u.length - columns;
        int above = first + columns < u.length ? first + columns : 0;
        int last = columns - 1;
        double west = u[first + last];
        double own = u[first];
        double toWest = east[at + last];
        for (int k = 0; k < last; k++) { // without a branch: this is where the time of a stage goes
            double next = u[first + k + 1];
            double toEast = east[at + k];
            into[first + k] = (toEast * (next - own) + toWest * (west - own))
                    + (north[at + k] * (u[above + k] - own) + south[southAt + k] * (u[below + k] - own));
            west = own;
            own = next;
            toWest = toEast;
        }
        into[first + last] = (east[at + last] * (u[first] - own) + toWest * (west - own))
                + (north[at + last] * (u[above + last] - own) + south[southAt + last] * (u[below + last] - own));
    }
}
