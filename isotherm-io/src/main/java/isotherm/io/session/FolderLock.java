package isotherm.io.session;

import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import isotherm.io.files.PendingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one run alone writes to an output folder, or works on something else: holds a file in it, which the system takes
 * back when the process ends, however it ends. Where a file system has no locks, nothing is held.
 */
public final class FolderLock implements AutoCloseable {
    private static final String NAME = ".isotherm.lock";
    /** Others that end while this one begins take their file away under it. */
    private static final int TRIALS = 100;

    private final Disk disk;
    private final Path path;
    private final @Nullable DiskFile held;

    private FolderLock(Disk disk, Path path, @Nullable DiskFile held) {
        this.disk = disk;
        this.path = path;
        this.held = held;
    }

    /** @throws UncheckedIOException where another run has the folder, or the file cannot be made */
    static FolderLock of(Disk disk, Path folder) {
        Path path = folder.resolve(NAME);
        FolderLock lock = claim(disk, path);
        if (lock == null) {
            throw new UncheckedIOException(
                    "another run is writing to the output folder " + folder + "; --out names another one",
                    new FileAlreadyExistsException(path.toString()));
        }
        return lock;
    }

    /**
     * Holds a file by its name.
     *
     * @return null where somebody else holds it
     * @throws UncheckedIOException where it cannot be made
     */
    public static @Nullable FolderLock claim(Disk disk, Path path) {
        try {
            for (int k = 0; k < TRIALS; k++) {
                FolderLock lock = tried(disk, path);
                if (lock != null) {
                    return lock;
                }
            }
        } catch (FileAlreadyExistsException taken) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path + ": " + PendingFile.reason(e), e);
        }
        return null;
    }

    /**
     * Null where the file was taken away meanwhile. What tells is its identity before and after: to open it once more, and close it, would give
     * the lock back.
     */
    private static @Nullable FolderLock tried(Disk disk, Path path) throws IOException {
        DiskFile file = opened(disk, path);
        DiskFile.@Nullable Claim claim = null;
        try {
            Object before = disk.identity(path);
            claim = file.claim();
            if (claim == DiskFile.Claim.OURS && before.equals(disk.identity(path))) {
                return new FolderLock(disk, path, file);
            }
        } catch (NoSuchFileException gone) {
            claim = DiskFile.Claim.OURS;
        } catch (IOException e) {
            try (file) {
                if (claim == DiskFile.Claim.OURS || file.claim() == DiskFile.Claim.OURS) {
                    disk.delete(path);
                }
            }
            throw e;
        }
        file.close();
        return switch (claim) {
            case ANOTHERS -> throw new FileAlreadyExistsException(path.toString());
            case UNKNOWN -> {
                disk.delete(path);
                yield new FolderLock(disk, path, null);
            }
            case OURS -> null;
        };
    }

    private static DiskFile opened(Disk disk, Path path) throws IOException {
        while (true) {
            try {
                return disk.exists(path) ? disk.open(path, true) : disk.create(path);
            } catch (FileAlreadyExistsException | NoSuchFileException meanwhile) {
                // it has come or gone since it was looked for
            }
        }
    }

    /** A file that cannot be taken away holds nobody up. */
    @Override
    public void close() {
        if (held == null) {
            return;
        }
        try (held) {
            disk.delete(path);
        } catch (IOException e) {
            return;
        }
    }
}
