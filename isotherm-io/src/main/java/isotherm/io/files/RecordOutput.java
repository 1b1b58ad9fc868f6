package isotherm.io.files;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import isotherm.state.StateExchange;
import isotherm.state.WrongStateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that grows by one whole record with each observation.
 *
 * <pre>
 *   [ header, count ][ record 0 ][ record 1 ] ... [ record being written ]
 *             ^                                    ^ not counted, so no reader looks at it
 * </pre>
 *
 * A record is written first and counted afterwards, so that the death of the process never leaves a file that cannot be
 * read. Where the disk refuses a record, the file goes back to its last whole one.
 */
abstract class RecordOutput implements RunOutput {
    private final Disk disk;
    private PendingFile file;
    private long records;
    /** Bytes up to the end of the last whole record. */
    private long end;

    private final RecordDigest digest = new RecordDigest();

    RecordOutput(Disk disk, Path path) {
        this.disk = disk;
        this.file = PendingFile.create(disk, path);
    }

    /** How many whole records the file has, which is the number of the one being written. */
    final long records() {
        return records;
    }

    /** Writes what stands before the first record; returns where that goes. */
    abstract long writeHeader(DiskFile open) throws IOException;

    /** Writes a record from byte {@code start} on; returns the byte after it. */
    abstract long writeRecord(DiskFile open, long start, Snapshot snapshot) throws IOException;

    /** Says in the file how many records there are, where the format does. */
    abstract void writeCount(DiskFile open, long count) throws IOException;

    @Override
    public final void observe(Snapshot snapshot) {
        DiskFile open = file.bytes();
        try {
            if (records == 0) {
                end = writeHeader(open);
                digest.begin(end);
            }
            long next = writeRecord(open, end, snapshot);
            writeCount(open, records + 1);
            records++;
            end = next;
        } catch (IOException e) {
            restore(open, e);
            throw PendingFile.failed(file.target(), e);
        }
        file.publish();
    }

    @Override
    public final void exchange(StateExchange state) {
        try {
            long[] now = {records, end, digest.from(), digest.until(file.bytes(), end)};
            long[] kept = state.wholes("written", now);
            if (state.restores() && kept.length == now.length && kept[0] > 0) {
                file.close();
                file = reopened(kept);
                records = kept[0];
                end = kept[1];
            }
        } catch (IOException e) {
            throw PendingFile.failed(file.target(), e);
        }
    }

    @Override
    public final void goOn() {
        if (records > 0) {
            file.write(open -> {
                open.truncate(end);
                writeCount(open, records);
            });
        }
    }

    /** The file of the earlier run, where it still has what that one wrote. */
    private PendingFile reopened(long[] kept) throws IOException {
        Path target = file.target();
        if (disk.isLink(target)) {
            throw new WrongStateException(target + " is a symbolic link, which the run had not made");
        }
        if (!disk.isFile(target)) {
            throw new WrongStateException(target + " is gone, which the run had written");
        }
        PendingFile back = PendingFile.reopen(disk, target);
        digest.begin(kept[2]);
        boolean same = back.bytes().size() >= kept[1] && digest.until(back.bytes(), kept[1]) == kept[3];
        if (!same) {
            back.close();
            throw new WrongStateException(target + " is no longer what the run had written");
        }
        return back;
    }

    private void restore(DiskFile open, IOException trouble) {
        try {
            if (records > 0) {
                writeCount(open, records);
            }
            open.truncate(records > 0 ? end : 0);
        } catch (IOException e) {
            trouble.addSuppressed(e);
        }
    }

    @Override
    public final String name() {
        return String.valueOf(file.target().getFileName());
    }

    @Override
    public final List<Path> files() {
        return file.isPublished() ? List.of(file.target()) : List.of();
    }

    @Override
    public final void close() {
        file.close();
    }
}
