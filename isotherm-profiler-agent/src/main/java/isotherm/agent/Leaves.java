package isotherm.agent;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Methods that call nothing, load nothing, catch nothing, wait for nothing and only go forward: none can be running twice or for
 * long, so they are counted but not put on the stack. The one call that they may have is that of {@code Object}'s constructor.
 */
final class Leaves {
    /** Instructions of a leaf at most: more take their time. */
    private static final int LARGEST = 2000;

    private final ClassNode type;

    Leaves(ClassNode type) {
        this.type = type;
    }

    boolean has(MethodNode method) {
        if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0
                || !method.tryCatchBlocks.isEmpty()
                || method.instructions.size() > LARGEST) {
            return false;
        }
        for (AbstractInsnNode node : method.instructions) {
            if (mayRunOtherCode(node) || mayTakeLong(method, node)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayRunOtherCode(AbstractInsnNode node) {
        return switch (node.getOpcode()) {
            // another class's initializer, or the loader that finds it
            case Opcodes.NEW -> true;
            case Opcodes.CHECKCAST, Opcodes.INSTANCEOF -> !((TypeInsnNode) node).desc.equals(type.name);
            case Opcodes.GETSTATIC, Opcodes.PUTSTATIC, Opcodes.GETFIELD, Opcodes.PUTFIELD -> !own((FieldInsnNode) node);
            case Opcodes.LDC -> {
                Object constant = ((LdcInsnNode) node).cst;
                yield !(constant instanceof Number || constant instanceof String);
            }
            default -> Instructions.calls(node) && !constructsObject(node);
        };
    }

    private boolean own(FieldInsnNode access) {
        return access.owner.equals(type.name) && type.fields.stream().anyMatch(field -> field.name.equals(access.name));
    }

    private static boolean constructsObject(AbstractInsnNode node) {
        return node instanceof MethodInsnNode call
                && call.name.equals("<init>")
                && call.owner.equals("java/lang/Object");
    }

    private static boolean mayTakeLong(MethodNode method, AbstractInsnNode node) {
        return switch (node.getOpcode()) {
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> true;
            case Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH -> jumpsBack(method, node);
            default -> node instanceof JumpInsnNode && jumpsBack(method, node);
        };
    }

    private static boolean jumpsBack(MethodNode method, AbstractInsnNode jump) {
        int here = method.instructions.indexOf(jump);
        return FlowGraph.targets(jump).stream().anyMatch(target -> method.instructions.indexOf(target) <= here);
    }
}
