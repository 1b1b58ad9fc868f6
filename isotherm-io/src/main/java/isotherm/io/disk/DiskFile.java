package isotherm.io.disk;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** An open file. */
public interface DiskFile extends Closeable {
    /** To whom a file belongs. */
    enum Claim {
        /** To this handle, until it is closed or the process ends, however it ends. */
        OURS,
        /** To another one. */
        ANOTHERS,
        /** Nobody can tell: this file system has no locks. */
        UNKNOWN
    }

    /** Writes all that remains in a buffer from byte {@code start} on; returns the byte after it. */
    long write(ByteBuffer bytes, long start) throws IOException;

    /** Reads all that a buffer takes from byte {@code start} on; false where the file ends before. */
    boolean read(ByteBuffer into, long start) throws IOException;

    /** In bytes. */
    long size() throws IOException;

    /** Cuts it off behind so many bytes; a shorter file stays as it is. */
    void truncate(long size) throws IOException;

    /** Returns when the bytes written so far stay when the power goes; the file's name may not yet. */
    void force() throws IOException;

    /** Asks for the file to be this handle's alone. */
    Claim claim();

    /** What is written to it goes behind byte {@code start}; for libraries that want a stream. Closing it leaves the file open. */
    default OutputStream stream(long start) {
        return new OutputStream() {
            private long at = start;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                at = DiskFile.this.write(ByteBuffer.wrap(bytes, from, count), at);
            }
        };
    }
}
