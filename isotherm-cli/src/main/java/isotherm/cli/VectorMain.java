package isotherm.cli;

import java.util.List;
import jdk.internal.module.Modules;

/**
 * The program with the Vector API, for commands that compute. The module is added here as the JVM adds modules of its own to a
 * process that runs; the option {@code --add-modules} would do the same, and have the JVM write a line about incubator modules on
 * standard error at every start (decision 5).
 */
public final class VectorMain {
    private static final String VECTOR = "jdk.incubator.vector";
    private static final List<String> USERS = List.of("isotherm.core", "isotherm.bench");

    private VectorMain() {}

    /** As {@link Main#main}. */
    public static void main(String[] arguments) {
        try {
            Module vector = Modules.loadModule(VECTOR);
            for (String user : USERS) {
                ModuleLayer.boot().findModule(user).ifPresent(module -> Modules.addReads(module, vector));
            }
        } catch (LinkageError | RuntimeException otherJdk) {
            System.err.println("isotherm: this JDK cannot add " + VECTOR
                    + " at run time, so the scalar kernel is used: it has the same"
                    + " bits, but is slower; ISOTHERM_JAVA_OPTIONS=\"--add-modules " + VECTOR
                    + "\" adds it at the start");
        }
        Main.main(arguments);
    }
}
