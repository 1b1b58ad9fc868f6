package isotherm.io.checkpoint;

import isotherm.model.Precision;

/**
 * An array in a checkpoint.
 *
 * @param part the part of the plate that it is of, or {@link #WHOLE}
 * @param offset where it begins, in bytes: a multiple of {@link #ALIGNED}
 * @param count of its numbers
 * @param crc CRC32C of its bytes and the zeros that follow up to the next multiple of {@link #ALIGNED}
 */
record Section(String name, Kind kind, int part, long offset, long count, int crc) {
    /** Of the run, whoever computes which part of the plate. */
    static final int WHOLE = -1;

    static final int ALIGNED = 64;
    /** Arrays go through a buffer of this size. */
    static final int BUFFER_BYTES = 1 << 18;

    /** What an array is made of; the number in the file is one more than the place in this list. */
    enum Kind {
        BYTES(1),
        WHOLES(Long.BYTES),
        DOUBLES(Double.BYTES),
        SINGLES(Float.BYTES);

        final int bytes;

        Kind(int bytes) {
            this.bytes = bytes;
        }

        /** Numbers of a precision. */
        static Kind of(Precision precision) {
            return precision == Precision.SINGLE ? SINGLES : DOUBLES;
        }
    }

    long bytes() {
        return count * kind.bytes;
    }

    /** Where the next section begins. */
    long end() {
        return aligned(offset + bytes());
    }

    static long aligned(long bytes) {
        return (bytes + ALIGNED - 1) / ALIGNED * ALIGNED;
    }
}
