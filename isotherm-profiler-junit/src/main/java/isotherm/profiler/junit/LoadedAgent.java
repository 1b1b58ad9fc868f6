package isotherm.profiler.junit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The profiler's agent in this JVM: the one it was started with, or one that is loaded at the first need and stays until all tests have run. */
final class LoadedAgent {
    private static final String JAR = "isotherm-profiler.jar";

    /** Whether it was loaded from here, so that it ends with the tests. */
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private LoadedAgent() {}

    /** Ends the profile that was begun from here; its file is complete. */
    static synchronized void end() {
        if (LOADED.getAndSet(false)) {
            ask("endRunning");
        }
    }

    /**
     * Starts to count, unless that is done already.
     *
     * @param profile file that is written too, or "" for none that is kept
     * @throws IllegalStateException where the agent cannot be loaded or does not count
     */
    static synchronized void start(String profile) {
        if (!Boolean.TRUE.equals(ask("isRunning"))) {
            try {
                Path folder = Files.createTempDirectory("isotherm-profiler");
                Path jar = unpack(folder);
                Path file = profile.isEmpty() ? folder.resolve("isotherm.profile") : Path.of(profile);
                folder.toFile().deleteOnExit();
                jar.toFile().deleteOnExit();
                if (profile.isEmpty()) {
                    file.toFile().deleteOnExit();
                }
                attach(jar, "exact,quiet,out=" + option(file));
                LOADED.set(true);
            } catch (IOException e) {
                throw new IllegalStateException("the profiler cannot be loaded: " + e.getMessage(), e);
            }
        }
        Object error = ask("takeError");
        if (error != null) {
            throw new IllegalStateException("the profiler cannot be started: " + error);
        }
        if (ask("counts") == null) {
            throw new IllegalStateException(
                    "the profiler that this JVM was started with only takes samples: give it the option exact");
        }
    }

    /** Calls by {@code com.acme.Main.method} and hits by {@code com.acme.Main:42}, since the agent was loaded. */
    @SuppressWarnings("unchecked") // the agent's own
    static Map<String, Long> counts() {
        Object counts = ask("counts");
        if (counts == null) {
            throw new IllegalStateException("nothing is counted: the profile of this JVM has ended");
        }
        return (Map<String, Long>) counts;
    }

    /** Null where there is no agent yet. The boot loader has it, where this code does not see it by name. */
    private static @Nullable Object ask(String method) {
        try {
            return Class.forName("isotherm.agent.Session", true, null)
                    .getMethod(method)
                    .invoke(null);
        } catch (ClassNotFoundException e) {
            return null;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the profiler that is loaded is of another version", e);
        }
    }

    private static Path unpack(Path folder) throws IOException {
        try (InputStream content = LoadedAgent.class.getResourceAsStream(JAR)) {
            if (content == null) {
                throw new IOException("the agent's jar is missing in this build");
            }
            Path jar = folder.resolve(JAR);
            Files.copy(content, jar);
            return jar;
        }
    }

    private static String option(Path file) {
        return file.toAbsolutePath().toString().replace("%", "%25").replace(",", "%2C");
    }

    /** A JVM may not load agents into itself, but another one of the same user may. */
    private static void attach(Path jar, String options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String own = Long.toString(ProcessHandle.current().pid());
        Process process = new ProcessBuilder(
                        List.of(java, "-cp", jar.toString(), "isotherm.agent.jvm.Attach", own, jar.toString(), options))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
