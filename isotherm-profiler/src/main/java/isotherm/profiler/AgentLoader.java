package isotherm.profiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Speaks to JVMs that run, from a JVM of its own: none may load agents into itself, but another one of the same user may. */
final class AgentLoader {
    private AgentLoader() {}

    /** Loads the agent with its options; where it is loaded already, it gets them. */
    static void load(long process, Path jar, String agentOptions) throws IOException {
        run(jar, List.of(Long.toString(process), jar.toString(), agentOptions));
    }

    /** The user's JVMs, each as process id, tab, main class or jar with its arguments. */
    static List<String> list(Path jar) throws IOException {
        return run(jar, List.of()).lines().toList();
    }

    private static String run(Path jar, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar.toString(),
                "isotherm.agent.jvm.Attach"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("the profiler could not be loaded: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the profiler was being loaded", e);
        }
        return said;
    }
}
