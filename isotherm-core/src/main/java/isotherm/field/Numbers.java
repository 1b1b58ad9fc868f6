package isotherm.field;

import isotherm.model.Precision;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Single numbers in memory, read as doubles and rounded where they are written. */
public final class Numbers {
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE;
    private static final ValueLayout.OfFloat SINGLE = ValueLayout.JAVA_FLOAT;
    /** The bits that are all ones in infinities and NaNs, and in no finite number. */
    private static final long DOUBLE_EXPONENT = 0x7ff0_0000_0000_0000L;

    private static final int SINGLE_EXPONENT = 0x7f80_0000;

    private final boolean single;
    private final int bytes;

    public Numbers(Precision precision) {
        this.single = precision == Precision.SINGLE;
        this.bytes = precision.bytes();
    }

    /** Bytes of a number. */
    public int bytes() {
        return bytes;
    }

    public double get(MemorySegment memory, long offset) {
        return single ? memory.get(SINGLE, offset) : memory.get(DOUBLE, offset);
    }

    public void set(MemorySegment memory, long offset, double number) {
        if (single) {
            memory.set(SINGLE, offset, (float) number);
        } else {
            memory.set(DOUBLE, offset, number);
        }
    }

    /** Copies neighbouring numbers into an array. */
    void copy(MemorySegment memory, long offset, double[] into, int count) {
        if (single) {
            for (int k = 0; k < count; k++) {
                into[k] = memory.get(SINGLE, offset + (long) k * Float.BYTES);
            }
        } else {
            // by bytes: the copy for arrays of numbers costs a start of the program ten milliseconds
            MemorySegment.copy(memory, offset, MemorySegment.ofArray(into), 0, (long) count * Double.BYTES);
        }
    }

    /** Copies an array into neighbouring numbers. */
    void copy(double[] numbers, int count, MemorySegment memory, long offset) {
        if (single) {
            for (int k = 0; k < count; k++) {
                memory.set(SINGLE, offset + (long) k * Float.BYTES, (float) numbers[k]);
            }
        } else {
            MemorySegment.copy(MemorySegment.ofArray(numbers), 0, memory, offset, (long) count * Double.BYTES);
        }
    }

    /** True where neighbouring numbers are all finite. */
    boolean areFinite(MemorySegment memory, long offset, int count) {
        return single ? singlesAreFinite(memory, offset, count) : doublesAreFinite(memory, offset, count);
    }

    private static boolean singlesAreFinite(MemorySegment memory, long offset, int count) {
        int ones = 0;
        for (long k = offset; k < offset + (long) count * Float.BYTES; k += Float.BYTES) {
            ones = Math.max(ones, memory.get(ValueLayout.JAVA_INT, k) & SINGLE_EXPONENT);
        }
        return ones != SINGLE_EXPONENT;
    }

    private static boolean doublesAreFinite(MemorySegment memory, long offset, int count) {
        long ones = 0;
        for (long k = offset; k < offset + (long) count * Double.BYTES; k += Double.BYTES) {
            ones = Math.max(ones, memory.get(ValueLayout.JAVA_LONG, k) & DOUBLE_EXPONENT);
        }
        return ones != DOUBLE_EXPONENT;
    }
}
