package isotherm.agent;

/**
 * Which ways from one block to another enter a line, though both lie on it: those that begin a round of a loop. A loop's body may have
 * no line of its own, as {@code for (;;) { if (step()) break; }}; then each round is a hit all the same.
 *
 * <p>A jump back to the line begins a round. In a loop's header, {@code for (...; ...; k++)}, the update does that as well, and control
 * comes to it from the body: the round is counted there, once, and not again where the update jumps back to the test. So what can only
 * lead to such a jump belongs to the round that the jump begins.
 */
final class Rounds {
    /** By a block's number: whether its end can only lead to a jump back to the line that it lies on. */
    private final boolean[] leadsBack;

    Rounds(FlowGraph graph) {
        leadsBack = new boolean[graph.blocks.size() + 1];
        for (int k = graph.blocks.size() - 1; k >= 0; k--) {
            Block block = graph.blocks.get(k);
            leadsBack[block.counter] = onlyLeadsBack(block);
        }
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
        boolean fromUpdate = leadsBack[from.counter];
        boolean toUpdate = leadsBack[to.counter] && to.segments.size() == 1;
        return jumpsBack(from, to) ? !fromUpdate || toUpdate : toUpdate && !fromUpdate;
    }
}
