package isotherm.agent;

import isotherm.probe.Recorders;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.regex.Pattern;

/** Sees every class that is loaded: rewrites the included ones in exact mode, and only lists them in sampled mode. */
final class Transformer implements ClassFileTransformer {
    private static final Pattern OF_THE_JVM = Pattern.compile("\\$\\$(Lambda|TypeSwitch|InjectedInvoker|StringConcat)");

    private final Inclusion inclusion;
    private final boolean exact;
    private final Catalog catalog;
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

    /** Hidden classes are never shown to an agent; those that the JVM makes for lambdas and switches have no code of the program's. */
    void noteIfHidden(Class<?> type) {
        String name = type.getName().replaceFirst("[/+]0x.*", "");
        if (type.isHidden()
                && !OF_THE_JVM.matcher(name).find()
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
            if (exact) {
                return rewrite(content);
            }
            list(content);
            return null;
        } catch (RuntimeException | LinkageError | StackOverflowError e) { // it stays as it is, and the profile says so
            catalog.note("class " + name + " could not be rewritten (" + e + "): it is not counted");
            list(content);
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

    private void list(byte[] content) {
        try {
            catalog.add(new ClassRewriter(content, catalog).listed());
        } catch (RuntimeException | StackOverflowError e) {
            assert e != null : "a class file that cannot be read has no methods to list; the JVM says why";
        }
    }

    /** So that what a first rewriting needs is there before the program begins. */
    void rehearse() {
        try (InputStream content = Transformer.class.getResourceAsStream("Transformer.class")) {
            if (content != null) {
                new ClassRewriter(content.readAllBytes(), new Catalog()).rewritten();
            }
        } catch (IOException e) {
            catalog.note("the agent's jar cannot be read: " + e.getMessage());
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
}
