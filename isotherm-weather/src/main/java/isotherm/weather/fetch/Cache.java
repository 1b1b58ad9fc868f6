package isotherm.weather.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Replies on disk, one file each. A file is written beside its place and moved there in one step, so several processes may
 * share a folder: whoever reads finds a whole reply, an older or a newer one. A damaged file counts as none.
 */
public final class Cache {
    private static final String ENDING = ".reply";
    private static final String UNFINISHED = ".part";
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** More than any reply has. */
    private static final int MOST_BYTES = 64 << 20;

    private final Path folder;

    private Cache(Path folder) {
        this.folder = folder;
    }

    /**
     * The cache in a folder, made where it is missing; what nobody has written for three months is dropped.
     *
     * @throws IOException where the folder cannot be
     */
    public static Cache in(Path folder) throws IOException {
        Files.createDirectories(folder);
        sweep(folder, Instant.now());
        return new Cache(folder);
    }

    private static void sweep(Path folder, Instant now) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*{" + ENDING + "," + UNFINISHED + "}")) {
            for (Path file : files) {
                Duration limit = file.toString().endsWith(UNFINISHED) ? ABANDONED : KEPT;
                drop(file, now.minus(limit));
            }
        }
    }

    private static void drop(Path file, Instant unlessSince) {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(unlessSince)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // another process was quicker, or it is not ours to delete: what stays does no harm
        }
    }

    /** What is kept for a key. */
    Optional<Stored> find(String key) {
        try {
            Path file = file(key);
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            Stored stored = Stored.of(Files.readAllBytes(file), MOST_BYTES);
            return stored.key().equals(key) ? Optional.of(stored) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a reply; a disk that cannot take it is no reason to lose the weather. */
    boolean keep(Stored stored) {
        try {
            Path part = Files.createTempFile(folder, "", UNFINISHED);
            try {
                Files.write(part, stored.toBytes());
                Files.move(
                        part, file(stored.key()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Keeps nothing for a key any more. */
    void drop(String key) {
        drop(file(key), Instant.MAX);
    }

    private Path file(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ENDING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
