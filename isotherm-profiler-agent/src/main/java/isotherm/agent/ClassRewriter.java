package isotherm.agent;

import isotherm.agent.jvm.SamplerFlags;
import isotherm.agent.smap.SourceMap;
import isotherm.probe.Recorders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes a class count. */
final class ClassRewriter {
    /** The text of a source map is not checked by the JVM: at a class file's end it may break off within a character. */
    private static final int REST = 2;

    private final byte[] content;
    private final Catalog catalog;
    /** Bytes of a method's code above which the JVM runs it in the interpreter for ever, some thirty times slower. */
    private static final int HUGE = 8_000;

    /** What JaCoCo adds to each class that it watches: no method of the program's. */
    private static final String COVERAGE = "$jacocoInit";

    private static final boolean LEAVES_HUGE = SamplerFlags.leavesHugeMethods();

    private final Set<String> tooLarge = new HashSet<>();
    private ClassPlan plan;

    ClassRewriter(byte[] content, Catalog catalog) {
        this.content = Arrays.copyOf(content, content.length + REST);
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
            if (method.instructions.size() > 0 && !method.name.equals(COVERAGE)) {
                methods.add(planOf(method, -1, false, Recorders.all().newMethod()));
            }
        }
        return new ClassPlan(
                Recorders.all().newClass(), node.name.replace('/', '.'), source(node), sources(node), methods, 0);
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
        SourceMap sources = sources(node);
        int id = Recorders.all().newClass();
        int end = 0;
        List<MethodPlan> methods = new ArrayList<>();
        for (MethodNode method : node.methods) {
            if (method.instructions.size() == 0 || method.name.equals(COVERAGE)) {
                continue;
            }
            FlowGraph graph = new FlowGraph(method, sources);
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
        byte[] rewritten = written(node);
        if (LEAVES_HUGE && leaveMethodsThatBecameHuge(node)) {
            return attempt();
        }
        plan = new ClassPlan(id, node.name.replace('/', '.'), source(node), sources, methods, end);
        return rewritten;
    }

    /** Afterwards a label at each method's end knows its length. */
    private static byte[] written(ClassNode node) {
        ClassWriter writer = new ClassWriter(0);
        for (MethodNode method : node.methods) {
            if (method.instructions.size() > 0) {
                method.instructions.add(new LabelNode());
            }
        }
        node.accept(writer);
        return writer.toByteArray();
    }

    private static Set<String> huge(ClassNode node) {
        Set<String> names = new HashSet<>();
        for (MethodNode method : node.methods) {
            if (method.instructions.getLast() instanceof LabelNode end
                    && end.getLabel().getOffset() > HUGE) {
                names.add(method.name + method.desc);
            }
        }
        return names;
    }

    /** A method that was huge before is interpreted anyway, so it is counted; whether there are others, which are not. */
    private boolean leaveMethodsThatBecameHuge(ClassNode node) {
        Set<String> became = huge(node);
        became.removeAll(tooLarge);
        if (became.isEmpty()) {
            return false;
        }
        ClassNode before = read(ClassReader.EXPAND_FRAMES);
        written(before);
        Set<String> interpreted = huge(before);
        became.removeAll(interpreted);
        for (String name : interpreted) {
            if (!name.startsWith("<clinit>")) { // it runs once
                catalog.note("method " + node.name.replace('/', '.') + "." + name + " has more than " + HUGE
                        + " bytes, so the JVM never compiles it: it is slow, and there are few samples of it;"
                        + " -XX:-DontCompileHugeMethods has it compiled");
            }
        }
        for (String name : became) {
            catalog.note("method " + node.name.replace('/', '.') + "." + name + " would pass " + HUGE
                    + " bytes, and the JVM would no longer compile it: it is not counted; -XX:-DontCompileHugeMethods has it"
                    + " counted and compiled");
        }
        return tooLarge.addAll(became);
    }

    private ClassNode read(int how) {
        ClassNode node = new ClassNode();
        new ClassReader(content).accept(node, how);
        return node;
    }

    private static String source(ClassNode node) {
        return node.sourceFile == null ? "" : node.sourceFile;
    }

    private static SourceMap sources(ClassNode node) {
        if (node.sourceDebug == null) {
            return SourceMap.NONE;
        }
        TreeSet<Integer> lines = new TreeSet<>();
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode each : method.instructions) {
                if (each instanceof LineNumberNode number) {
                    lines.add(number.line);
                }
            }
        }
        return SourceMap.of(node.sourceDebug, node.name, source(node), lines);
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
