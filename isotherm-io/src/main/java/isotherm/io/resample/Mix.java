package isotherm.io.resample;

/** How the pixels of one direction are mixed from two neighbouring lines of a sheet. */
public final class Mix {
    private final int[] before;
    private final double[] nearShare;
    private final double[] farShare;

    private Mix(int pixels) {
        this.before = new int[pixels];
        this.nearShare = new double[pixels];
        this.farShare = new double[pixels];
    }

    /** The line before each pixel's centre. */
    public int[] before() {
        return before;
    }

    /** How much each pixel has of the line before. */
    public double[] nearShare() {
        return nearShare;
    }

    /** How much each pixel has of the line after. */
    public double[] farShare() {
        return farShare;
    }

    /** For pixels that cover the lines from the first to the last. */
    public static Mix of(Sheet.Lines lines, int pixels) {
        Mix mix = new Mix(pixels);
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
        if (lines.isEven()) {
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
