package isotherm.profiler.report;

import isotherm.profiler.profile.Frame;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.StackProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * All stacks as one tree, outermost frames first, without its smallest twigs. Stacks are sorted, so that a node is a range of
 * them at a depth: a tree of millions of nodes is never made, only its heaviest nodes are.
 */
final class FlameTree {
    /** A frame's name as the picture shows it. */
    record Name(String text, boolean included) {}

    /**
     * @param depth the root's is 0
     * @param name index into the names; -1 for the root
     */
    record Node(int depth, int name, long running, long waiting, long bytes, int from, int to) {}

    /** Names from the outermost. */
    private static final class Stack {
        private final int[] names;
        private final StackProfile of;

        Stack(int[] names, StackProfile of) {
            this.names = names;
            this.of = of;
        }
    }

    private final List<Name> names = new ArrayList<>();
    private final Stack[] stacks;
    private final List<Node> nodes = new ArrayList<>();
    private long leftOut;

    FlameTree(Profile profile, int most) {
        stacks = named(profile);
        Arrays.sort(stacks, (a, b) -> Arrays.compare(a.names, b.names));
        grow(most);
        nodes.sort(Comparator.comparingInt(Node::from).thenComparingInt(Node::depth));
    }

    /** Indexes follow the alphabet. */
    private Stack[] named(Profile profile) {
        Map<String, Boolean> found = new TreeMap<>();
        for (StackProfile stack : profile.stacks()) {
            for (Frame frame : stack.frames()) {
                found.merge(text(frame), frame.included(), Boolean::logicalOr);
            }
        }
        Map<String, Integer> index = new TreeMap<>();
        found.forEach((text, included) -> {
            index.put(text, names.size());
            names.add(new Name(text, included));
        });
        return profile.stacks().stream()
                .map(stack -> new Stack(
                        stack.frames().reversed().stream()
                                .mapToInt(frame -> index.getOrDefault(text(frame), 0))
                                .toArray(),
                        stack))
                .toArray(Stack[]::new);
    }

    private static String text(Frame frame) {
        return frame.method().className() + "." + frame.method().name();
    }

    private void grow(int most) {
        Node root = node(0, -1, 0, stacks.length);
        double time = Math.max(1.0, (double) (root.running + root.waiting));
        double bytes = Math.max(1.0, (double) root.bytes);
        PriorityQueue<Node> next = new PriorityQueue<>(
                Comparator.comparingDouble((Node node) -> -(node.running + node.waiting) / time - node.bytes / bytes)
                        .thenComparingInt(Node::from)
                        .thenComparingInt(Node::depth));
        next.add(root);
        while (!next.isEmpty() && nodes.size() < most) {
            Node node = next.remove();
            nodes.add(node);
            children(node, next);
        }
        for (Node node : next) {
            leftOut += node.running + node.waiting;
        }
    }

    /** Stacks that end at the node sort before those that go on. */
    private void children(Node node, PriorityQueue<Node> into) {
        int from = node.from;
        while (from < node.to && stacks[from].names.length == node.depth) {
            from++;
        }
        while (from < node.to) {
            int name = stacks[from].names[node.depth];
            int to = from + 1;
            while (to < node.to && stacks[to].names[node.depth] == name) {
                to++;
            }
            into.add(node(node.depth + 1, name, from, to));
            from = to;
        }
    }

    private Node node(int depth, int name, int from, int to) {
        long running = 0;
        long waiting = 0;
        long bytes = 0;
        for (int k = from; k < to; k++) {
            running += stacks[k].of.nanos();
            waiting += stacks[k].of.waitingNanos();
            bytes += stacks[k].of.allocatedBytes();
        }
        return new Node(depth, name, running, waiting, bytes, from, to);
    }

    List<Name> names() {
        return names;
    }

    /** Each before its children, brothers by name; the root first. */
    List<Node> nodes() {
        return nodes;
    }

    /** Time of the nodes that were left out, in nanoseconds; their parents' times have it. */
    long leftOut() {
        return leftOut;
    }
}
