package isotherm.io.files;

import isotherm.sim.Observer;
import isotherm.state.StateExchange;
import java.nio.file.Path;
import java.util.List;

/**
 * An observer that writes files. What it has written is readable at any moment, also while the run goes on; a file of an
 * earlier run is replaced only by a new one that is already readable. Trouble with the disk comes as
 * {@link java.io.UncheckedIOException}.
 */
public interface RunOutput extends Observer, AutoCloseable {
    /** What tells it from the others of a run: the name of its file. */
    String name();

    /** The files written so far, in the order they appeared. */
    List<Path> files();

    /**
     * Tells how far the files are written, or takes up that of an earlier run, whose files stay as they are until {@link #goOn}.
     *
     * @throws isotherm.state.WrongStateException where a file is gone, or has not what that run wrote
     */
    void exchange(StateExchange state);

    /** Goes on from what was taken up: what the earlier run wrote behind is cut off. */
    void goOn();

    /** Ends the last file; nothing is observed afterwards. */
    @Override
    void close();
}
