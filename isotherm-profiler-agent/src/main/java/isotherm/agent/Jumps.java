package isotherm.agent;

import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Sends jumps another way. */
@SuppressWarnings("ReferenceEquality") // instructions are told apart by identity
final class Jumps {
    private Jumps() {}

    /** All jumps of an instruction to a place go through a label instead; returns the label they went to. */
    static LabelNode redirect(AbstractInsnNode jump, AbstractInsnNode place, LabelNode through) {
        LabelNode old = null;
        for (LabelNode target : FlowGraph.targets(jump)) {
            if (FlowGraph.at(target) == place) {
                old = target;
            }
        }
        if (jump instanceof JumpInsnNode one) {
            one.label = through;
        } else if (jump instanceof TableSwitchInsnNode table) {
            replace(table.labels, place, through);
            table.dflt = FlowGraph.at(table.dflt) == place ? through : table.dflt;
        } else if (jump instanceof LookupSwitchInsnNode table) {
            replace(table.labels, place, through);
            table.dflt = FlowGraph.at(table.dflt) == place ? through : table.dflt;
        }
        return old;
    }

    private static void replace(List<LabelNode> labels, AbstractInsnNode place, LabelNode through) {
        labels.replaceAll(label -> FlowGraph.at(label) == place ? through : label);
    }
}
