package isotherm.agent;

import isotherm.agent.jvm.JvmInternals;
import java.lang.invoke.MethodHandles;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What rewritten classes call: a class in {@code java.lang}, made when the agent starts, which passes calls on to the recorder. A
 * class loader finds it where it finds {@code Object}: one that keeps the boot loader's other classes to itself has its classes counted
 * too, and nobody has to ask a loader while it works.
 */
final class Gate {
    static final String NAME = "java/lang/IsothermGate";
    /** The type of the recorder in rewritten code, which need not know it. */
    static final String RECORDER = "java/lang/Object";

    static final String OF_RECORDER = "(L" + RECORDER + ";I)V";
    static final String BEGIN = "(L" + RECORDER + ";III)[J";
    static final String DEPTH = "(L" + RECORDER + ";)I";
    static final String CURRENT = "()L" + RECORDER + ";";
    private static final String TARGET = "isotherm/probe/Recorder";

    private Gate() {}

    /** Makes it, unless an earlier profile of this JVM has; {@link JvmInternals#open} comes first. */
    static void define() {
        try {
            Class.forName(NAME.replace('/', '.'), false, null);
        } catch (ClassNotFoundException none) {
            try {
                MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup())
                        .defineClass(content());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("this JVM does not let agents into java.lang", e);
            }
        }
    }

    private static byte[] content() {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, NAME, null, "java/lang/Object", null);
        MethodVisitor current = begin(type, "current", CURRENT);
        current.visitMethodInsn(Opcodes.INVOKESTATIC, TARGET, "current", "()L" + TARGET + ";", false);
        current.visitInsn(Opcodes.ARETURN);
        end(current);
        MethodVisitor depth = begin(type, "depth", DEPTH);
        depth.visitVarInsn(Opcodes.ALOAD, 0);
        depth.visitTypeInsn(Opcodes.CHECKCAST, TARGET);
        depth.visitFieldInsn(Opcodes.GETFIELD, TARGET, "depth", "I");
        depth.visitInsn(Opcodes.IRETURN);
        end(depth);
        pass(type, "enter", BEGIN, Opcodes.ARETURN);
        pass(type, "touch", BEGIN, Opcodes.ARETURN);
        pass(type, "leave", OF_RECORDER, Opcodes.RETURN);
        pass(type, "caught", OF_RECORDER, Opcodes.RETURN);
        type.visitEnd();
        return type.toByteArray();
    }

    private static MethodVisitor begin(ClassWriter type, String name, String descriptor) {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** A method of the recorder's, which has numbers as its arguments. */
    private static void pass(ClassWriter type, String name, String descriptor, int result) {
        MethodVisitor code = begin(type, name, descriptor);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitTypeInsn(Opcodes.CHECKCAST, TARGET);
        int arguments = Type.getArgumentTypes(descriptor).length;
        for (int k = 1; k < arguments; k++) {
            code.visitVarInsn(Opcodes.ILOAD, k);
        }
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TARGET, name, descriptor.replace("L" + RECORDER + ";", ""), false);
        code.visitInsn(result);
        end(code);
    }
}
