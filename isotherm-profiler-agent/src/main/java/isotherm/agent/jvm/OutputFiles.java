package isotherm.agent.jvm;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files that a session writes beside its profile. */
public final class OutputFiles {
    private OutputFiles() {}

    /** Now, rather than to find at the end that it cannot be written. */
    public static void make(Optional<Path> recording) throws IOException {
        if (recording.isEmpty()) {
            return;
        }
        Path file = recording.get();
        try {
            makeFolder(file);
            Files.newOutputStream(file).close();
        } catch (FileSystemException e) {
            throw new IOException("the recording " + file + " cannot be written: " + reason(e), e);
        }
    }

    public static void makeFolder(Path file) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
    }

    public static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() + " " + e.getFile() : e.getReason();
    }

    /** Leaves what went wrong where whoever has attached looks for it. */
    public static void reply(Path file, String wrong) {
        try {
            Files.writeString(file, wrong);
        } catch (IOException e) {
            assert e != null : "whoever asked finds no profile, and says so";
        }
    }
}
