package isotherm.transform;

/**
 * Cosines and sines of parts of a circle. Angles are brought into an eighth of it by whole numbers first, so that each value is within
 * half a unit of 1e-16 or so, and what should be symmetric is so to the bit.
 */
final class Circle {
    private static final int EIGHTHS = 8;

    private Circle() {}

    /** The cosine of {@code 2 pi part / whole}. */
    static double cosine(long part, long whole) {
        long eighths = EIGHTHS * Math.floorMod(part, whole);
        long upper = Math.min(eighths, EIGHTHS * whole - eighths);
        long acute = Math.min(upper, 4 * whole - upper);
        double size =
                acute <= whole ? StrictMath.cos(angle(acute, whole)) : StrictMath.sin(angle(2 * whole - acute, whole));
        return upper > 2 * whole ? -size : size;
    }

    /** The sine of {@code 2 pi part / whole}. */
    static double sine(long part, long whole) {
        long eighths = EIGHTHS * Math.floorMod(part, whole);
        long upper = Math.min(eighths, EIGHTHS * whole - eighths);
        long acute = Math.min(upper, 4 * whole - upper);
        double size =
                acute <= whole ? StrictMath.sin(angle(acute, whole)) : StrictMath.cos(angle(2 * whole - acute, whole));
        return eighths > 4 * whole ? -size : size;
    }

    private static double angle(long eighths, long whole) {
        return Math.PI / 4 * eighths / whole;
    }

    /** Cosines of the first {@code count} parts. */
    static double[] cosines(int count, long whole) {
        double[] values = new double[count];
        for (int part = 0; part < count; part++) {
            values[part] = cosine(part, whole);
        }
        return values;
    }

    /** Sines of the first {@code count} parts. */
    static double[] sines(int count, long whole) {
        double[] values = new double[count];
        for (int part = 0; part < count; part++) {
            values[part] = sine(part, whole);
        }
        return values;
    }
}
