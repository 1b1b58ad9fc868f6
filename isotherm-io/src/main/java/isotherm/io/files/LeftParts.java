package isotherm.io.files;

import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import java.io.IOException;
import java.nio.file.Path;
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

    /** Takes away what runs have left in a folder that were killed; what cannot be taken away stays. */
    public static void sweep(Disk disk, Path folder) {
        try {
            for (Path part : disk.list(folder)) {
                String name = String.valueOf(part.getFileName());
                boolean ours = name.contains("." + OURS + "-");
                if (name.startsWith(".") && name.endsWith(ENDING) && !ours && isLeft(disk, part)) {
                    disk.delete(part);
                }
            }
        } catch (IOException notNow) {
            return;
        }
    }

    private static boolean isLeft(Disk disk, Path part) throws IOException {
        if (!disk.isFile(part)) {
            return false;
        }
        try (DiskFile file = disk.open(part, true)) {
            return switch (file.claim()) {
                case OURS -> true;
                case ANOTHERS -> false;
                case UNKNOWN -> disk.changed(part).isBefore(Instant.now().minus(LONG));
            };
        }
    }
}
