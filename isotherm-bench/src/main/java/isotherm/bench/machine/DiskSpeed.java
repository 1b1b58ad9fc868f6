package isotherm.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/**
 * How fast a folder's disk takes a file and gives it back; what is read again comes from the system's cache of the disk where
 * memory allows.
 *
 * @param writeBytesPerSecond until the disk says that it has them
 * @param readBytesPerSecond from the first byte to the last
 * @param readLatency seconds for 4 KiB somewhere in the file
 */
public record DiskSpeed(double writeBytesPerSecond, double readBytesPerSecond, double readLatency) {
    private static final int PIECE = 1 << 20;
    private static final int PAGE = 4096;
    private static final int LOOKS = 1000;

    /**
     * Measures with a file of its own, which is deleted.
     *
     * @param bytes its size, at least 1 MiB
     */
    static DiskSpeed of(Path folder, long bytes) {
        try {
            Path file = Files.createTempFile(folder, "isotherm-bench", ".tmp");
            file.toFile().deleteOnExit(); // when interrupted
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                return measured(channel, bytes / PIECE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the disk of " + folder + " cannot be measured: " + e.getMessage(), e);
        }
    }

    private static DiskSpeed measured(FileChannel channel, long pieces) throws IOException {
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        SplittableRandom random = new SplittableRandom(1);
        while (piece.hasRemaining()) { // so that no disk can store it as zeros
            piece.putLong(random.nextLong());
        }
        long begin = System.nanoTime();
        for (long k = 0; k < pieces; k++) {
            channel.write(piece.clear(), k * PIECE);
        }
        channel.force(true);
        double writing = since(begin);
        begin = System.nanoTime();
        for (long k = 0; k < pieces; k++) {
            channel.read(piece.clear(), k * PIECE);
        }
        double reading = since(begin);
        piece.clear().limit(PAGE);
        begin = System.nanoTime();
        for (int k = 0; k < LOOKS; k++) {
            channel.read(piece.position(0), random.nextLong(pieces * PIECE / PAGE) * PAGE);
        }
        double bytes = (double) pieces * PIECE;
        return new DiskSpeed(bytes / writing, bytes / reading, since(begin) / LOOKS);
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) * 1e-9;
    }
}
