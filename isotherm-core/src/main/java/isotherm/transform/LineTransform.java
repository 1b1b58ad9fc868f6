package isotherm.transform;

/**
 * Lines of numbers as sums of the waves that fit their ends (N19): the waves are those of the second difference, so what couples
 * neighbours in a line leaves each wave to itself.
 *
 * <pre>
 *    odd ends        x . . . x     sin(pi k j / n),           k = 1 ... n - 1    the ends are 0 and no points
 *    even ends       o . . . o     cos(pi k j / n),           k = 0 ... n        the ends are points, each counts half in a sum
 *    odd and even    x . . . o     sin(pi (k + 1/2) j / n),   k = 0 ... n - 1
 *    ring            ( . . . )     cos(2 pi k j / n) + sin(2 pi k j / n)
 * </pre>
 *
 * <p>Several lines go at once, side by side: point {@code j} of line {@code b} at {@code j * lines + b}. Each line is computed in one way,
 * whatever the others and however many.
 */
public abstract sealed class LineTransform permits Sines, Cosines, QuarterWaves, Ring {
    /** What a line is beyond its end. */
    public enum End {
        /** The mirror image with the opposite sign, so 0 at the end. */
        ODD,
        /** The mirror image. */
        EVEN
    }

    LineTransform() {}

    /**
     * The transform between two ends.
     *
     * @param cells gaps between points, ends included; at least 2
     */
    public static LineTransform between(End low, End high, int cells) {
        if (low == high) {
            return low == End.ODD ? new Sines(cells) : new Cosines(cells);
        }
        return new QuarterWaves(cells, low == End.EVEN);
    }

    /** The transform of a line whose last point is beside its first. */
    public static LineTransform ring(int points) {
        return points % 2 == 0 ? new Ring(points / 2, true) : new Ring(points, false);
    }

    /** The time that a line takes for each of its cells, in a unit in which it is 4.6 for each pass over all; a count, the same everywhere. */
    public static double work(int cells) {
        return Math.min(MixedRadix.work(cells), Chirp.work(cells)) / cells;
    }

    /** Points in a line, and waves. */
    public abstract int points();

    /** Complex numbers that a line needs room for. */
    abstract int room();

    /** From the lines' values to what each wave has in them. */
    abstract void forward(double[] lines, Room room);

    /** Back again. */
    abstract void backward(double[] lines, Room room);

    /** From one line's values to what each wave has in them, in place. */
    public final void forward(double[] line) {
        forward(line, new Room(room(), 1));
    }

    /** From what each wave has in one line to the line's values, in place. */
    public final void backward(double[] line) {
        backward(line, new Room(room(), 1));
    }

    /** What the second difference makes of a wave, with its sign turned: 4 times the squared sine of half its angle from point to point. */
    public abstract double bend(int wave);

    /** A wave's value at the first point. */
    public abstract double atFirst(int wave);

    /** A wave's value at the last point. */
    public abstract double atLast(int wave);

    /**
     * By what to multiply when a line is put together from its waves; only where an end is odd is it the same for all waves, and only there
     * is it to be asked for.
     */
    public abstract double scale();

    /** The sum over a wave's points, those at even ends counted half, times what {@link #scale} stands for. */
    public abstract double whole(int wave);
}
