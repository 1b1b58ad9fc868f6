package isotherm.agent;

/**
 * Which ways from one block to another enter a line, though both lie on it: those that begin a round of a loop. A loop's body may have
 * no line of its own, as {@code for (;;) { if (step()) break; }}; then each round is a hit all the same.
 *
 * <p>A jump back to the line begins a round. In a loop's header, {@code for (...; ...; k++)}, the update does that as well, and control
 * comes to it from the body: the round is counted there, once, and not again where the update jumps back to the test. So what can only
 * lead to such a jump, and is come to from another line, belongs to the round that the jump begins.
 */
final class Rounds {
    /** By a block's number: whether its end can only lead to a jump back to the line that it lies on. */
    private final boolean[] leadsBack;
    /** And whether control may have come to it from another line. */
    private final boolean[] update;

    Rounds(FlowGraph graph) {
        leadsBack = new boolean[graph.blocks.size() + 1];
        update = new boolean[graph.blocks.size() + 1];
        for (int k = graph.blocks.size() - 1; k >= 0; k--) {
            Block block = graph.blocks.get(k);
            leadsBack[block.counter] = onlyLeadsBack(block);
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Block block : graph.blocks) {
                if (!update[block.counter] && leadsBack[block.counter] && comesFromElsewhere(block, graph.entry)) {
                    update[block.counter] = true;
                    more = true;
                }
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // the entry is that block
    private boolean comesFromElsewhere(Block block, Block entry) {
        if (block.handler || block.segments.size() > 1) {
            return true;
        }
        for (Block from : block.predecessors) {
            if (from == entry || from.lastSegment().line != block.firstLine() || update[from.counter]) {
                return true;
            }
        }
        return false;
    }

    private boolean onlyLeadsBack(Block block) {
        for (Block next : block.successors) {
            boolean stays = next.firstLine() == block.lastSegment().line;
            if (!stays || !(jumpsBack(block, next) || (leadsBack[next.counter] && next.segments.size() == 1))) {
                return false;
            }
        }
        return !block.successors.isEmpty();
    }

    private static boolean jumpsBack(Block from, Block to) {
        return to.counter <= from.counter;
    }

    /** Whether this way, from a line to itself, enters it. */
    boolean begin(Block from, Block to) {
        boolean fromUpdate = update[from.counter];
        boolean toUpdate = update[to.counter] && to.segments.size() == 1;
        return jumpsBack(from, to) ? !fromUpdate || toUpdate : toUpdate && !fromUpdate;
    }
}
