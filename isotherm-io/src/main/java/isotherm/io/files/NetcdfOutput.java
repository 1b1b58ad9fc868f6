package isotherm.io.files;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import isotherm.model.Scenario;
import isotherm.number.Digits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The temperatures in one NetCDF file: {@code temperature(time, y, x)} in degrees Celsius with its coordinates in seconds
 * and metres, {@code step(time)}, and the scenario's text as an attribute, by the CF-1.11 conventions.
 *
 * <p>The format is classic with 64-bit offsets (CDF-2), or CDF-5 where one observation takes more than 4 GiB.
 */
public final class NetcdfOutput extends RecordOutput {
    private final Scenario scenario;
    private final NetcdfLayout layout;

    /**
     * Opens the file; it takes its name with the first observation.
     *
     * @throws java.io.UncheckedIOException where it cannot be written
     */
    public NetcdfOutput(Disk disk, Path file, Scenario scenario, RunMark run) {
        super(disk, file);
        this.scenario = scenario;
        this.layout = NetcdfLayout.of(scenario, run);
    }

    @Override
    long writeHeader(DiskFile open) throws IOException {
        long places = open.write(ByteBuffer.wrap(layout.header()), 0);
        NumberWriter out = new NumberWriter(open, ByteOrder.BIG_ENDIAN, places);
        out.putPlaces(scenario.grid().y());
        out.putPlaces(scenario.grid().x());
        return out.finish();
    }

    @Override
    long writeRecord(DiskFile open, long start, Snapshot snapshot) throws IOException {
        NumberWriter out = new NumberWriter(open, ByteOrder.BIG_ENDIAN, start);
        out.put(Digits.time(snapshot.time()));
        out.put((double) snapshot.step());
        out.putRows(snapshot);
        return out.finish();
    }

    @Override
    void writeCount(DiskFile open, long count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).putLong(count).flip();
        bytes.position(Long.BYTES - layout.countBytes());
        open.write(bytes, NetcdfLayout.COUNT_AT);
    }
}
