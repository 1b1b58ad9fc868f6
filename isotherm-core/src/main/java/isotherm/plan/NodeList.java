package isotherm.plan;

import java.util.Arrays;

/** Numbers of nodes, each with a size, as they are found. */
final class NodeList {
    private static final int FIRST_ROOM = 16;

    private int[] nodes = new int[FIRST_ROOM];
    private double[] sizes = new double[FIRST_ROOM];
    private int count;

    NodeList() {}

    /** The free nodes with a size above 0. */
    static NodeList of(double[] sizes, NetworkBuilder network) {
        NodeList list = new NodeList();
        for (int node = 0; node < sizes.length; node++) {
            if (sizes[node] > 0 && network.kind(node) == Network.FREE) {
                list.add(node, sizes[node]);
            }
        }
        return list;
    }

    void add(int node, double size) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        nodes[count] = node;
        sizes[count] = size;
        count++;
    }

    int size() {
        return count;
    }

    int node(int k) {
        return nodes[k];
    }

    double size(int k) {
        return sizes[k];
    }

    int[] nodes() {
        return Arrays.copyOf(nodes, count);
    }

    double[] sizes() {
        return Arrays.copyOf(sizes, count);
    }
}
