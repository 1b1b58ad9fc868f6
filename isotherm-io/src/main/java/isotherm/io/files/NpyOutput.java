package isotherm.io.files;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import isotherm.model.Scenario;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The temperatures as one NumPy array of shape (observations, rows, columns), rows from the bottom, little-endian in
 * C order (NEP 1, format version 1.0). The header is a Python expression, and a comment at its end has the run's mark: the dictionary
 * itself must have three keys and no more.
 */
public final class NpyOutput extends RecordOutput {
    /** A multiple of 64, as NumPy aligns; any shape fits, so the header is rewritten in place. */
    private static final int HEADER_BYTES = 192;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private final int columns;
    private final int rows;
    private final int bytes;
    private final RunMark run;

    /**
     * Opens the file; it takes its name with the first observation.
     *
     * @throws java.io.UncheckedIOException where it cannot be written
     */
    public NpyOutput(Disk disk, Path file, Scenario scenario, RunMark run) {
        super(disk, file);
        this.columns = scenario.grid().columns();
        this.rows = scenario.grid().rows();
        this.bytes = scenario.precision().bytes();
        this.run = run;
    }

    @Override
    long writeHeader(DiskFile open) throws IOException {
        writeCount(open, 0);
        return HEADER_BYTES;
    }

    @Override
    long writeRecord(DiskFile open, long start, Snapshot snapshot) throws IOException {
        NumberWriter out = new NumberWriter(open, ByteOrder.LITTLE_ENDIAN, start);
        out.putRows(snapshot);
        return out.finish();
    }

    @Override
    void writeCount(DiskFile open, long count) throws IOException {
        open.write(ByteBuffer.wrap(header(count)), 0);
    }

    private byte[] header(long count) {
        String shape = "(" + count + ", " + rows + ", " + columns + ")";
        String text =
                "{'descr': '<f" + bytes + "', 'fortran_order': False, 'shape': " + shape + ", } # run " + run.text();
        byte[] header = new byte[HEADER_BYTES];
        Arrays.fill(header, (byte) ' ');
        ByteBuffer out = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).put(MAGIC);
        out.putShort((short) (HEADER_BYTES - out.position() - Short.BYTES));
        out.put(text.getBytes(StandardCharsets.US_ASCII));
        header[HEADER_BYTES - 1] = '\n';
        return header;
    }
}
