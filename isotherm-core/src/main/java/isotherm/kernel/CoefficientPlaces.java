package isotherm.kernel;

/**
 * Where the coefficients of a transposed row lie (N20): offsets of vector 0 in one segment. The links to the left of a vector are those to
 * the right one vector further west.
 *
 * @param q dt / C
 * @param east links to the right
 * @param north links upward
 * @param source what enters
 * @param weightX r or rx inside a material, negative where a node is of the general form
 * @param weightY ry, or r again
 */
public record CoefficientPlaces(long q, long east, long north, long source, long weightX, long weightY) {
    /** Of a row that is not there. */
    public static final CoefficientPlaces NOWHERE = new CoefficientPlaces(0, 0, 0, 0, 0, 0);
}
