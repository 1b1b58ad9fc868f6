package isotherm.cli.terminal;

import isotherm.predict.Processor;
import isotherm.sim.Version;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What was once found out about this machine, in a file of the user's cache folder. */
public final class CacheFile {
    private final @Nullable Path file;
    private final String comment;

    /**
     * A file, which need not exist.
     *
     * @param environment what the cache folder is looked up in
     * @param comment its first line
     */
    public CacheFile(Map<String, String> environment, String name, String comment) {
        this.file = CacheFolder.place(environment, name);
        this.comment = comment;
    }

    /** Where it is; null where there is no cache folder. */
    public @Nullable Path path() {
        return file;
    }

    /** Its values; none where it cannot be read or understood. */
    public Properties read() {
        Properties all = new Properties();
        if (file != null && Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                return new Properties();
            }
        }
        return all;
    }

    /** Machines that share a home folder, and versions that differ, each have lines of their own. */
    public static String key(String what) {
        return Version.text() + "." + Processor.name().replaceAll("\\W+", "-") + "."
                + Runtime.getRuntime().availableProcessors() + "." + what;
    }

    /**
     * Puts values in the place of all.
     *
     * @throws IOException where the file cannot be written
     */
    public void write(Properties all) throws IOException {
        Path target = file;
        if (target == null) {
            return;
        }
        Path folder = Objects.requireNonNull(target.getParent());
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "machine", ".new");
        try (Writer writer = Files.newBufferedWriter(written)) {
            all.store(writer, comment);
        }
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
