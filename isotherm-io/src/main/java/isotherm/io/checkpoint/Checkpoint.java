package isotherm.io.checkpoint;

import isotherm.field.NodeBlocks;
import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import isotherm.model.Precision;
import isotherm.state.StateExchange;
import isotherm.state.WrongStateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** A checkpoint that was written whole: its checksums have been looked at. */
public final class Checkpoint implements AutoCloseable {
    private final Path file;
    private final DiskFile open;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(Section.BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Section> sections = new HashMap<>();

    private Checkpoint(Path file, DiskFile open) {
        this.file = file;
        this.open = open;
    }

    /**
     * Opens one.
     *
     * @throws CheckpointException where it is none, is cut or damaged, is of another version, or cannot be read
     */
    public static Checkpoint open(Disk disk, Path file) {
        if (disk.isFolder(file)) {
            throw new CheckpointException(file + " is a folder, not a checkpoint");
        }
        try {
            DiskFile open = disk.open(file, false);
            Checkpoint checkpoint = new Checkpoint(file, open);
            try {
                List<Section> all = SectionTable.read(open, file.toString());
                for (Section section : all) {
                    checkpoint.check(section);
                    checkpoint.sections.put(section.part() + " " + section.name(), section);
                }
                return checkpoint;
            } catch (IOException | RuntimeException e) {
                open.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new CheckpointException("there is no checkpoint " + file, e);
        } catch (IOException e) {
            throw new CheckpointException("the checkpoint " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void check(Section section) throws IOException {
        CRC32C crc = new CRC32C();
        for (long at = section.offset(); at < section.end(); at += buffer.limit()) {
            read(at, (int) Math.min(Section.BUFFER_BYTES, section.end() - at));
            crc.update(buffer.duplicate());
        }
        if ((int) crc.getValue() != section.crc()) {
            throw new CheckpointException(file + " is damaged: \"" + section.name() + "\" does not fit its checksum");
        }
    }

    private void read(long at, int bytes) throws IOException {
        buffer.clear().limit(bytes);
        if (!open.read(buffer, at)) {
            throw new IOException("it ends too soon");
        }
        buffer.flip();
    }

    public Path file() {
        return file;
    }

    /** The state of the run, of the one part of its plate. */
    public StateExchange run() {
        return part(0).of("run");
    }

    /** How far its outputs were written. */
    public StateExchange outputs() {
        return part(Section.WHOLE).of("output");
    }

    /** What was kept of a part of the plate, or of the run as a whole: {@link CheckpointHead} has that. */
    StateExchange part(int part) {
        return new Kept("", part);
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes numbers out of the buffer. */
    @FunctionalInterface
    private interface Sink {
        void take(ByteBuffer from, long first, int count);
    }

    private final class Kept implements StateExchange {
        private final String prefix;
        private final int part;

        private Kept(String prefix, int part) {
            this.prefix = prefix;
            this.part = part;
        }

        private Section section(String name, Section.Kind kind) {
            Section section = sections.get(part + " " + prefix + name);
            if (section == null) {
                throw new WrongStateException("there is no \"" + prefix + name + "\"");
            }
            if (section.kind() != kind) {
                throw new WrongStateException(
                        "\"" + prefix + name + "\" is of another kind: " + section.kind() + " in place of " + kind);
            }
            return section;
        }

        private int count(Section section) {
            if (section.count() > Integer.MAX_VALUE - Long.BYTES) {
                throw StateExchange.wrong(section.name(), section.count(), Integer.MAX_VALUE);
            }
            return (int) section.count();
        }

        /** @param line numbers after which those taken at once must end */
        private void read(Section section, long line, Sink sink) {
            try {
                for (long first = 0; first < section.count(); ) {
                    long left = Math.min(line - first % line, section.count() - first);
                    int count = (int) Math.min(left, Section.BUFFER_BYTES / section.kind().bytes);
                    Checkpoint.this.read(section.offset() + first * section.kind().bytes, count * section.kind().bytes);
                    sink.take(buffer, first, count);
                    first += count;
                }
            } catch (IOException e) {
                throw new CheckpointException(file + " cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public boolean restores() {
            return true;
        }

        @Override
        public boolean has(String name) {
            return sections.containsKey(part + " " + prefix + name);
        }

        @Override
        public byte[] bytes(String name, byte[] value) {
            Section section = section(name, Section.Kind.BYTES);
            byte[] bytes = new byte[count(section)];
            read(section, Long.MAX_VALUE, (from, first, count) -> from.get(bytes, (int) first, count));
            return bytes;
        }

        @Override
        public long[] wholes(String name, long[] values) {
            Section section = section(name, Section.Kind.WHOLES);
            long[] kept = new long[count(section)];
            read(
                    section,
                    Long.MAX_VALUE,
                    (from, first, count) -> from.asLongBuffer().get(kept, (int) first, count));
            return kept;
        }

        @Override
        public double[] numbers(String name, double[] values) {
            double[] kept = new double[count(section(name, Section.Kind.DOUBLES))];
            fill(name, kept);
            return kept;
        }

        @Override
        public void fill(String name, double[] values) {
            Section section = section(name, Section.Kind.DOUBLES);
            if (section.count() != values.length) {
                throw StateExchange.wrong(prefix + name, section.count(), values.length);
            }
            read(
                    section,
                    Long.MAX_VALUE,
                    (from, first, count) -> from.asDoubleBuffer().get(values, (int) first, count));
        }

        @Override
        public void nodes(String name, NodeBlocks numbers, Precision precision, int columns, int rows) {
            Section section = section(name, Section.Kind.of(precision));
            if (section.count() != (long) columns * rows) {
                throw StateExchange.wrong(prefix + name, section.count(), (long) columns * rows);
            }
            read(
                    section,
                    columns,
                    (from, first, count) -> numbers.setBlock(
                            (int) (first % columns), (int) (first / columns), count, 1, MemorySegment.ofBuffer(from)));
        }

        @Override
        public StateExchange of(String name) {
            return new Kept(prefix + name + ".", part);
        }
    }
}
