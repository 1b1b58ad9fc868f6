package isotherm.agent;

import isotherm.probe.Recorder;
import isotherm.probe.Recorders;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.WeakHashMap;

/** Sees every class that is loaded: rewrites the included ones in exact mode, and only lists them in sampled mode. */
final class Transformer implements ClassFileTransformer {
    private final Inclusion inclusion;
    private final boolean exact;
    private final Catalog catalog;
    private final Map<ClassLoader, Boolean> sees = new WeakHashMap<>();
    private volatile boolean ended;

    Transformer(Inclusion inclusion, boolean exact, Catalog catalog) {
        this.inclusion = inclusion;
        this.exact = exact;
        this.catalog = catalog;
    }

    /** Whether a class that is loaded already is included; where it is not, its name is kept for those who misspell theirs. */
    boolean takes(Class<?> type) {
        boolean ours =
                type.getName().startsWith("isotherm.agent.") || type.getName().startsWith("isotherm.probe.");
        if (ours || type.getClassLoader() == null || type.isArray()) {
            return false;
        }
        boolean included = inclusion.includes(type.getName(), type.getClassLoader(), type.getProtectionDomain());
        if (!included) {
            passOver(type.getName(), type.getClassLoader(), type.getProtectionDomain());
        }
        return included;
    }

    /** Hidden classes are never shown to an agent; those of lambdas have no code of their own. */
    void noteIfHidden(Class<?> type) {
        String name = type.getName().replaceFirst("[/+]0x.*", "");
        if (type.isHidden()
                && !name.contains("$$Lambda")
                && inclusion.includes(name, type.getClassLoader(), type.getProtectionDomain())) {
            catalog.hidden(name);
        }
    }

    /** From now on classes stay as they are. */
    void end() {
        ended = true;
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String internalName, Class<?> old, ProtectionDomain domain, byte[] content) {
        if (internalName == null || ended) {
            return null;
        }
        String name = internalName.replace('/', '.');
        if (!inclusion.includes(name, loader, domain)) {
            passOver(name, loader, domain);
            return null;
        }
        long begin = System.nanoTime();
        try {
            if (exact && seesProbes(loader)) {
                return rewrite(content);
            }
            catalog.add(new ClassRewriter(content, catalog).listed());
            return null;
        } catch (RuntimeException | LinkageError e) { // the class stays as it is, and the profile says so
            catalog.note("class " + name + " could not be rewritten (" + e + "): it is not counted");
            return null;
        } finally {
            Recorders.all().lose(System.nanoTime() - begin);
        }
    }

    private void passOver(String name, ClassLoader loader, ProtectionDomain domain) {
        if (loader != null) {
            catalog.passedOver(name);
            if (inclusion.madeByTheProgram(name, loader, domain)) {
                catalog.ofNoFile(name);
            }
        }
    }

    private byte[] rewrite(byte[] content) {
        ClassRewriter rewriter = new ClassRewriter(content, catalog);
        byte[] rewritten = rewriter.rewritten();
        ClassPlan plan = rewriter.plan();
        int[] headers = plan.methods().stream()
                .mapToInt(MethodPlan::header)
                .filter(header -> header >= 0)
                .toArray();
        Recorders.all().define(plan.id(), plan.pageLength(), headers);
        catalog.add(plan);
        return rewritten;
    }

    /** A loader that asks nobody else for classes cannot find the probes. */
    private boolean seesProbes(ClassLoader loader) {
        synchronized (sees) {
            Boolean known = sees.get(loader);
            if (known != null) {
                return known;
            }
        }
        boolean found;
        try {
            found = Class.forName(Recorder.class.getName(), false, loader) == Recorder.class;
        } catch (ClassNotFoundException | LinkageError e) {
            found = false;
        }
        if (!found) {
            catalog.note("classes of the loader " + loader + " cannot see the profiler: they are sampled, not counted");
        }
        synchronized (sees) {
            sees.put(loader, found);
        }
        return found;
    }
}
