package isotherm.agent;

import isotherm.probe.Header;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes a method count. It gets up to four variables more, behind its own: the class's page of the thread's counters, the place to
 * count an exception at, which costs a compiled method nothing until one is thrown, and unless it is a leaf ({@link Leaves}), the
 * recorder and the method's depth on the stack.
 */
@SuppressWarnings("ReferenceEquality") // instructions are told apart by identity
final class MethodRewriter {
    /** An addition needs page, index twice, and two numbers of two words. */
    private static final int STACK = 6;

    private final MethodNode method;
    private final FlowGraph graph;
    private final Counters counters;
    private final int header;
    /** Places on the page of the counters that lines' hits need; the others are not counted. */
    private final Map<Integer, Integer> slots = new HashMap<>();

    private final Map<Integer, Linear> hits;
    private final List<Object> variables = new ArrayList<>();
    private final boolean leaf;
    private final boolean tellsThrown;
    private final int page;
    private final int thrown;
    private final int recorder;
    private final int depth;
    private final Frames frames;
    private int end;

    MethodRewriter(MethodNode method, FlowGraph graph, boolean leaf, int header, boolean framed) {
        this.method = method;
        this.graph = graph;
        this.header = header;
        this.leaf = leaf;
        counters = new Counters(graph);
        end = header + Header.LENGTH;
        hits = counters.hits();
        hits.replaceAll((line, sum) -> sum.renamed(this::slot));
        tellsThrown =
                graph.blocks.stream().anyMatch(block -> block.segments.stream().anyMatch(this::needed));
        page = variable("[J");
        thrown = tellsThrown ? variable(Opcodes.INTEGER) : -1;
        recorder = leaf ? -1 : variable(Gate.RECORDER);
        depth = leaf ? -1 : variable(Opcodes.INTEGER);
        frames = new Frames(method, method.maxLocals, variables, framed);
    }

    private int variable(Object type) {
        variables.add(type);
        return method.maxLocals + variables.size() - 1;
    }

    private boolean needed(Block.Segment segment) {
        return slots.containsKey(segment.thrown);
    }

    /** Where the next method's header may be. */
    int end() {
        return end;
    }

    /** Rewrites the method; returns its lines' hits in terms of the page. */
    Map<Integer, Linear> rewrite(int classId, int id) {
        AbstractInsnNode begin = method.instructions.getFirst();
        LabelNode last = new LabelNode();
        method.instructions.add(last);
        countWays();
        countBlocks();
        countExceptions();
        leaveAtReturns();
        frames.extend(frames.labelsOfNews());
        LabelNode body = new LabelNode();
        InsnList prologue = prologue(classId, id);
        prologue.add(body);
        method.instructions.insertBefore(begin, prologue);
        if (!leaf || tellsThrown) {
            leaveAtExceptions(body, last);
        }
        method.maxLocals += variables.size();
        method.maxStack = Math.max(method.maxStack, 2) + STACK;
        return hits;
    }

    private int slot(int counter) {
        return counter == graph.entry.counter ? header + Header.CALLS : slots.computeIfAbsent(counter, fresh -> end++);
    }

    private InsnList prologue(int classId, int id) {
        InsnList code = new InsnList();
        code.add(gate("current", Gate.CURRENT));
        if (!leaf) {
            code.add(new InsnNode(Opcodes.DUP));
            code.add(new VarInsnNode(Opcodes.ASTORE, recorder));
        }
        code.add(Instructions.number(classId));
        code.add(Instructions.number(header));
        code.add(Instructions.number(id));
        code.add(gate(leaf ? "touch" : "enter", Gate.BEGIN));
        code.add(new VarInsnNode(Opcodes.ASTORE, page));
        if (!leaf) {
            code.add(new VarInsnNode(Opcodes.ALOAD, recorder));
            code.add(gate("depth", Gate.DEPTH));
            code.add(new VarInsnNode(Opcodes.ISTORE, depth));
        }
        if (tellsThrown) {
            code.add(expect(header + Header.IGNORED));
        }
        return code;
    }

    private InsnList expect(int place) {
        InsnList code = new InsnList();
        code.add(Instructions.number(place));
        code.add(new VarInsnNode(Opcodes.ISTORE, thrown));
        return code;
    }

    private InsnList increment(int counter) {
        return Instructions.increment(page, Instructions.number(slot(counter)));
    }

    private InsnList countThrown() {
        return tellsThrown ? Instructions.increment(page, new VarInsnNode(Opcodes.ILOAD, thrown)) : new InsnList();
    }

    private void countBlocks() {
        for (Block block : graph.blocks) {
            if (slots.containsKey(block.counter)) {
                method.instructions.insertBefore(block.segments.get(0).first, increment(block.counter));
            }
        }
    }

    /** Says before each segment where an exception from it is to be counted, and counts at handlers. */
    private void countExceptions() {
        for (Block block : graph.blocks) {
            if (block.handler) {
                method.instructions.insertBefore(block.segments.get(0).first, countThrown());
                method.instructions.insertBefore(block.segments.get(0).first, call("caught"));
            }
            if (!tellsThrown) {
                continue;
            }
            int told = -1;
            for (Block.Segment segment : block.segments) {
                int place = needed(segment) ? slot(segment.thrown) : header + Header.IGNORED;
                boolean matters = segment.calls || segment.throwsItself || throwsAtEnd(segment);
                if (matters && place != told) {
                    method.instructions.insertBefore(segment.first, expect(place));
                    told = place;
                }
            }
        }
    }

    private static boolean throwsAtEnd(Block.Segment segment) {
        return segment.last.getOpcode() == Opcodes.ATHROW;
    }

    private void countWays() {
        for (Counters.Way way : counters.ways) {
            AbstractInsnNode last = way.from().last();
            AbstractInsnNode start = way.to().segments.get(0).first;
            if (last.getOpcode() == Opcodes.GOTO) {
                method.instructions.insertBefore(last, increment(way.counter()));
                continue;
            }
            LabelNode through = new LabelNode();
            boolean jumps = false;
            for (LabelNode target : FlowGraph.targets(last)) {
                jumps |= FlowGraph.at(target) == start;
            }
            if (jumps) {
                LabelNode target = Jumps.redirect(last, start, through);
                InsnList code = new InsnList();
                code.add(through);
                FrameNode frame = frames.at(target);
                if (frame != null) {
                    code.add(frame);
                }
                code.add(increment(way.counter()));
                code.add(new JumpInsnNode(Opcodes.GOTO, target));
                method.instructions.add(code);
            }
            if (!Instructions.ends(last) && nextReal(last) == start) {
                method.instructions.insert(last, increment(way.counter()));
            }
        }
    }

    private static AbstractInsnNode nextReal(AbstractInsnNode node) {
        return FlowGraph.at(node.getNext());
    }

    private void leaveAtReturns() {
        List<AbstractInsnNode> returns = new ArrayList<>();
        for (AbstractInsnNode node : method.instructions) {
            if (Instructions.returns(node)) {
                returns.add(node);
            }
        }
        returns.forEach(node -> method.instructions.insertBefore(node, call("leave")));
    }

    private InsnList call(String what) {
        InsnList code = new InsnList();
        if (leaf) {
            return code;
        }
        code.add(new VarInsnNode(Opcodes.ALOAD, recorder));
        code.add(new VarInsnNode(Opcodes.ILOAD, depth));
        code.add(gate(what, Gate.OF_RECORDER));
        return code;
    }

    private static AbstractInsnNode gate(String method, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, Gate.NAME, method, descriptor, false);
    }

    /**
     * In a constructor the object is not itself until another constructor has returned: two handlers, on either side of that call.
     * The verifier allows none around it, so an exception from it is noticed by whoever catches it or leaves next.
     */
    private void leaveAtExceptions(LabelNode body, LabelNode last) {
        AbstractInsnNode call = method.name.equals("<init>") ? Constructors.callOfAnother(method) : null;
        LabelNode from = body;
        if (call != null) {
            LabelNode before = new LabelNode();
            LabelNode after = new LabelNode();
            method.instructions.insertBefore(call, before);
            method.instructions.insert(call, after);
            if (FlowGraph.at(body) != call) {
                handle(from, before, frames.beforeConstruction());
            }
            from = after;
        }
        handle(from, last, frames.ofHandler());
    }

    private void handle(LabelNode from, LabelNode to, FrameNode frame) {
        LabelNode handler = new LabelNode();
        InsnList code = new InsnList();
        code.add(handler);
        if (frame != null) {
            code.add(frame);
        }
        code.add(countThrown());
        code.add(call("leave"));
        code.add(new InsnNode(Opcodes.ATHROW));
        method.instructions.add(code);
        method.tryCatchBlocks.add(new TryCatchBlockNode(from, to, handler, null));
    }
}
