package isotherm.agent;

import isotherm.probe.Recorders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes a class count. */
final class ClassRewriter {
    private final byte[] content;
    private final Catalog catalog;
    private final Set<String> tooLarge = new HashSet<>();
    private ClassPlan plan;

    ClassRewriter(byte[] content, Catalog catalog) {
        this.content = content;
        this.catalog = catalog;
    }

    /** What was made known by {@link #rewritten}. */
    ClassPlan plan() {
        return plan;
    }

    /** Lists the methods without touching them. */
    ClassPlan listed() {
        ClassNode node = read(ClassReader.SKIP_FRAMES);
        List<MethodPlan> methods = new ArrayList<>();
        for (MethodNode method : node.methods) {
            if (method.instructions.size() > 0) {
                methods.add(planOf(method, -1, false, Recorders.all().newMethod()));
            }
        }
        return new ClassPlan(Recorders.all().newClass(), node.name.replace('/', '.'), source(node), methods, 0);
    }

    /** The class file that counts. */
    byte[] rewritten() {
        while (true) {
            try {
                return attempt();
            } catch (MethodTooLargeException e) {
                String name = e.getMethodName() + e.getDescriptor();
                catalog.note("method " + e.getClassName().replace('/', '.') + "." + name
                        + " would become larger than a method may be: it is not counted");
                if (!tooLarge.add(name)) {
                    throw e;
                }
            }
        }
    }

    private byte[] attempt() {
        ClassNode node = read(ClassReader.EXPAND_FRAMES);
        boolean framed = (node.version & 0xffff) > Opcodes.V1_6;
        Leaves leaves = new Leaves(node);
        int id = Recorders.all().newClass();
        int end = 0;
        List<MethodPlan> methods = new ArrayList<>();
        for (MethodNode method : node.methods) {
            if (method.instructions.size() == 0) {
                continue;
            }
            FlowGraph graph = new FlowGraph(method);
            int number = Recorders.all().newMethod();
            if (graph.unfit() || tooLarge.contains(method.name + method.desc)) {
                methods.add(planOf(method, -1, false, number));
                continue;
            }
            boolean leaf = leaves.has(method);
            MethodRewriter rewriter = new MethodRewriter(method, graph, leaf, end, framed);
            int header = end;
            MethodPlan listed = planOf(method, header, leaf, number);
            listed.hits().putAll(rewriter.rewrite(id, number));
            methods.add(listed);
            end = rewriter.end();
        }
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        plan = new ClassPlan(id, node.name.replace('/', '.'), source(node), methods, end);
        return writer.toByteArray();
    }

    private ClassNode read(int how) {
        ClassNode node = new ClassNode();
        new ClassReader(content).accept(node, how);
        return node;
    }

    private static String source(ClassNode node) {
        return node.sourceFile == null ? "" : node.sourceFile;
    }

    private static MethodPlan planOf(MethodNode method, int header, boolean leaf, int id) {
        int first = Integer.MAX_VALUE;
        for (AbstractInsnNode node : method.instructions) {
            if (node instanceof LineNumberNode number) {
                first = Math.min(first, number.line);
            }
        }
        int firstLine = first == Integer.MAX_VALUE ? 0 : first;
        return new MethodPlan(id, method.name, method.desc, firstLine, header, leaf, new TreeMap<>());
    }
}
