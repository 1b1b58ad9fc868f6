package isotherm.profiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A profile of a program that runs already. It ends when this is closed, with the program, or with the process that has attached; then the
 * program's classes are what they were, and no thread, recording or transformer of the profiler is left in it.
 */
public final class Attachment implements AutoCloseable {
    private static final String END = "end";

    private final long process;
    private final Path jar;
    private final Path profile;

    private Attachment(long process, Path jar, Path profile) {
        this.process = process;
        this.jar = jar;
        this.profile = profile;
    }

    /**
     * Attaches.
     *
     * @param process a JVM's id
     * @param options with a file for the profile, which that JVM writes
     * @throws IOException where the JVM cannot be attached to, is profiled already, or cannot write the profile
     */
    public static Attachment to(long process, Options options) throws IOException {
        Path profile = options.file()
                .orElseThrow(() -> new IllegalArgumentException("the profile needs a file"))
                .toAbsolutePath();
        Path jar = AgentJar.unpack();
        Path reply = Files.createTempDirectory("isotherm-profiler").resolve("reply");
        reply.getParent().toFile().deleteOnExit();
        AgentLoader.load(process, jar, options.agentOptions(profile, reply));
        if (Files.exists(reply)) {
            String wrong = Files.readString(reply);
            Files.delete(reply);
            throw new IOException(wrong);
        }
        if (!Files.exists(profile)) {
            throw new IOException("process " + process + " has written no profile " + profile
                    + ": it may be in another container, or have the agent of another version");
        }
        return new Attachment(process, jar, profile);
    }

    /** Where the profile is: rewritten each second. */
    public Path profile() {
        return profile;
    }

    /** Whether the program runs still. */
    public boolean isAlive() {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    /**
     * Ends the profile; the program goes on.
     *
     * @throws IOException where the program, which runs still, cannot be told
     */
    @Override
    public void close() throws IOException {
        try {
            if (isAlive()) {
                AgentLoader.load(process, jar, END);
            }
        } catch (IOException e) {
            if (isAlive()) {
                throw e;
            }
        }
    }
}
