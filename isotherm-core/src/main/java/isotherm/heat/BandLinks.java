package isotherm.heat;

import isotherm.network.Network;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The links of a band's nodes, in W/(m K): to the one on the right, on the left, above and below. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record BandLinks(double[] east, double[] west, double[] north, double[] south) {
    /** Those of a network. */
    static BandLinks[] of(Network network, RowBands bands) {
        return of(
                bands,
                network.rows(),
                row -> network.nodes(row).east(),
                row -> network.nodes(row).north(),
                network::pattern);
    }

    /** Those of all nodes, row by row. */
    public static BandLinks[] of(RowBands bands, double[] east, double[] north) {
        int columns = bands.columns();
        return of(
                bands,
                east.length / columns,
                row -> Arrays.copyOfRange(east, row * columns, (row + 1) * columns),
                row -> Arrays.copyOfRange(north, row * columns, (row + 1) * columns),
                row -> row);
    }

    /**
     * Those of all bands.
     *
     * @param east links of a row's nodes to the right, from the last one to the first
     * @param pattern rows of the same number are alike; bands of such rows share what they have
     */
    private static BandLinks[] of(
            RowBands bands,
            int rows,
            IntFunction<double[]> east,
            IntFunction<double[]> north,
            IntUnaryOperator pattern) {
        Map<List<Integer>, BandLinks> known = new HashMap<>();
        BandLinks[] all = new BandLinks[bands.count()];
        for (int band = 0; band < all.length; band++) {
            int first = bands.firstRow(band);
            int end = bands.endRow(band);
            List<Integer> kind = IntStream.range(first - 1, end)
                    .map(row -> pattern.applyAsInt(row < 0 ? rows - 1 : row))
                    .boxed()
                    .toList();
            all[band] = known.computeIfAbsent(kind, _ -> of(bands.columns(), rows, first, end, east, north));
        }
        return all;
    }

    private static BandLinks of(
            int columns, int rows, int first, int end, IntFunction<double[]> east, IntFunction<double[]> north) {
        int size = (end - first) * columns;
        BandLinks links = new BandLinks(new double[size], new double[size], new double[size], new double[size]);
        for (int row = first; row < end; row++) {
            int at = (row - first) * columns;
            double[] right = east.apply(row);
            System.arraycopy(right, 0, links.east, at, columns);
            System.arraycopy(right, 0, links.west, at + 1, columns - 1);
            links.west[at] = right[columns - 1];
            System.arraycopy(north.apply(row), 0, links.north, at, columns);
            System.arraycopy(north.apply(row > 0 ? row - 1 : rows - 1), 0, links.south, at, columns);
        }
        return links;
    }

    /** What flows to each node of the band over its links, in W/m: in differences, so that a constant field has none (N2). */
    public void flows(BandTemperatures near, double[] into) {
        double[] own = near.own();
        double[] right = near.at(BoundaryLink.Side.EAST);
        double[] left = near.at(BoundaryLink.Side.WEST);
        double[] above = near.at(BoundaryLink.Side.NORTH);
        double[] below = near.at(BoundaryLink.Side.SOUTH);
        for (int k = 0; k < east.length; k++) { // in vectors: this is where the time of a stage goes
            double u = own[k];
            into[k] = (east[k] * (right[k] - u) + west[k] * (left[k] - u))
                    + (north[k] * (above[k] - u) + south[k] * (below[k] - u));
        }
    }
}
