package isotherm.threads;

/**
 * The rows of a plate in bands of nearly equal height, one for each thread.
 *
 * @param rows of the plate
 * @param count how many bands, at most as many as rows
 */
public record Bands(int rows, int count) {
    /** The lowest row of a band. */
    public int from(int band) {
        return (int) ((long) rows * band / count);
    }

    /** The row after the highest of a band. */
    public int to(int band) {
        return from(band + 1);
    }
}
