package isotherm.io.files;

import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * A file that is written under a temporary name beside its own, and takes its own name once it can be read. It may be
 * written on afterwards. Closed before it was published, it leaves nothing behind; what a process leaves that was killed,
 * {@link LeftParts} takes away.
 */
public final class PendingFile implements AutoCloseable {
    private final Disk disk;
    private final Path target;
    private final Path temporary;
    private final DiskFile bytes;
    private boolean published;

    /** Work on a file's bytes. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void on(DiskFile open) throws IOException;
    }

    private PendingFile(Disk disk, Path target, Path temporary, DiskFile bytes) {
        this.disk = disk;
        this.target = target;
        this.temporary = temporary;
        this.bytes = bytes;
    }

    /**
     * Opens the temporary file, and makes the folders above it where they are missing.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public static PendingFile create(Disk disk, Path target) {
        try {
            Path folder = target.getParent();
            if (folder != null) {
                disk.makeFolders(folder);
            }
        } catch (FileAlreadyExistsException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e.getFile() + " is not a folder", e);
        } catch (IOException e) {
            throw failed(target, e);
        }
        while (true) {
            Path temporary = target.resolveSibling(LeftParts.name(target));
            try {
                DiskFile bytes = disk.create(temporary);
                bytes.claim();
                return new PendingFile(disk, target, temporary, bytes);
            } catch (FileAlreadyExistsException anothers) {
                // another name, then
            } catch (IOException e) {
                throw failed(target, e);
            }
        }
    }

    /**
     * Writes a whole file of text, UTF-8.
     *
     * @throws UncheckedIOException where it cannot be written; a file that was there before is as it was
     */
    public static void write(Disk disk, Path target, String text) {
        write(disk, target, StandardCharsets.UTF_8.encode(text));
    }

    /** As {@link #write(Disk, Path, String)}, of bytes. */
    public static void write(Disk disk, Path target, ByteBuffer bytes) {
        try (PendingFile pending = create(disk, target)) {
            pending.write(open -> open.write(bytes, 0));
            pending.publish();
        }
    }

    /**
     * Works on the file.
     *
     * @throws UncheckedIOException where that fails, with the file's name
     */
    public void write(Work work) {
        try {
            work.on(bytes);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /**
     * Opens a file that has its own name already, to write on.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    static PendingFile reopen(Disk disk, Path target) {
        try {
            PendingFile open = new PendingFile(disk, target, target, disk.open(target, true));
            open.published = true;
            return open;
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** As {@link #publish}; bytes and name stay when the power goes. */
    public void publishForced() {
        write(DiskFile::force);
        publish();
        force(disk, target.toAbsolutePath().resolveSibling("."));
    }

    /**
     * Sees to it that a folder's names stay when the power goes.
     *
     * @throws UncheckedIOException where that fails
     */
    public static void force(Disk disk, Path folder) {
        try {
            disk.force(folder);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** Where to write. */
    DiskFile bytes() {
        return bytes;
    }

    /** The name the file takes. */
    public Path target() {
        return target;
    }

    /** Whether the file has its own name by now. */
    public boolean isPublished() {
        return published;
    }

    /**
     * Gives the file its own name, in place of whatever had it; calls after the first do nothing. A file that was there is lost only when the
     * power cannot take the new one.
     */
    public void publish() {
        if (published) {
            return;
        }
        try {
            if (disk.exists(target)) {
                bytes.force();
            }
            disk.rename(temporary, target);
            published = true;
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
            if (!published) {
                disk.delete(temporary);
            }
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** The exception to throw for trouble with a file, in one sentence that names it. */
    static UncheckedIOException failed(Path file, IOException cause) {
        return new UncheckedIOException("cannot write " + file + ": " + reason(cause), cause);
    }

    /** Why something could not be written, in a few words. */
    public static String reason(IOException trouble) {
        IOException deepest = trouble;
        while (deepest.getCause() instanceof IOException inner) {
            deepest = inner; // libraries put theirs around the system's word
        }
        String otherwise = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
        return switch (deepest) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NotDirectoryException taken -> taken.getFile() + " is not a folder";
            case FileAlreadyExistsException taken -> taken.getFile() + " is in the way";
            case NoSuchFileException gone -> gone.getFile() + " is gone";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> otherwise;
        };
    }
}
