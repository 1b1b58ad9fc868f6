package isotherm.agent;

import isotherm.agent.smap.SourceMap;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** A method's code as blocks, and the ways from one to the next. */
@SuppressWarnings("ReferenceEquality") // instructions are told apart by identity
final class FlowGraph {
    /** Lines of a block at most: what is known of a line is told by the block's start and all lines before it. */
    private static final int LINES = 128;

    /** Stands for the call itself; has no code. */
    final Block entry = new Block(0);

    final List<Block> blocks = new ArrayList<>();
    private final MethodNode method;
    private final SourceMap sources;
    /** By an instruction's place in the method, as the next. */
    private final Block[] blockAt;

    private final Block.Segment[] segmentOf;

    /**
     * Of a method.
     *
     * @param sources where one line of a source file has become several of the class file, they are one here
     */
    FlowGraph(MethodNode method, SourceMap sources) {
        this.method = method;
        this.sources = sources;
        blockAt = new Block[method.instructions.size()];
        segmentOf = new Block.Segment[method.instructions.size()];
        cut();
        connect();
    }

    /** Whether the code has what cannot be counted: subroutines of class files before Java 6, odd handlers. */
    boolean unfit() {
        for (AbstractInsnNode node : method.instructions) {
            if (node.getOpcode() == Opcodes.JSR || node.getOpcode() == Opcodes.RET) {
                return true;
            }
        }
        return blocks.stream().anyMatch(block -> block.handler && !block.predecessors.isEmpty());
    }

    private int place(AbstractInsnNode node) {
        return method.instructions.indexOf(node);
    }

    private void cut() {
        boolean[] starts = starts();
        int line = 0;
        boolean ended = true;
        Block block = null;
        for (AbstractInsnNode node : method.instructions) {
            if (node instanceof LineNumberNode number) {
                line = sources.firstOfSame(number.line);
            }
            if (!Instructions.real(node)) {
                continue;
            }
            boolean cut =
                    !ended && block.lastSegment().line != line && (block.calls() || block.segments.size() >= LINES);
            if (ended || starts[place(node)] || cut) {
                block = new Block(blocks.size() + 1);
                block.cutOff = cut && !starts[place(node)];
                blocks.add(block);
                blockAt[place(node)] = block;
            }
            add(node, block, line);
            ended = Instructions.ends(node) || node instanceof JumpInsnNode;
        }
    }

    private void add(AbstractInsnNode node, Block block, int line) {
        if (block.segments.isEmpty() || block.lastSegment().line != line) {
            block.segments.add(new Block.Segment(block, line, node));
        }
        Block.Segment segment = block.lastSegment();
        segment.last = node;
        segment.throwsItself |= Instructions.throwsItself(node);
        segment.calls |= Instructions.calls(node);
        segmentOf[place(node)] = segment;
    }

    /** Instructions that something jumps to. */
    private boolean[] starts() {
        boolean[] starts = new boolean[method.instructions.size()];
        for (AbstractInsnNode node : method.instructions) {
            for (LabelNode target : targets(node)) {
                starts[place(at(target))] = true;
            }
        }
        for (TryCatchBlockNode range : method.tryCatchBlocks) {
            starts[place(at(range.handler))] = true;
        }
        return starts;
    }

    static List<LabelNode> targets(AbstractInsnNode node) {
        List<LabelNode> targets = new ArrayList<>();
        if (node instanceof JumpInsnNode jump) {
            targets.add(jump.label);
        } else if (node instanceof TableSwitchInsnNode table) {
            targets.addAll(table.labels);
            targets.add(table.dflt);
        } else if (node instanceof LookupSwitchInsnNode table) {
            targets.addAll(table.labels);
            targets.add(table.dflt);
        }
        return targets;
    }

    /** The instruction that a label stands before. */
    static AbstractInsnNode at(AbstractInsnNode label) {
        AbstractInsnNode node = label;
        while (node != null && !Instructions.real(node)) {
            node = node.getNext();
        }
        return node;
    }

    private void connect() {
        entry.leadsTo(blocks.get(0));
        for (int k = 0; k < blocks.size(); k++) {
            Block block = blocks.get(k);
            for (LabelNode target : targets(block.last())) {
                block.leadsTo(blockAt[place(at(target))]);
            }
            if (!Instructions.ends(block.last()) && k + 1 < blocks.size()) {
                block.leadsTo(blocks.get(k + 1));
            }
        }
        for (TryCatchBlockNode range : method.tryCatchBlocks) {
            blockAt[place(at(range.handler))].handler = true;
        }
    }

    /** Whether the handler is on the same line as all that it guards: then control never came from another line. */
    boolean guardsItsOwnLineOnly(Block handler) {
        for (TryCatchBlockNode range : method.tryCatchBlocks) {
            if (blockAt[place(at(range.handler))] == handler) {
                for (AbstractInsnNode node = range.start; node != range.end; node = node.getNext()) {
                    Block.Segment segment = segmentOf[place(node)];
                    if (segment != null && segment.line != handler.firstLine()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
