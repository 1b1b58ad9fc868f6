package isotherm.io.checkpoint;

import isotherm.io.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** The head of a checkpoint and the table of its sections, as bytes. */
final class SectionTable {
    static final int VERSION = 1;
    static final int HEAD_BYTES = 64;

    private static final byte[] MAGIC = "ISOTHERM".getBytes(StandardCharsets.US_ASCII);
    private static final int ENTRY_BYTES = 48;
    private static final int DIGEST_BYTES = 32;
    /** More than any run has; nothing is allocated for a file that claims more. */
    private static final int MOST_SECTIONS = 1 << 20;

    private static final int MOST_NAMES = 1 << 26;
    private static final int HEAD_CHECKED = 36;

    private SectionTable() {}

    /** Writes table and head of a file whose sections end at a byte; returns the bytes of the file. */
    static long write(DiskFile open, List<Section> sections, long end) throws IOException {
        ByteBuffer table = table(sections);
        long length = end + table.remaining() + DIGEST_BYTES;
        ByteBuffer head = little(HEAD_BYTES).put(MAGIC).putInt(VERSION).putInt(sections.size());
        head.putLong(end).putLong(length).putInt(crc(table));
        head.putInt(crc(head.duplicate().flip())).position(0).limit(HEAD_BYTES);
        open.write(head.duplicate(), 0);
        open.write(table.duplicate(), end);
        open.write(ByteBuffer.wrap(digest(head, table)), length - DIGEST_BYTES);
        return length;
    }

    private static ByteBuffer table(List<Section> sections) {
        List<byte[]> names = sections.stream()
                .map(section -> section.name().getBytes(StandardCharsets.UTF_8))
                .toList();
        int nameBytes = names.stream().mapToInt(name -> name.length).sum();
        ByteBuffer table = little(ENTRY_BYTES * sections.size() + nameBytes);
        long nameAt = 0;
        for (int k = 0; k < names.size(); k++) {
            Section section = sections.get(k);
            table.putInt(section.kind().ordinal() + 1).putInt(section.part());
            table.putLong(section.offset()).putLong(section.count());
            table.putInt(section.crc())
                    .putInt(names.get(k).length)
                    .putLong(nameAt)
                    .putLong(0);
            nameAt += names.get(k).length;
        }
        names.forEach(table::put);
        return table.flip();
    }

    /**
     * Reads them.
     *
     * @throws CheckpointException where the file is no checkpoint of this version, is cut or damaged
     */
    static List<Section> read(DiskFile open, String file) throws IOException {
        long size = open.size();
        ByteBuffer head = little(HEAD_BYTES);
        if (size < HEAD_BYTES || !open.read(head, 0)) {
            throw new CheckpointException(file + " is no checkpoint: it has " + size + " bytes");
        }
        head.flip();
        byte[] magic = new byte[MAGIC.length];
        head.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new CheckpointException(file + " is no checkpoint of Isotherm");
        }
        int version = head.getInt();
        int count = head.getInt();
        long tableAt = head.getLong();
        long length = head.getLong();
        int tableCrc = head.getInt();
        if (head.getInt() != crc(head.duplicate().position(0).limit(HEAD_CHECKED))) {
            throw new CheckpointException(file + " is damaged: its head does not fit its checksum");
        }
        if (version != VERSION) {
            throw new CheckpointException(file + " has version " + version
                    + " of the checkpoint format; this program reads " + VERSION + " alone");
        }
        if (length != size) {
            throw new CheckpointException(file + " is cut: it has " + size + " bytes of " + length);
        }
        long bytes = length - DIGEST_BYTES - tableAt;
        boolean sane = count >= 0 && count <= MOST_SECTIONS && tableAt >= HEAD_BYTES && tableAt < length;
        if (!sane || bytes < (long) ENTRY_BYTES * count || bytes > (long) ENTRY_BYTES * count + MOST_NAMES) {
            throw new CheckpointException(
                    file + " is damaged: its table has " + bytes + " bytes for " + count + " entries");
        }
        ByteBuffer table = little((int) bytes);
        byte[] digest = new byte[DIGEST_BYTES];
        boolean whole = open.read(table, tableAt) && open.read(ByteBuffer.wrap(digest), tableAt + bytes);
        table.flip();
        if (!whole || crc(table) != tableCrc || !Arrays.equals(digest, digest(head.position(0), table))) {
            throw new CheckpointException(file + " is damaged: its table does not fit its checksum");
        }
        return sections(table, count, tableAt, file);
    }

    private static List<Section> sections(ByteBuffer table, int count, long end, String file) {
        Section.Kind[] kinds = Section.Kind.values();
        int names = ENTRY_BYTES * count;
        List<Section> sections = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            table.position(ENTRY_BYTES * k);
            int kind = table.getInt() - 1;
            int part = table.getInt();
            long offset = table.getLong();
            long numbers = table.getLong();
            int crc = table.getInt();
            int length = table.getInt();
            long at = table.getLong();
            boolean named = length >= 0 && at >= 0 && at + length <= table.limit() - names;
            boolean inside = offset >= HEAD_BYTES && offset <= end && numbers >= 0 && numbers <= end;
            if (!named || !inside || kind < 0 || kind >= kinds.length) {
                throw new CheckpointException(file + " is damaged: entry " + k + " of its table makes no sense");
            }
            byte[] name = new byte[length];
            table.position(names + (int) at).get(name);
            Section section =
                    new Section(new String(name, StandardCharsets.UTF_8), kinds[kind], part, offset, numbers, crc);
            if (section.end() > end) {
                throw new CheckpointException(file + " is damaged: \"" + section.name() + "\" goes beyond its end");
            }
            sections.add(section);
        }
        return sections;
    }

    static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int crc(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate());
        return (int) crc.getValue();
    }

    /** Over head and table, in which each section has its own checksum. */
    private static byte[] digest(ByteBuffer head, ByteBuffer table) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head.duplicate());
            digest.update(table.duplicate());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
