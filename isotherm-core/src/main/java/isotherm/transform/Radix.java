package isotherm.transform;

/** One factor of a transform's length. */
interface Radix {
    int factor();

    /**
     * Short transforms of the factor's length over runs of numbers, each multiplied by a root of one.
     *
     * @param from the first run of the numbers
     * @param apart how far the runs of one short transform are apart
     * @param to the first run of the others; the next follow
     * @param run numbers in a run
     * @param roots of one
     * @param root the power that belongs to the second run written; the third has twice that, and so on
     */
    void butterflies(Room room, int from, int apart, int to, int run, MixedRadix roots, int root);
}
