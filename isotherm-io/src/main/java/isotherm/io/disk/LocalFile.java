package isotherm.io.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/** A file on a disk of this machine; its channel may take or give less than it is asked for. */
final class LocalFile implements DiskFile {
    private final FileChannel channel;

    LocalFile(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public long write(ByteBuffer bytes, long start) throws IOException {
        long position = start;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
        return position;
    }

    @Override
    public boolean read(ByteBuffer into, long start) throws IOException {
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

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void truncate(long size) throws IOException {
        channel.truncate(size);
    }

    @Override
    public void force() throws IOException {
        channel.force(true);
    }

    @Override
    public Claim claim() {
        try {
            FileLock lock = channel.tryLock();
            return lock == null ? Claim.ANOTHERS : Claim.OURS;
        } catch (OverlappingFileLockException inThisProcess) {
            return Claim.ANOTHERS;
        } catch (IOException noLocksHere) {
            return Claim.UNKNOWN;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
