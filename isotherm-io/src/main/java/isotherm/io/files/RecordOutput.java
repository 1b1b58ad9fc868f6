package isotherm.io.files;

import isotherm.field.Snapshot;
import isotherm.state.StateExchange;
import isotherm.state.WrongStateException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
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
    private PendingFile file;
    private long records;
    /** Bytes up to the end of the last whole record. */
    private long end;

    private final RecordDigest digest = new RecordDigest();

    RecordOutput(Path path) {
        this.file = PendingFile.create(path);
    }

    /** How many whole records the file has, which is the number of the one being written. */
    final long records() {
        return records;
    }

    /** Writes what stands before the first record; returns where that goes. */
    abstract long writeHeader(FileChannel channel) throws IOException;

    /** Writes a record from byte {@code start} on; returns the byte after it. */
    abstract long writeRecord(FileChannel channel, long start, Snapshot snapshot) throws IOException;

    /** Says in the file how many records there are, where the format does. */
    abstract void writeCount(FileChannel channel, long count) throws IOException;

    @Override
    public final void observe(Snapshot snapshot) {
        FileChannel channel = file.channel();
        try {
            if (records == 0) {
                end = writeHeader(channel);
                digest.begin(end);
            }
            long next = writeRecord(channel, end, snapshot);
            writeCount(channel, records + 1);
            records++;
            end = next;
        } catch (IOException e) {
            restore(channel, e);
            throw PendingFile.failed(file.target(), e);
        }
        file.publish();
    }

    @Override
    public final void exchange(StateExchange state) {
        try {
            long[] now = {records, end, digest.from(), digest.until(file.channel(), end)};
            long[] kept = state.wholes("written", now);
            if (state.restores() && kept.length == now.length && kept[0] > 0) {
                file.close();
                file = reopened(kept);
                records = kept[0];
                end = kept[1];
                file.channel().truncate(end);
                writeCount(file.channel(), records);
            }
        } catch (IOException e) {
            throw PendingFile.failed(file.target(), e);
        }
    }

    /** The file of the earlier run, where it still has what that one wrote. */
    private PendingFile reopened(long[] kept) throws IOException {
        Path target = file.target();
        if (!Files.isRegularFile(target)) {
            throw new WrongStateException(target + " is gone, which the run had written");
        }
        PendingFile open = PendingFile.reopen(target);
        digest.begin(kept[2]);
        boolean same = open.channel().size() >= kept[1] && digest.until(open.channel(), kept[1]) == kept[3];
        if (!same) {
            open.close();
            throw new WrongStateException(target + " is no longer what the run had written");
        }
        return open;
    }

    private void restore(FileChannel channel, IOException trouble) {
        try {
            if (records > 0) {
                writeCount(channel, records);
            }
            channel.truncate(records > 0 ? end : 0);
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
