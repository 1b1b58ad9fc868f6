package isotherm.io.files;

import isotherm.field.Snapshot;
import isotherm.io.disk.DiskFile;
import isotherm.model.Axis;
import isotherm.model.Precision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Puts numbers into a file as raw bytes, through one buffer of fixed size: doubles, but temperatures as the field holds them. */
final class NumberWriter {
    private static final int BUFFER_BYTES = 1 << 18;

    private final DiskFile open;
    private final ByteBuffer bytes;
    private long position;

    /** Writes from byte {@code start} of the file on. */
    NumberWriter(DiskFile open, ByteOrder order, long start) {
        this.open = open;
        this.bytes = ByteBuffer.allocate(BUFFER_BYTES).order(order);
        this.position = start;
    }

    void put(double number) throws IOException {
        if (bytes.remaining() < Double.BYTES) {
            flush();
        }
        bytes.putDouble(number);
    }

    /** The places of an axis's nodes, in metres. */
    void putPlaces(Axis axis) throws IOException {
        for (int node = 0; node < axis.nodes(); node++) {
            put(axis.at(node));
        }
    }

    /** An integer of 8 bytes. */
    void putLength(long length) throws IOException {
        if (bytes.remaining() < Long.BYTES) {
            flush();
        }
        bytes.putLong(length);
    }

    /** All temperatures, row by row from the bottom, in the field's precision. */
    void putRows(Snapshot snapshot) throws IOException {
        double[] line = new double[snapshot.grid().columns()];
        boolean single = snapshot.precision() == Precision.SINGLE;
        for (int row = 0; row < snapshot.grid().rows(); row++) {
            snapshot.copyRow(row, line);
            if (single) {
                putSingles(line);
            } else {
                putDoubles(line);
            }
        }
    }

    private void putDoubles(double[] line) throws IOException {
        for (double number : line) {
            put(number);
        }
    }

    private void putSingles(double[] line) throws IOException {
        for (double number : line) {
            if (bytes.remaining() < Float.BYTES) {
                flush();
            }
            bytes.putFloat((float) number);
        }
    }

    /** Hands the rest to the file; returns the byte after the last number. */
    long finish() throws IOException {
        flush();
        return position;
    }

    private void flush() throws IOException {
        position = open.write(bytes.flip(), position);
        bytes.clear();
    }
}
