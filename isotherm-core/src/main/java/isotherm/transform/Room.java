package isotherm.transform;

/**
 * Complex numbers of several lines that are transformed at once, and room for as many more. The lines lie side by side: number {@code k}
 * of line {@code b} is at {@code k * lines + b}, so that inner loops run along memory whatever the length.
 */
final class Room {
    final int lines;
    double[] re;
    double[] im;
    double[] otherRe;
    double[] otherIm;
    private double[] scratch = {};

    /**
     * Room for lines.
     *
     * @param length the most complex numbers of a line
     */
    Room(int length, int lines) {
        this.lines = lines;
        int size = Math.multiplyExact(length, lines);
        re = new double[size];
        im = new double[size];
        otherRe = new double[size];
        otherIm = new double[size];
    }

    /** Some more numbers, for whoever asks first until the next one asks. */
    double[] scratch(int size) {
        if (scratch.length < size) {
            scratch = new double[size];
        }
        return scratch;
    }

    /** Exchanges the numbers with the others. */
    void swap() {
        double[] lastRe = re;
        double[] lastIm = im;
        re = otherRe;
        im = otherIm;
        otherRe = lastRe;
        otherIm = lastIm;
    }

    /** Exchanges real and imaginary parts: a transform between two of these is the inverse one. */
    void turn() {
        double[] last = re;
        re = im;
        im = last;
    }
}
