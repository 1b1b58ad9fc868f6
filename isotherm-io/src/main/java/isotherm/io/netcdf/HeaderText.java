package isotherm.io.netcdf;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a NetCDF classic file, with 64-bit offsets or 64-bit data too ("The NetCDF Classic Format in Detail"). Nothing is allocated by a
 * count that the header's own bytes do not bear out.
 */
final class HeaderText {
    /** Headers have names and attributes; one larger than this is none. */
    private static final int MOST_BYTES = 1 << 26;

    private static final int CHAR = 2;
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 4, 8, 1, 2, 4, 8, 8};

    /**
     * An array in the file.
     *
     * @param begin the byte where it, or its first record, begins
     */
    record Variable(String name, List<Integer> dimensions, Map<String, String> texts, int type, long begin) {}

    private final ByteBuffer bytes;
    private final boolean wide;
    private final boolean longOffsets;
    private final long records;
    private final List<Long> lengths = new ArrayList<>();
    private final Map<String, String> texts;
    private final Map<String, Variable> variables = new HashMap<>();

    private HeaderText(ByteBuffer bytes) throws IOException {
        this.bytes = bytes;
        boolean magic = bytes.get() == 'C' && bytes.get() == 'D' && bytes.get() == 'F';
        int version = magic ? bytes.get() : 0;
        if (version != 1 && version != 2 && version != 5) {
            throw new IOException("it is no NetCDF classic file");
        }
        wide = version == 5;
        longOffsets = version != 1;
        records = count();
        for (long left = list(); left > 0; left--) {
            name();
            lengths.add(count());
        }
        texts = readTexts();
        for (long left = list(); left > 0; left--) {
            Variable variable = variable();
            variables.put(variable.name, variable);
        }
    }

    static HeaderText of(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(MOST_BYTES, channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
        try {
            return new HeaderText(bytes.flip());
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("its header is cut or damaged", e);
        }
    }

    /** How many records it has. */
    long records() {
        return records;
    }

    /** The attributes of the whole file that are texts. */
    Map<String, String> texts() {
        return texts;
    }

    Variable variable(String name) throws IOException {
        Variable found = variables.get(name);
        if (found == null) {
            throw new IOException("it has no variable \"" + name + "\"");
        }
        return found;
    }

    /** Numbers along a dimension; 0 along the one that grows. */
    long length(int dimension) throws IOException {
        if (dimension < 0 || dimension >= lengths.size()) {
            throw new IOException("its header is damaged");
        }
        return lengths.get(dimension);
    }

    /** Bytes from one record to the next. */
    long recordBytes() throws IOException {
        long sum = 0;
        for (Variable variable : variables.values()) {
            boolean grows = !variable.dimensions.isEmpty() && length(variable.dimensions.getFirst()) == 0;
            if (grows) {
                long size = TYPE_BYTES[variable.type];
                for (int dimension : variable.dimensions.subList(1, variable.dimensions.size())) {
                    size = Math.multiplyExact(size, length(dimension));
                }
                sum = Math.addExact(sum, (size + 3) / 4 * 4);
            }
        }
        return sum;
    }

    private Variable variable() throws IOException {
        String name = name();
        List<Integer> dimensions = new ArrayList<>();
        for (long left = count(); left > 0; left--) {
            dimensions.add((int) count());
        }
        Map<String, String> texts = readTexts();
        int type = type();
        count();
        return new Variable(name, dimensions, texts, type, longOffsets ? bytes.getLong() : bytes.getInt());
    }

    private Map<String, String> readTexts() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (long left = list(); left > 0; left--) {
            String name = name();
            int type = type();
            byte[] value = padded(Math.multiplyExact(count(), (long) TYPE_BYTES[type]));
            if (type == CHAR) {
                texts.put(name, new String(value, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private int type() throws IOException {
        int type = bytes.getInt();
        if (type < 1 || type >= TYPE_BYTES.length) {
            throw new IOException("it has numbers of an unknown type, " + type);
        }
        return type;
    }

    private long list() {
        bytes.getInt();
        return count();
    }

    private String name() throws IOException {
        return new String(padded(count()), StandardCharsets.UTF_8);
    }

    private byte[] padded(long length) throws IOException {
        long whole = (length + 3) / 4 * 4;
        if (length < 0 || whole > bytes.remaining()) {
            throw new IOException("its header is cut or damaged");
        }
        byte[] value = new byte[(int) length];
        bytes.get(value);
        bytes.position(bytes.position() + (int) (whole - length));
        return value;
    }

    private long count() {
        return wide ? bytes.getLong() : Integer.toUnsignedLong(bytes.getInt());
    }
}
