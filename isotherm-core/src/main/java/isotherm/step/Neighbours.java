package isotherm.step;

import isotherm.field.Reductions;
import java.util.List;

/**
 * Those who compute the rest of the plate, and the way to them. Each part computes its own nodes and a halo around them. Before a block of
 * steps it gets the halo from those around, as deep as the block is long; in each step what is wrong comes one node closer, and after the last
 * step no further than the halo went.
 *
 * <pre>
 *     +----------+----------+
 *     |          |          |     a part sends its outermost nodes, and gets as many,
 *     |        k k k        |     to and from up to eight others: over its sides and
 *     +--------k-+-k--------+     over its corners, k deep for a block of k steps
 *     |        k k k        |
 *     |          |          |
 *     +----------+----------+
 * </pre>
 *
 * All parts go through the same blocks, and ask for the same reductions in the same order. Whoever implements this ends all of them where one
 * ends before its time.
 */
public interface Neighbours extends Reductions {
    /** How the plate is cut, and which part is ours. */
    Parting parting();

    /** Starts to send and to receive. The messages' memory is left alone until {@link #finish} returns. */
    void begin(List<Message> messages);

    /** Returns when all that {@link #begin} was given has been sent, and has come. */
    void finish();
}
