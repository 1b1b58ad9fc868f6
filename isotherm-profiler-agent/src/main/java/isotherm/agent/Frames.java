package isotherm.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The verifier's frames of a method, kept as they are and made longer by the variables that counting needs. Nothing is computed
 * anew, so no class of the program has to be loaded to rewrite another.
 */
@SuppressWarnings("ReferenceEquality") // instructions are told apart by identity
final class Frames {
    private final MethodNode method;
    private final int variables;
    private final List<Object> added;
    private final boolean framed;

    /**
     * The frames of a method.
     *
     * @param variables how many the method has of its own
     * @param added types of those that it gets
     * @param framed whether its class file is of a version that has frames
     */
    Frames(MethodNode method, int variables, List<Object> added, boolean framed) {
        this.method = method;
        this.variables = variables;
        this.added = added;
        this.framed = framed;
    }

    /** A copy of the frame at a label, or null where there is none. */
    FrameNode at(LabelNode label) {
        for (AbstractInsnNode node = label; node != null && !Instructions.real(node); node = node.getNext()) {
            if (node instanceof FrameNode frame) {
                return new FrameNode(
                        Opcodes.F_NEW,
                        frame.local.size(),
                        frame.local.toArray(),
                        frame.stack.size(),
                        frame.stack.toArray());
            }
        }
        return null;
    }

    /** The label of a "new" that frames name, and the one that is to take its place. */
    record News(LabelNode old, AbstractInsnNode made, LabelNode right) {}

    /**
     * A frame names an object that is made but not constructed by the label of its "new", which must stand right before it. There are
     * few.
     */
    List<News> labelsOfNews() {
        List<News> fresh = new ArrayList<>();
        for (LabelNode label : labelsInFrames()) {
            AbstractInsnNode node = label;
            while (node.getOpcode() != Opcodes.NEW) { // counting code may stand before it
                node = node.getNext();
            }
            LabelNode right = null;
            for (News known : fresh) {
                right = known.made == node ? known.right : right;
            }
            if (right == null) {
                right = new LabelNode();
                method.instructions.insertBefore(node, right);
            }
            fresh.add(new News(label, node, right));
        }
        return fresh;
    }

    private List<LabelNode> labelsInFrames() {
        List<LabelNode> labels = new ArrayList<>();
        for (AbstractInsnNode node : method.instructions) {
            if (node instanceof FrameNode frame) {
                for (List<Object> types : List.of(frame.local, frame.stack)) {
                    for (Object type : types) {
                        if (type instanceof LabelNode label && !labels.contains(label)) {
                            labels.add(label);
                        }
                    }
                }
            }
        }
        return labels;
    }

    void extend(List<News> news) {
        for (AbstractInsnNode node : method.instructions) {
            if (node instanceof FrameNode frame) {
                frame.stack = renamed(frame.stack, news);
                List<Object> local = renamed(frame.local, news);
                int size = 0;
                for (Object type : local) {
                    size += type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
                }
                pad(local, size);
                frame.local = local;
            }
        }
    }

    private static List<Object> renamed(List<Object> types, List<News> news) {
        List<Object> renamed = new ArrayList<>(types);
        renamed.replaceAll(type -> {
            for (News each : news) {
                if (each.old == type) {
                    return each.right;
                }
            }
            return type;
        });
        return renamed;
    }

    private void pad(List<Object> local, int size) {
        for (int k = size; k < variables; k++) {
            local.add(Opcodes.TOP);
        }
        local.addAll(added);
    }

    FrameNode ofHandler() {
        return handler(new ArrayList<>());
    }

    FrameNode beforeConstruction() {
        return handler(new ArrayList<>(Arrays.asList((Object) Opcodes.UNINITIALIZED_THIS)));
    }

    private FrameNode handler(List<Object> local) {
        if (!framed) {
            return null;
        }
        pad(local, local.size());
        return new FrameNode(Opcodes.F_NEW, local.size(), local.toArray(), 1, new Object[] {"java/lang/Throwable"});
    }
}
