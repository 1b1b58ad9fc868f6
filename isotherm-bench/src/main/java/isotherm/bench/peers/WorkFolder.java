package isotherm.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of its own for programs and data of a measurement; deleted when closed. */
public final class WorkFolder implements AutoCloseable {
    private final Path path;

    public WorkFolder() {
        try {
            path = Files.createTempDirectory("isotherm-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the bench's programs", e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
