package isotherm.agent;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What the JVM's instructions do, as far as counting needs it. */
final class Instructions {
    private Instructions() {}

    static boolean real(AbstractInsnNode node) {
        return node.getOpcode() >= 0;
    }

    /** Whether other code runs in it, or the thread may stay in it. */
    static boolean calls(AbstractInsnNode node) {
        int code = node.getOpcode();
        return within(code, Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEDYNAMIC) || code == Opcodes.MONITORENTER;
    }

    /** Whether it may throw though it is no call; a throw statement ends its block and counts as no surprise. */
    static boolean throwsItself(AbstractInsnNode node) {
        int code = node.getOpcode();
        return switch (code) {
            case Opcodes.IDIV, Opcodes.IREM, Opcodes.LDIV, Opcodes.LREM -> true;
            case Opcodes.ARRAYLENGTH, Opcodes.CHECKCAST, Opcodes.INSTANCEOF, Opcodes.MONITOREXIT -> true;
            case Opcodes.LDC -> {
                Object constant = ((LdcInsnNode) node).cst;
                yield !(constant instanceof Number || constant instanceof String);
            }
            case Opcodes.MULTIANEWARRAY -> true;
            default ->
                within(code, Opcodes.IALOAD, Opcodes.SALOAD)
                        || within(code, Opcodes.IASTORE, Opcodes.SASTORE)
                        || within(code, Opcodes.GETSTATIC, Opcodes.PUTFIELD)
                        || within(code, Opcodes.NEW, Opcodes.ANEWARRAY);
        };
    }

    private static boolean within(int code, int first, int last) {
        return code >= first && code <= last;
    }

    static boolean returns(AbstractInsnNode node) {
        return node.getOpcode() >= Opcodes.IRETURN && node.getOpcode() <= Opcodes.RETURN;
    }

    /** Whether the next instruction is reached by a jump only. */
    static boolean ends(AbstractInsnNode node) {
        return returns(node)
                || switch (node.getOpcode()) {
                    case Opcodes.GOTO, Opcodes.ATHROW, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH -> true;
                    default -> false;
                };
    }

    static AbstractInsnNode number(int value) {
        if (value >= -1 && value <= 5) {
            return new InsnNode(Opcodes.ICONST_0 + value);
        }
        if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
            return new IntInsnNode(Opcodes.BIPUSH, value);
        }
        return value >= Short.MIN_VALUE && value <= Short.MAX_VALUE
                ? new IntInsnNode(Opcodes.SIPUSH, value)
                : new LdcInsnNode(value);
    }

    /** Adds one to an element of the page; the index is pushed by the second instruction. */
    static InsnList increment(int pageVariable, AbstractInsnNode index) {
        InsnList code = new InsnList();
        code.add(new VarInsnNode(Opcodes.ALOAD, pageVariable));
        code.add(index);
        code.add(new InsnNode(Opcodes.DUP2));
        code.add(new InsnNode(Opcodes.LALOAD));
        code.add(new InsnNode(Opcodes.LCONST_1));
        code.add(new InsnNode(Opcodes.LADD));
        code.add(new InsnNode(Opcodes.LASTORE));
        return code;
    }

    /** Variables that a method's arguments take. */
    static int argumentSize(String descriptor, boolean isStatic) {
        int size = Type.getArgumentsAndReturnSizes(descriptor) >> 2;
        return isStatic ? size - 1 : size;
    }
}
