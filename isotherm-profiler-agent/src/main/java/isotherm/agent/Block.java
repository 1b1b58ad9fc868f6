package isotherm.agent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Code that is entered at its start only and, unless an exception is thrown, left at its end only. Where a line follows a call,
 * a block ends too: the call may never return, and the program may be looked at while it runs. Long blocks are cut as well.
 */
final class Block {
    /** The part of a block that lies on one line. */
    static final class Segment {
        final Block block;
        final int line;
        final AbstractInsnNode first;
        AbstractInsnNode last;
        /** Whether an instruction other than a call may throw here. */
        boolean throwsItself;

        boolean calls;
        /** Counts exceptions thrown here, -1 where nobody needs to know. */
        int thrown = -1;

        Segment(Block block, int line, AbstractInsnNode first) {
            this.block = block;
            this.line = line;
            this.first = first;
            last = first;
        }
    }

    /** The number of its counter; whether it has one in the end, {@link Counters} decides. */
    final int counter;

    final List<Segment> segments = new ArrayList<>();
    final Set<Block> successors = new LinkedHashSet<>();
    final Set<Block> predecessors = new LinkedHashSet<>();
    /** Entered by exceptions. */
    boolean handler;

    /** Begins where another was ended early, so it is counted for itself. */
    boolean cutOff;

    Block(int counter) {
        this.counter = counter;
    }

    void leadsTo(Block next) {
        successors.add(next);
        next.predecessors.add(this);
    }

    boolean calls() {
        return segments.stream().anyMatch(segment -> segment.calls);
    }

    Segment lastSegment() {
        return segments.get(segments.size() - 1);
    }

    int firstLine() {
        return segments.get(0).line;
    }

    AbstractInsnNode last() {
        return lastSegment().last;
    }
}
