package isotherm.agent;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.security.CodeSource;
import java.util.jar.JarFile;

/**
 * Where the JVM comes in. Compiled for Java 8, so that older JVMs can say that they are too old. Everything else is found on
 * the boot class path, where rewritten classes of any loader find it.
 */
public final class Agent {
    private static final int OLDEST = 17;
    private static final int WRONG_INPUT = 2;

    private Agent() {}

    /** Starts with the JVM. */
    public static void premain(String options, Instrumentation instrumentation) {
        try {
            String wrong = start(options, instrumentation, true);
            if (wrong != null) {
                throw new IOException(wrong);
            }
        } catch (IOException e) {
            System.err.println("isotherm-profiler: " + e.getMessage());
            System.exit(WRONG_INPUT);
        }
    }

    /** Starts while the JVM runs; an error is left for whoever asked. */
    public static void agentmain(String options, Instrumentation instrumentation) throws IOException {
        Session.fail(start(options, instrumentation, false));
    }

    private static String start(String options, Instrumentation instrumentation, boolean first) throws IOException {
        String version = System.getProperty("java.specification.version");
        if (version.startsWith("1.") || Integer.parseInt(version) < OLDEST) {
            throw new IOException("this JVM is Java " + version + ", and profiling needs Java " + OLDEST + " or newer");
        }
        CodeSource source = Agent.class.getProtectionDomain().getCodeSource();
        if (source != null && !isOnBootPath()) {
            File jar;
            try {
                jar = new File(source.getLocation().toURI());
            } catch (java.net.URISyntaxException e) {
                throw new IOException("the agent's jar cannot be found: " + e.getMessage(), e);
            }
            instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar));
        }
        String wrong = Session.start(options, instrumentation, first);
        Session.hide(
                source == null
                        ? null
                        : source.getLocation()); // each loading of the agent puts its jar on the class path
        return wrong;
    }

    /** From an earlier loading, whose jar may be gone. */
    private static boolean isOnBootPath() {
        try {
            Class.forName("isotherm.agent.Session", false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
