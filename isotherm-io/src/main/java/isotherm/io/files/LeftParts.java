package isotherm.io.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The temporary files of {@link PendingFile}: {@code .field.nc.5f3a9c01-07be11d2.part}. Who writes one holds a lock on it, which
 * the system takes back when the process ends, however it ends. So a file that nobody holds was left behind.
 */
public final class LeftParts {
    private static final String ENDING = ".part";

    /** In the names of this process's files, beside a number of each; process numbers repeat in containers. */
    private static final String OURS = RunMark.hex(ThreadLocalRandom.current().nextInt());

    /** Where a file system has no locks, a file that nobody wrote to for so long was left behind. */
    private static final Duration LONG = Duration.ofDays(1);

    private LeftParts() {}

    static String name(Path target) {
        return "." + target.getFileName() + "." + OURS + "-"
                + RunMark.hex(ThreadLocalRandom.current().nextInt()) + ENDING;
    }

    /** Says that this process writes the file. */
    static void claim(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            assert held == null || held.isValid();
        } catch (IOException noLocksHere) {
            return;
        }
    }

    /** Takes away what runs have left in a folder that were killed; what cannot be taken away stays. */
    public static void sweep(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*" + ENDING)) {
            for (Path part : parts) {
                if (!part.toString().contains("." + OURS + "-") && isLeft(part)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException notNow) {
            return;
        }
    }

    private static boolean isLeft(Path part) throws IOException {
        if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException oursAfterAll) {
            return false;
        } catch (IOException noLocksHere) {
            return Files.getLastModifiedTime(part)
                    .toInstant()
                    .isBefore(Instant.now().minus(LONG));
        }
    }
}
