package isotherm.profiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A profiled run of another Java program, in a JVM of its own.
 *
 * @param command the whole command line
 * @param profile where its profile will be: rewritten each second while it runs, complete when it ends
 */
public record Launch(List<String> command, Path profile) {
    /**
     * What makes samples know their lines and whole stacks, and lets the JVM compile methods that counting made long.
     */
    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+DebugNonSafepoints",
            "-XX:-PrintWarnings",
            "-XX:-DontCompileHugeMethods",
            "-XX:FlightRecorderOptions:stackdepth=512");

    public Launch {
        command = List.copyOf(command);
    }

    /**
     * Prepares one.
     *
     * @param java the java program of the JVM to run, Java 17 or later
     * @param javaArguments what would follow {@code java}: JVM options, main class or jar, its arguments
     * @throws IOException where the JVM is too old, the agent cannot be unpacked or the profile's folder cannot be made
     */
    public static Launch of(Path java, Options options, List<String> javaArguments) throws IOException {
        JavaVersion.check(java);
        Path profile = options.file().isPresent()
                ? options.file().get().toAbsolutePath()
                : Files.createTempDirectory("isotherm-profile").resolve("isotherm.profile");
        if (profile.getParent() != null) {
            Files.createDirectories(profile.getParent());
        }
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(JVM_OPTIONS);
        command.add("-javaagent:" + AgentJar.unpack() + "=" + options.agentOptions(profile));
        command.addAll(javaArguments);
        return new Launch(command, profile);
    }

    /**
     * Runs it with this process's input and output.
     *
     * @return the program's own exit code
     */
    public int run() throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
