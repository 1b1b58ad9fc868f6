package isotherm.transform;

/** {@code X[k] = sum over j of x[j] exp(-2 pi i j k / n)}, for complex lines of any length n. */
sealed interface Fourier permits MixedRadix, Chirp {
    /** Complex numbers in a line. */
    int length();

    /** Complex numbers that a line needs room for. */
    int room();

    /** Transforms the lines in a room. */
    void transform(Room room);

    /** The transform of a length by whichever way takes less work; the same on every machine. */
    static Fourier of(int length) {
        double direct = MixedRadix.work(length);
        return direct <= Chirp.work(length) ? new MixedRadix(length) : new Chirp(length);
    }
}
