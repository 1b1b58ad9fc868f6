package isotherm.io.checkpoint;

import isotherm.field.NodeBlocks;
import isotherm.io.disk.DiskFile;
import isotherm.io.files.PendingFile;
import isotherm.model.Precision;
import isotherm.state.StateExchange;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;

/** Writes what it is told to a checkpoint, section by section, and its table at last. */
final class CheckpointWriter {
    private final PendingFile file;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(Section.BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C crc = new CRC32C();
    private final List<Section> sections = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long end = SectionTable.HEAD_BYTES;

    CheckpointWriter(PendingFile file) {
        this.file = file;
    }

    /** What a part of the plate has, or the run as a whole. */
    StateExchange part(int part) {
        return new Told("", part);
    }

    /** Writes the table; nothing is told afterwards. */
    void finish() {
        file.write(open -> SectionTable.write(open, sections, end));
    }

    /** Puts numbers into the buffer, from one on; returns how many fitted. */
    @FunctionalInterface
    private interface Source {
        int put(ByteBuffer into, long first);
    }

    private void section(String name, Section.Kind kind, int part, long count, Source source) {
        if (!names.add(part + " " + name)) {
            throw new IllegalStateException(name + " is told twice");
        }
        file.write(open -> {
            crc.reset();
            long at = end;
            for (long done = 0; done < count; ) {
                buffer.clear();
                done += source.put(buffer, done);
                at = flush(open, at);
            }
            buffer.clear();
            while ((at + buffer.position()) % Section.ALIGNED != 0) {
                buffer.put((byte) 0);
            }
            flush(open, at);
        });
        Section section = new Section(name, kind, part, end, count, (int) crc.getValue());
        sections.add(section);
        end = section.end();
    }

    private long flush(DiskFile open, long at) throws IOException {
        buffer.flip();
        crc.update(buffer.duplicate());
        return open.write(buffer, at);
    }

    private final class Told implements StateExchange {
        private final String prefix;
        private final int part;

        private Told(String prefix, int part) {
            this.prefix = prefix;
            this.part = part;
        }

        @Override
        public boolean restores() {
            return false;
        }

        @Override
        public boolean has(String name) {
            return names.contains(part + " " + prefix + name);
        }

        @Override
        public byte[] bytes(String name, byte[] value) {
            section(prefix + name, Section.Kind.BYTES, part, value.length, (into, first) -> {
                int count = (int) Math.min(into.remaining(), value.length - first);
                into.put(value, (int) first, count);
                return count;
            });
            return value;
        }

        @Override
        public long[] wholes(String name, long[] values) {
            section(prefix + name, Section.Kind.WHOLES, part, values.length, (into, first) -> {
                int count = (int) Math.min(into.remaining() / Long.BYTES, values.length - first);
                into.asLongBuffer().put(values, (int) first, count);
                into.position(count * Long.BYTES);
                return count;
            });
            return values;
        }

        @Override
        public double[] numbers(String name, double[] values) {
            section(prefix + name, Section.Kind.DOUBLES, part, values.length, (into, first) -> {
                int count = (int) Math.min(into.remaining() / Double.BYTES, values.length - first);
                into.asDoubleBuffer().put(values, (int) first, count);
                into.position(count * Double.BYTES);
                return count;
            });
            return values;
        }

        @Override
        public void fill(String name, double[] values) {
            numbers(name, values);
        }

        @Override
        public void nodes(String name, NodeBlocks numbers, Precision precision, int columns, int rows) {
            Section.Kind kind = Section.Kind.of(precision);
            section(prefix + name, kind, part, (long) columns * rows, (into, first) -> {
                int column = (int) (first % columns);
                int count = Math.min(into.remaining() / kind.bytes, columns - column);
                numbers.copyBlock(column, (int) (first / columns), count, 1, MemorySegment.ofBuffer(into));
                into.position(count * kind.bytes);
                return count;
            });
        }

        @Override
        public StateExchange of(String name) {
            return new Told(prefix + name + ".", part);
        }
    }
}
