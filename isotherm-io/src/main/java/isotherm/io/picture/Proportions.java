package isotherm.io.picture;

/**
 * How a plate is shown: to scale, or with its short side stretched where it would be too thin to see.
 *
 * @param lengthX in metres
 * @param lengthY in metres
 * @param stretchX how much x is stretched, mostly 1
 * @param stretchY how much y is stretched, mostly 1
 */
record Proportions(double lengthX, double lengthY, double stretchX, double stretchY) {
    /** The most elongated that a plate is shown. */
    private static final double LONGEST = 5;

    static Proportions of(Sheet sheet) {
        double x = sheet.x().length();
        double y = sheet.y().length();
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

    /** Width over height as shown. */
    double aspect() {
        return lengthX * stretchX / (lengthY * stretchY);
    }
}
