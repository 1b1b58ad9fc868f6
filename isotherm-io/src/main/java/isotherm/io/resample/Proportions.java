package isotherm.io.resample;

/**
 * How a plate is shown: to scale, or with its short side stretched where it would be too thin to see.
 *
 * @param lengthX in metres
 * @param lengthY in metres
 * @param stretchX how much x is stretched, mostly 1
 * @param stretchY how much y is stretched, mostly 1
 */
public record Proportions(double lengthX, double lengthY, double stretchX, double stretchY) {
    /** The most elongated that a plate is shown. */
    private static final double LONGEST = 5;

    /** Of a plate so many metres wide and high. */
    public static Proportions of(double x, double y) {
        return new Proportions(x, y, stretch(y / x), stretch(x / y));
    }

    /** A whole number of at most two digits and zeros. */
    private static double stretch(double elongation) {
        double least = elongation / LONGEST;
        if (least <= 1) {
            return 1;
        }
        double unit = 1;
        while (least / unit > 100) {
            unit *= 10;
        }
        return Math.ceil(least / unit - 1e-9) * unit;
    }

    /** So many parts along x that the longer side as shown has {@code most}; two at least. */
    int partsX(int most) {
        return Math.max(2, (int) Math.rint(most * Math.min(1, aspect())));
    }

    /** The same along y. */
    int partsY(int most) {
        return Math.max(2, (int) Math.rint(most * Math.min(1, 1 / aspect())));
    }

    /** Width over height as shown. */
    public double aspect() {
        return lengthX * stretchX / (lengthY * stretchY);
    }
}
