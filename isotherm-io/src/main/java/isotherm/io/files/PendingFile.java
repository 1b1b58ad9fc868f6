package isotherm.io.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written under a temporary name beside its own, and takes its own name once it can be read. It may be
 * written on afterwards. Closed before it was published, it leaves nothing behind.
 */
public final class PendingFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private boolean published;

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
        Path temporary = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Path folder = target.getParent();
            // a folder may be a symbolic link, which createDirectories refuses
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            return new PendingFile(target, temporary, channel);
        } catch (IOException e) {
            throw failed(target, e);
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

    /** Writes a whole file, as {@link #write(Path, String)} does. */
    public static void write(Path target, ByteBuffer bytes) {
        try (PendingFile pending = create(target)) {
            try {
                while (bytes.hasRemaining()) {
                    pending.channel.write(bytes);
                }
            } catch (IOException e) {
                throw failed(target, e);
            }
            pending.publish();
        }
    }

    /** Where to write. */
    public FileChannel channel() {
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
        String reason = switch (cause) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException taken -> taken.getFile() + " is not a folder";
            case NotDirectoryException taken -> taken.getFile() + " is not a folder";
            default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
        };
        return new UncheckedIOException("cannot write " + file + ": " + reason, cause);
    }
}
