package isotherm.io.files;

import isotherm.model.Precision;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the grammar of a NetCDF classic header, big-endian: NetCDF Classic Format Specification, "The NetCDF Classic
 * Format in Detail", with its 64-bit offset (CDF-2) and 64-bit data (CDF-5) variants.
 */
final class CdfEncoder {
    private static final int DIMENSION = 10;
    private static final int VARIABLE = 11;
    private static final int ATTRIBUTE = 12;
    private static final int CHAR = 2;
    private static final int SINGLE = 5;
    private static final int DOUBLE = 6;
    /** What a count field of CDF-2 says where the count does not fit. */
    private static final long OVERFLOW = 0xFFFF_FFFFL;

    /** Something said about the file or a variable. */
    static final class Attribute {
        private final String name;
        private final int type;
        private final int count;
        private final byte[] bytes;

        private Attribute(String name, int type, int count, byte[] bytes) {
            this.name = name;
            this.type = type;
            this.count = count;
            this.bytes = bytes;
        }

        static Attribute text(String name, String value) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            return new Attribute(name, CHAR, bytes.length, bytes);
        }

        static Attribute notANumber(String name, Precision precision) {
            byte[] bytes = new byte[precision.bytes()];
            ByteBuffer out = ByteBuffer.wrap(bytes);
            if (precision == Precision.SINGLE) {
                out.putFloat(Float.NaN);
            } else {
                out.putDouble(Double.NaN);
            }
            return new Attribute(name, type(precision), 1, bytes);
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean wide;

    /**
     * Starts a header that counts no record yet.
     *
     * @param wide true for CDF-5, whose counts have 8 bytes, false for CDF-2, where they have 4
     */
    CdfEncoder(boolean wide) {
        this.wide = wide;
        out.writeBytes(new byte[] {'C', 'D', 'F', (byte) (wide ? 5 : 2)});
        count(0);
    }

    void dimensions(int count) {
        list(DIMENSION, count);
    }

    /** One of the announced dimensions; length 0 for the one that grows. */
    void dimension(String name, long length) {
        name(name);
        count(length);
    }

    void attributes(List<Attribute> attributes) {
        list(ATTRIBUTE, attributes.size());
        for (int k = 0; k < attributes.size(); k++) {
            Attribute attribute = attributes.get(k);
            name(attribute.name);
            fourBytes(attribute.type);
            count(attribute.count);
            padded(attribute.bytes);
        }
    }

    void variables(int count) {
        list(VARIABLE, count);
    }

    /**
     * One of the announced variables.
     *
     * @param precision of its numbers
     * @param bytes its size, or that of one record of it
     * @param begin the byte of the file where it begins
     */
    void variable(
            String name, int[] dimensions, List<Attribute> attributes, Precision precision, long bytes, long begin) {
        name(name);
        count(dimensions.length);
        for (int dimension : dimensions) {
            count(dimension);
        }
        attributes(attributes);
        fourBytes(type(precision));
        count(bytes);
        eightBytes(begin);
    }

    private static int type(Precision precision) {
        return precision == Precision.SINGLE ? SINGLE : DOUBLE;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void list(int tag, int count) {
        fourBytes(count == 0 ? 0 : tag);
        count(count);
    }

    private void name(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        count(bytes.length);
        padded(bytes);
    }

    private void padded(byte[] bytes) {
        out.writeBytes(bytes);
        for (int k = bytes.length; k % 4 != 0; k++) {
            out.write(0);
        }
    }

    private void count(long count) {
        if (wide) {
            eightBytes(count);
        } else {
            fourBytes((int) Math.min(count, OVERFLOW));
        }
    }

    private void eightBytes(long value) {
        fourBytes((int) (value >>> 32));
        fourBytes((int) value);
    }

    private void fourBytes(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
    }
}
