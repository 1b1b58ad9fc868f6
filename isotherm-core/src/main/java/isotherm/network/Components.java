package isotherm.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The parts of a plate between which nothing conducts: held nodes and holes lie between them. They are numbered in the order of their
 * first nodes.
 */
public final class Components {
    /** Of a node that is not free. */
    public static final int NONE = -1;

    private final Network network;
    /** Each node's part; empty where all free nodes are one part. */
    private int[] part;

    private int count;
    /** While parts are found: each provisional number's smaller equal, or itself. */
    private int[] equal = new int[64];
    /** Which parts conduct to held nodes. */
    private final BitSet holding = new BitSet();

    public Components(Network network) {
        this.network = network;
        this.part = new int[network.size()];
        number();
        renumber();
        for (int node = 0; node < part.length; node++) {
            touch(node, network.eastOf(node), network.east(node));
            touch(node, network.northOf(node), network.north(node));
        }
        if (count == 1) {
            part = new int[0];
        }
    }

    /** Provisional numbers, row by row; where two meet they are noted as equal. */
    private void number() {
        int columns = network.columns();
        for (int row = 0; row < network.rows(); row++) {
            for (int node = row * columns; node < (row + 1) * columns; node++) {
                part[node] = network.kind(node) == Network.FREE ? provisional(node, row) : NONE;
            }
            join(row * columns, (row + 1) * columns - 1, network.east((row + 1) * columns - 1));
        }
        for (int column = 0; column < columns; column++) {
            int top = (network.rows() - 1) * columns + column;
            join(column, top, network.north(top));
        }
    }

    private int provisional(int node, int row) {
        int columns = network.columns();
        int west = node > row * columns && network.east(node - 1) > 0 ? part[node - 1] : NONE;
        int south = row > 0 && network.north(node - columns) > 0 ? part[node - columns] : NONE;
        if (west >= 0 && south >= 0) {
            unite(west, south);
        }
        if (west >= 0 || south >= 0) {
            return Math.max(west, south);
        }
        if (count == equal.length) {
            equal = Arrays.copyOf(equal, 2 * count);
        }
        equal[count] = count;
        return count++;
    }

    private void join(int a, int b, double conductance) {
        if (conductance > 0 && part[a] >= 0 && part[b] >= 0) {
            unite(part[a], part[b]);
        }
    }

    private void unite(int a, int b) {
        int one = least(a);
        int other = least(b);
        equal[Math.max(one, other)] = Math.min(one, other);
    }

    private int least(int number) {
        int now = number;
        while (equal[now] != now) {
            equal[now] = equal[equal[now]];
            now = equal[now];
        }
        return now;
    }

    private void renumber() {
        int[] number = new int[count];
        int found = 0;
        for (int k = 0; k < count; k++) {
            number[k] = equal[k] == k ? found++ : number[least(k)];
        }
        for (int node = 0; node < part.length; node++) {
            part[node] = part[node] < 0 ? NONE : number[part[node]];
        }
        count = found;
    }

    private void touch(int a, int b, double conductance) {
        if (conductance > 0 && part[a] < 0 != part[b] < 0) {
            holding.set(Math.max(part[a], part[b]));
        }
    }

    /** How many parts there are. */
    public int count() {
        return count;
    }

    /** The part of a free node; {@link #NONE} of others. */
    public int of(int node) {
        return network.kind(node) != Network.FREE ? NONE : part.length == 0 ? 0 : part[node];
    }

    /** Whether a part conducts to held nodes. */
    public boolean isHeld(int number) {
        return holding.get(number);
    }

    /** Which parts lose heat to held nodes or to the air under conditions. */
    public BitSet bound(Conditions now) {
        BitSet bound = (BitSet) holding.clone();
        for (int f = 0; f < network.films().size(); f++) {
            Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                if (now.coefficient(f, k) > 0) {
                    bound.set(of(film.air().node(k)));
                }
            }
        }
        return bound;
    }
}
