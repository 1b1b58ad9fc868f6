package isotherm.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which counters a method needs, and what its lines' hits are in terms of them. A block whose ways in are all counted elsewhere
 * has no counter of its own: a loop without calls or branches pays for one in each round.
 *
 * <p>Counters are numbered: 0 the calls, then the blocks, then exceptions thrown in a segment, then single ways from one block to
 * another.
 */
final class Counters {
    /** Counters that a block's count is made of at most: one of its own is cheaper than long sums over and over. */
    private static final int TERMS = 128;

    /** A way from one block to another with a counter of its own. */
    record Way(Block from, Block to, int counter) {}

    final List<Way> ways = new ArrayList<>();
    private final FlowGraph graph;
    private final Rounds rounds;
    private final Map<Integer, Linear> derived = new HashMap<>();
    private int next;

    Counters(FlowGraph graph) {
        this.graph = graph;
        rounds = new Rounds(graph);
        next = graph.blocks.size() + 1;
        for (Block block : graph.blocks) {
            for (Block.Segment segment : block.segments) {
                boolean last = segment == block.lastSegment();
                if (segment.throwsItself && !(last && (block.calls() || block.successors.isEmpty()))) {
                    segment.thrown = next++;
                }
            }
        }
        for (Block block : graph.blocks) {
            derive(block);
        }
    }

    private void derive(Block block) {
        if (block.handler || block.cutOff || block.predecessors.isEmpty()) {
            return;
        }
        Linear sum = new Linear();
        for (Block from : block.predecessors) {
            Optional<Linear> way = way(from, block);
            if (way.isEmpty() || onlyByItsOwn(from, block)) {
                return;
            }
            sum.plus(way.get(), 1);
        }
        Linear expanded = sum.expanded(derived::get);
        if (!expanded.has(block.counter) && expanded.size() <= TERMS) {
            derived.put(block.counter, expanded);
        }
    }

    /** Whether the way is known by the block's own counter alone. */
    private static boolean onlyByItsOwn(Block from, Block block) {
        return block.predecessors.size() == 1 && from.successors.size() > 1 && !othersEnterFrom(from, block);
    }

    private static boolean othersEnterFrom(Block from, Block block) {
        for (Block other : from.successors) {
            if (other != block && (other.predecessors.size() > 1 || other.handler)) {
                return false;
            }
        }
        return !from.calls() && !from.successors.contains(from);
    }

    /** How often control went this way, or empty where counters do not tell. */
    private Optional<Linear> way(Block from, Block to) {
        if (from.calls()) { // it may have stayed there
            return Optional.empty();
        }
        Linear out = Linear.of(from.counter);
        for (Block.Segment segment : from.segments) {
            if (segment.thrown >= 0) {
                out.plus(segment.thrown, -1);
            }
        }
        if (from.successors.size() == 1) {
            return Optional.of(out);
        }
        if (from.successors.size() <= TERMS && othersEnterFrom(from, to)) {
            for (Block other : from.successors) {
                out.plus(other.counter, other == to ? 0 : -1);
            }
            return Optional.of(out);
        }
        if (to.predecessors.size() == 1 && !to.handler) {
            return Optional.of(Linear.of(to.counter));
        }
        return Optional.empty();
    }

    /** Entries of control into each line from other lines, in terms of counters that are counted. */
    Map<Integer, Linear> hits() {
        TreeMap<Integer, Linear> hits = new TreeMap<>();
        for (Block block : graph.blocks) {
            Linear reached = Linear.of(block.counter);
            for (Block.Segment segment : block.segments) {
                Linear entries = segment == block.segments.get(0) ? entries(block) : new Linear().plus(reached, 1);
                if (segment.line > 0) {
                    hits.computeIfAbsent(segment.line, line -> new Linear()).plus(entries, 1);
                }
                if (segment.thrown >= 0) {
                    reached.plus(segment.thrown, -1);
                }
            }
        }
        hits.replaceAll((line, sum) -> sum.expanded(derived::get));
        return hits;
    }

    private Linear entries(Block block) {
        if (block.handler) {
            return graph.guardsItsOwnLineOnly(block) ? new Linear() : Linear.of(block.counter);
        }
        List<Block> same = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (Block from : block.predecessors) {
            boolean own =
                    from != graph.entry && from.lastSegment().line == block.firstLine() && !rounds.begin(from, block);
            (own ? same : others).add(from);
        }
        if (same.isEmpty()) {
            return Linear.of(block.counter);
        }
        Linear sum = new Linear();
        boolean known = true;
        for (Block from : others) {
            Optional<Linear> way = way(from, block);
            known &= way.isPresent();
            sum.plus(way.orElse(new Linear()), 1);
        }
        if (known) {
            return sum;
        }
        Linear rest = Linear.of(block.counter);
        for (Block from : same) {
            rest.plus(way(from, block).orElseGet(() -> counted(from, block)), -1);
        }
        return rest;
    }

    private Linear counted(Block from, Block to) {
        Way way = new Way(from, to, next++);
        ways.add(way);
        return Linear.of(way.counter);
    }
}
