package isotherm.model;

import java.util.Locale;

/** How many digits the temperatures carry: numbers of IEEE 754 binary64 or binary32. */
public enum Precision {
    /** 8 bytes, some 16 decimal digits. */
    DOUBLE(Double.BYTES),
    /** 4 bytes, some 7 decimal digits: half the memory and twice the nodes in a vector (N11). */
    SINGLE(Float.BYTES);

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    /** As scenario files and reports say it: "double", "single". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Bytes of a number. */
    public int bytes() {
        return bytes;
    }

    /** The nearest number there is; infinite beyond the largest. */
    public double rounded(double number) {
        return this == SINGLE ? (float) number : number;
    }
}
