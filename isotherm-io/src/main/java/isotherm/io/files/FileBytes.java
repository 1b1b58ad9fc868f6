package isotherm.io.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Buffers to and from places of a file, whole: a channel may take or give less than it is asked for. */
public final class FileBytes {
    private FileBytes() {}

    /** Writes all that remains in a buffer from byte {@code start} on; returns the byte after it. */
    public static long write(FileChannel channel, ByteBuffer buffer, long start) throws IOException {
        long position = start;
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        return position;
    }

    /** Reads all that a buffer takes from byte {@code start} on; false where the file ends before. */
    public static boolean read(FileChannel channel, ByteBuffer into, long start) throws IOException {
        long position = start;
        while (into.hasRemaining()) {
            int count = channel.read(into, position);
            if (count < 0) {
                return false;
            }
            position += count;
        }
        return true;
    }
}
