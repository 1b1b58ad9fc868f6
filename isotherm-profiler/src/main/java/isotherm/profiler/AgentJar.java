package isotherm.profiler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The agent's jar, which this module carries inside itself. */
final class AgentJar {
    private static final String NAME = "isotherm-profiler.jar";

    private AgentJar() {}

    /** Puts it on the disk, for as long as this JVM runs. */
    static Path unpack() throws IOException {
        Path folder = Files.createTempDirectory("isotherm-profiler");
        Path jar = folder.resolve(NAME);
        try (InputStream content = AgentJar.class.getResourceAsStream(NAME)) {
            if (content == null) {
                throw new IOException("the agent's jar is missing in this build of the profiler");
            }
            Files.copy(content, jar, StandardCopyOption.REPLACE_EXISTING);
        }
        folder.toFile().deleteOnExit();
        jar.toFile().deleteOnExit();
        return jar;
    }
}
