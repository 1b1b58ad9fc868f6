package isotherm.agent;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The one call of {@code this(...)} or {@code super(...)} in a constructor. */
final class Constructors {
    private Constructors() {}

    /** Of all constructor calls in the order of the code, the first that has no "new" before it left to construct. */
    static AbstractInsnNode callOfAnother(MethodNode constructor) {
        int made = 0;
        for (AbstractInsnNode node : constructor.instructions) {
            if (node.getOpcode() == Opcodes.NEW) {
                made++;
            } else if (node instanceof MethodInsnNode call && call.name.equals("<init>") && made-- == 0) {
                return call;
            }
        }
        return null;
    }
}
