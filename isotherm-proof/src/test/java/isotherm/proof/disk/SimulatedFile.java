package isotherm.proof.disk;

import isotherm.io.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file of a {@link SimulatedDisk}. */
final class SimulatedFile implements DiskFile {
    private final SimulatedDisk disk;
    private final SimulatedBytes bytes;

    SimulatedFile(SimulatedDisk disk, SimulatedBytes bytes) {
        this.disk = disk;
        this.bytes = bytes;
    }

    @Override
    public long write(ByteBuffer buffer, long start) throws IOException {
        byte[] written = new byte[buffer.remaining()];
        buffer.get(written);
        int at = Math.toIntExact(start);
        boolean grows = at + written.length > bytes.now().length;
        disk.change(grows ? DiskCall.GROW : DiskCall.CHANGE, () -> bytes.write(at, written));
        return start + written.length;
    }

    @Override
    public boolean read(ByteBuffer into, long start) throws IOException {
        disk.look();
        byte[] now = bytes.now();
        int count = Math.clamp(now.length - start, 0, into.remaining());
        into.put(now, Math.toIntExact(Math.min(start, now.length)), count);
        return !into.hasRemaining();
    }

    @Override
    public long size() throws IOException {
        disk.look();
        return bytes.now().length;
    }

    @Override
    public void truncate(long size) throws IOException {
        disk.change(DiskCall.CHANGE, () -> bytes.cut(Math.toIntExact(size)));
    }

    @Override
    public void force() throws IOException {
        disk.force(bytes);
    }

    @Override
    public Claim claim() {
        if (!disk.hasLocks()) {
            return Claim.UNKNOWN;
        }
        return bytes.claim(this) ? Claim.OURS : Claim.ANOTHERS;
    }

    @Override
    public void close() throws IOException {
        bytes.release(this);
        disk.change(DiskCall.REMOVE, () -> {});
    }
}
