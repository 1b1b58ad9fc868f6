package isotherm.io.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written under a temporary name beside its own, and takes its own name once it can be read. It may be
 * written on afterwards. Closed before it was published, it leaves nothing behind; what a process leaves that was killed,
 * {@link LeftParts} takes away.
 */
public final class PendingFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private boolean published;

    /** Work on a file's bytes. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void on(FileChannel channel) throws IOException;
    }

    private PendingFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
    }

    /**
     * Opens the temporary file, and makes the folders above it where they are missing.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public static PendingFile create(Path target) {
        try {
            Path folder = target.getParent();
            // a folder may be a symbolic link, which createDirectories refuses
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (FileAlreadyExistsException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e.getFile() + " is not a folder", e);
        } catch (IOException e) {
            throw failed(target, e);
        }
        while (true) {
            Path temporary = target.resolveSibling(LeftParts.name(target));
            try {
                FileChannel channel = FileChannel.open(
                        temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
                LeftParts.claim(channel);
                return new PendingFile(target, temporary, channel);
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
    public static void write(Path target, String text) {
        write(target, StandardCharsets.UTF_8.encode(text));
    }

    /** As {@link #write(Path, String)}, of bytes. */
    public static void write(Path target, ByteBuffer bytes) {
        try (PendingFile pending = create(target)) {
            pending.write(channel -> {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            });
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
            work.on(channel);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /**
     * Opens a file that has its own name already, to write on.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    static PendingFile reopen(Path target) {
        try {
            FileChannel channel = FileChannel.open(target, StandardOpenOption.READ, StandardOpenOption.WRITE);
            PendingFile open = new PendingFile(target, target, channel);
            open.published = true;
            return open;
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** As {@link #publish}, once all bytes are on the disk; the name is there too when it returns, where the system can tell. */
    public void publishForced() {
        write(open -> open.force(true));
        publish();
        Path above = target.toAbsolutePath().resolveSibling(".");
        try (FileChannel folder = FileChannel.open(above, StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException folderIsNoFileHere) {
            return;
        }
    }

    /** Where to write. */
    FileChannel channel() {
        return channel;
    }

    /** The name the file takes. */
    public Path target() {
        return target;
    }

    /** Whether the file has its own name by now. */
    public boolean isPublished() {
        return published;
    }

    /** Gives the file its own name, in place of whatever had it; calls after the first do nothing. */
    public void publish() {
        if (published) {
            return;
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            published = true;
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (!published) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** The exception to throw for trouble with a file, in one sentence that names it. */
    static UncheckedIOException failed(Path file, IOException cause) {
        return new UncheckedIOException("cannot write " + file + ": " + reason(cause), cause);
    }

    private static String reason(IOException trouble) {
        IOException deepest = trouble;
        while (deepest.getCause() instanceof IOException inner) {
            deepest = inner; // libraries put theirs around the system's word
        }
        String otherwise = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
        return switch (deepest) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NotDirectoryException taken -> taken.getFile() + " is not a folder";
            case NoSuchFileException gone -> gone.getFile() + " is gone";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> otherwise;
        };
    }
}
