package isotherm.loads;

import isotherm.network.Drive;
import isotherm.refusal.RefusedScenarioException;
import java.util.ArrayList;
import java.util.List;

/**
 * A drive that differs from node to node and varies in time, as sums of what it does at a few of its nodes: crosses are taken out of the table of its
 * values, the largest first, until nothing is left (M. Bebendorf, Numer. Math. 86, 2000).
 *
 * <pre>
 *   value(node, time) = sum over chosen nodes of share(node) * value(chosen node, time)
 * </pre>
 */
final class Separation {
    /** Drives of more independent ways are not few numbers over time. */
    static final int MOST = 12;
    /** Moments at which nodes are compared. */
    private static final int MOMENTS = 192;
    /** Nodes of a sketch. */
    private static final int MOST_SKETCHED = 256;

    private final List<Integer> chosen = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();
    private final int stride;

    private Separation(Drive drive, double duration, double part, int stride) {
        this.stride = stride;
        int nodes = Math.ceilDiv(drive.reached(), stride);
        double[][] rest = new double[nodes][MOMENTS];
        double most = 0;
        for (int k = 0; k < nodes; k++) {
            for (int moment = 0; moment < MOMENTS; moment++) {
                rest[k][moment] = drive.at(k * stride, duration * moment / (MOMENTS - 1));
                most = Math.max(most, Math.abs(rest[k][moment]));
            }
        }
        while (take(rest, part * most)) {
            if (chosen.size() > MOST) {
                throw new RefusedScenarioException(
                        drive.key(),
                        "the exponential method needs what differs along an edge to vary in time in " + MOST
                                + " independent ways at most; " + drive.what() + " has more");
            }
        }
    }

    /** Bytes of the table of all nodes. */
    static double bytes(Drive drive) {
        return (double) drive.reached() * MOMENTS * Double.BYTES;
    }

    /**
     * A drive's chosen nodes.
     *
     * @param part of the largest value below which what is left is nothing
     * @throws RefusedScenarioException where it takes too many
     */
    static Separation of(Drive drive, double duration, double part) {
        return new Separation(drive, duration, part, 1);
    }

    /** The same from some of its nodes alone, which tells how many ways there are without a table of all nodes; it has no shares. */
    static Separation sketch(Drive drive, double duration, double part) {
        return new Separation(drive, duration, part, Math.max(1, Math.ceilDiv(drive.reached(), MOST_SKETCHED)));
    }

    /** Takes the cross of the largest value out of the table; false where nothing is left. */
    private boolean take(double[][] rest, double nothing) {
        int node = 0;
        int moment = 0;
        for (int k = 0; k < rest.length; k++) {
            for (int j = 0; j < MOMENTS; j++) {
                if (Math.abs(rest[k][j]) > Math.abs(rest[node][moment])) {
                    node = k;
                    moment = j;
                }
            }
        }
        if (rest.length == 0 || !(Math.abs(rest[node][moment]) > nothing)) {
            return false;
        }
        double[] column = new double[rest.length];
        double[] row = rest[node].clone();
        for (int k = 0; k < rest.length; k++) {
            column[k] = rest[k][moment] / row[moment];
            for (int j = 0; j < MOMENTS; j++) {
                rest[k][j] -= column[k] * row[j];
            }
        }
        rest[node] = new double[MOMENTS];
        chosen.add(node);
        columns.add(column);
        return true;
    }

    /** The places of the chosen nodes in the drive's order. */
    List<Integer> chosen() {
        return chosen.stream().map(row -> row * stride).toList();
    }

    /**
     * By chosen node, the share of what it does in every node. Each cross is what its node has beyond the earlier ones, so the shares of
     * earlier nodes are lessened by what a later one brings with it.
     */
    double[][] shares() {
        int count = chosen.size();
        double[][] shares = new double[count][];
        for (int r = count - 1; r >= 0; r--) {
            double[] own = columns.get(r).clone();
            for (int later = r + 1; later < count; later++) {
                double brought = columns.get(r)[chosen.get(later)];
                for (int k = 0; k < own.length; k++) {
                    own[k] -= brought * shares[later][k];
                }
            }
            shares[r] = own;
        }
        return shares;
    }
}
