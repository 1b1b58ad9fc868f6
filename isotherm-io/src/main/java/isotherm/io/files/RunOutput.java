package isotherm.io.files;

import isotherm.sim.Observer;
import java.nio.file.Path;
import java.util.List;

/**
 * An observer that writes files. What it has written is readable at any moment, also while the run goes on; a file of an
 * earlier run is replaced only by a new one that is already readable. Trouble with the disk comes as
 * {@link java.io.UncheckedIOException}.
 */
public interface RunOutput extends Observer, AutoCloseable {
    /** The files written so far, in the order they appeared. */
    List<Path> files();

    /** Ends the last file; nothing is observed afterwards. */
    @Override
    void close();
}
