package isotherm.io.files;

import isotherm.io.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The checksum of a file's records, that of new ones added when somebody asks; the header, which changes, is left out. */
final class RecordDigest {
    private static final int BYTES = 1 << 18;

    private CRC32C crc = new CRC32C();
    private long from;
    private long until;

    /** Records begin at a byte. */
    void begin(long start) {
        crc = new CRC32C();
        from = start;
        until = start;
    }

    long from() {
        return from;
    }

    /** CRC32C of all records up to a byte. */
    long until(DiskFile open, long end) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.clamp(end - until, 0, BYTES));
        while (until < end) {
            bytes.clear().limit((int) Math.min(BYTES, end - until));
            if (!open.read(bytes, until)) {
                throw new IOException("it ends too soon");
            }
            until += bytes.flip().remaining();
            crc.update(bytes);
        }
        return crc.getValue();
    }
}
