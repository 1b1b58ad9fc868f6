package isotherm.io.picture;

/**
 * How the pixels of one direction are mixed from two neighbouring lines of a sheet.
 *
 * @param before the line before each pixel's centre
 * @param nearShare how much of the line before
 * @param farShare how much of the line after
 */
record Mix(int[] before, double[] nearShare, double[] farShare) {
    /** For pixels that cover the lines from the first to the last. */
    static Mix of(Sheet.Lines lines, int pixels) {
        Mix mix = new Mix(new int[pixels], new double[pixels], new double[pixels]);
        int before = 0;
        for (int p = 0; p < pixels; p++) {
            double place = (p + 0.5) / pixels * lines.length();
            while (before < lines.count() - 2 && lines.places()[before + 1] <= place) {
                before++;
            }
            double start = lines.places()[before];
            double gap = lines.places()[before + 1] - start;
            mix.before[p] = before;
            mix.farShare[p] = Math.clamp((place - start) / gap, 0, 1);
            mix.nearShare[p] = 1 - mix.farShare[p];
        }
        if (lines.even()) {
            mix.mirror(lines.count());
        }
        return mix;
    }

    /** Makes the second half the exact mirror image of the first, so that a mirrored field gives a mirrored picture. */
    private void mirror(int lines) {
        int pixels = before.length;
        for (int p = 0; p < pixels / 2; p++) {
            int q = pixels - 1 - p;
            before[q] = lines - 2 - before[p];
            farShare[q] = nearShare[p];
            nearShare[q] = farShare[p];
        }
        if (pixels % 2 == 1 && lines % 2 == 0) {
            nearShare[pixels / 2] = 0.5;
            farShare[pixels / 2] = 0.5;
        }
    }
}
