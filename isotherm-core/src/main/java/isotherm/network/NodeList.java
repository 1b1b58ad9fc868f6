package isotherm.network;

import java.util.Arrays;

/** Numbers of nodes, each with a size, as they are found. */
public final class NodeList {
    private static final int FIRST_ROOM = 16;

    private int[] nodes = new int[FIRST_ROOM];
    private double[] sizes = new double[FIRST_ROOM];
    private int count;
    /** How many of them, the first ones, are free. */
    private int free;

    public NodeList() {}

    /** The free nodes with a size above 0, then the held ones. */
    static NodeList of(double[] sizes, NetworkBuilder network) {
        NodeList list = new NodeList();
        NodeList held = new NodeList();
        for (int node = 0; node < sizes.length; node++) {
            if (sizes[node] > 0) {
                list.addIfThere(node, sizes[node], network, held);
            }
        }
        return list.then(held);
    }

    /** Adds a free node to this list, a held one to another. */
    void addIfThere(int node, double size, NetworkBuilder network, NodeList held) {
        switch (network.kind(node)) {
            case Network.FREE -> add(node, size);
            case Network.HELD -> held.add(node, size);
            default -> {}
        }
    }

    /** This list of free nodes, then one of held ones. */
    NodeList then(NodeList held) {
        free = count;
        for (int k = 0; k < held.count; k++) {
            add(held.nodes[k], held.sizes[k]);
        }
        return this;
    }

    public void add(int node, double size) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        nodes[count] = node;
        sizes[count] = size;
        count++;
    }

    public int size() {
        return count;
    }

    /** How many are free: the first so many. */
    int free() {
        return free;
    }

    int[] nodes() {
        return Arrays.copyOf(nodes, count);
    }

    double[] sizes() {
        return Arrays.copyOf(sizes, count);
    }
}
