package isotherm.io.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a run's results are written through. What was written may be lost, torn or come in another order when the power goes, until it is forced:
 * bytes by {@link DiskFile#force}, names by {@link #force}.
 */
public interface Disk {
    /**
     * Makes a file that is not there yet, for reading and writing; others than its owner cannot write it.
     *
     * @throws FileAlreadyExistsException where something has that name, be it a link to nowhere
     */
    DiskFile create(Path file) throws IOException;

    /**
     * Opens a file that is there.
     *
     * @param writes whether it is written too; a symbolic link is then not followed
     */
    DiskFile open(Path file, boolean writes) throws IOException;

    /** Gives a file another name in place of whatever has it, all at once: nobody ever sees neither. */
    void rename(Path from, Path to) throws IOException;

    /** Takes a file away, if it is there. */
    void delete(Path file) throws IOException;

    /** The files and folders in a folder, in no order; none where there is no such folder. */
    List<Path> list(Path folder) throws IOException;

    /** Makes a folder and those above it where they are missing; those made stay when the power goes. */
    void makeFolders(Path folder) throws IOException;

    /** Returns when the names in a folder are such that they stay when the power goes. */
    void force(Path folder) throws IOException;

    /** Whether it is a folder, or a link to one. */
    boolean isFolder(Path path);

    /** Whether it is a file, not a link to one. */
    boolean isFile(Path path);

    /** Whether something has this name, be it a link to nowhere. */
    boolean exists(Path path);

    /** Whether it is a symbolic link. */
    boolean isLink(Path path);

    /** Whether files can be made in a folder. */
    boolean isWritable(Path folder);

    /** What tells a file from others that have or had its name, found without opening it. */
    Object identity(Path file) throws IOException;

    /** When a file was last written. */
    Instant changed(Path file) throws IOException;
}
