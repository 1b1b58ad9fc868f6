package isotherm.io.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Whole pieces of a file. */
final class Pages {
    /** Arrays go through a buffer of this size. */
    static final int BYTES = 1 << 18;

    private Pages() {}

    static long writeFully(FileChannel channel, ByteBuffer bytes, long start) throws IOException {
        long at = start;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        return at;
    }

    /** False where the file ends too soon. */
    static boolean readFully(FileChannel channel, ByteBuffer into, long start) throws IOException {
        long at = start;
        while (into.hasRemaining()) {
            int count = channel.read(into, at);
            if (count < 0) {
                return false;
            }
            at += count;
        }
        return true;
    }
}
