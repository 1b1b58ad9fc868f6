package isotherm.io.files;

import isotherm.field.Snapshot;
import isotherm.model.Axis;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;

/** Puts numbers into a file as raw 8-byte doubles, through one buffer of fixed size. */
final class NumberWriter {
    private static final int BUFFER_BYTES = 1 << 18;

    private final FileChannel channel;
    private final ByteBuffer bytes;
    private final DoubleBuffer numbers;
    private long position;

    /** Writes from byte {@code start} of the file on. */
    NumberWriter(FileChannel channel, ByteOrder order, long start) {
        this.channel = channel;
        this.bytes = ByteBuffer.allocate(BUFFER_BYTES);
        this.numbers = bytes.order(order).asDoubleBuffer();
        this.position = start;
    }

    void put(double number) throws IOException {
        if (!numbers.hasRemaining()) {
            flush();
        }
        numbers.put(number);
    }

    /** The places of an axis's nodes, in metres. */
    void putPlaces(Axis axis) throws IOException {
        for (int node = 0; node < axis.nodes(); node++) {
            put(axis.at(node));
        }
    }

    /** An integer of 8 bytes. */
    void putLength(long length) throws IOException {
        // no length is as large as the bits of a NaN, which alone may change on their way through a double
        put(Double.longBitsToDouble(length));
    }

    /** All temperatures, row by row from the bottom. */
    void putRows(Snapshot snapshot) throws IOException {
        double[] line = new double[snapshot.grid().columns()];
        for (int row = 0; row < snapshot.grid().rows(); row++) {
            snapshot.copyRow(row, line);
            put(line);
        }
    }

    private void put(double[] line) throws IOException {
        int done = 0;
        while (done < line.length) {
            if (!numbers.hasRemaining()) {
                flush();
            }
            int count = Math.min(numbers.remaining(), line.length - done);
            numbers.put(line, done, count);
            done += count;
        }
    }

    /** Hands the rest to the file; returns the byte after the last number. */
    long finish() throws IOException {
        flush();
        return position;
    }

    private void flush() throws IOException {
        bytes.position(0).limit(numbers.position() * Double.BYTES);
        position = writeFully(channel, bytes, position);
        numbers.clear();
    }

    /** Writes all that remains in a buffer from byte {@code start} on; returns the byte after it. */
    static long writeFully(FileChannel channel, ByteBuffer buffer, long start) throws IOException {
        long position = start;
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        return position;
    }
}
