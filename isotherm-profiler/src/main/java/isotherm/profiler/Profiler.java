package isotherm.profiler;

import isotherm.profiler.profile.Profile;
import isotherm.profiler.recording.ProfileFile;
import isotherm.profiler.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Profiles one piece of the program that it is called in:
 *
 * <pre>{@code
 * try (var profiler = Profiler.start(Options.include("com.acme.*").exact())) {
 *     work();
 *     profiler.report().print();
 * }
 * }</pre>
 *
 * <p>The agent is loaded into the running JVM, which says so on its standard error from Java 21 on unless it was started with
 * {@code -XX:+EnableDynamicAgentLoading}. Methods are counted from their next call on, so the one that calls {@link #start} is
 * not. One profile at a time.
 */
public final class Profiler implements AutoCloseable {
    private final Path file;
    private boolean ended;

    private Profiler(Path file) {
        this.file = file;
    }

    /**
     * Starts.
     *
     * @throws IOException where the agent cannot be loaded or the profile cannot be written
     * @throws IllegalStateException where a profile is being made already
     */
    public static Profiler start(Options options) throws IOException {
        if (Boolean.TRUE.equals(ofTheAgent("isRunning"))) {
            throw new IllegalStateException("this program is being profiled already");
        }
        Path file = options.file().isPresent()
                ? options.file().get().toAbsolutePath()
                : Files.createTempDirectory("isotherm-profile").resolve("isotherm.profile");
        AgentLoader.load(ProcessHandle.current().pid(), AgentJar.unpack(), options.agentOptions(file));
        Object error = ofTheAgent("takeError");
        if (error != null) {
            throw new IOException(error.toString());
        }
        return new Profiler(file);
    }

    /** Calls a method of the agent, which the boot loader has once it was loaded; null where it was not, or where nothing comes back. */
    private static @Nullable Object ofTheAgent(String method) {
        try {
            return Class.forName("isotherm.agent.Session", true, null)
                    .getMethod(method)
                    .invoke(null);
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the agent that is loaded is of another version", e);
        }
    }

    /**
     * Ends the profile and reads it.
     *
     * @throws IOException where it cannot be read
     */
    public Profile profile() throws IOException {
        close();
        return ProfileFile.read(file);
    }

    /**
     * Ends the profile and makes a report of it.
     *
     * @throws IOException where the profile cannot be read
     */
    public Report report() throws IOException {
        return Report.of(profile());
    }

    /** Ends the profile. */
    @Override
    public void close() {
        if (!ended) {
            ofTheAgent("endRunning");
        }
        ended = true;
    }
}
