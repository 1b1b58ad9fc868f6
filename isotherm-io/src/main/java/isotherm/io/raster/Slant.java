package isotherm.io.raster;

/**
 * Where and how slanted text stands on a mask.
 *
 * @param x centre of the text
 * @param y centre of the digits' height
 * @param dx direction of the text: a unit vector
 * @param dy positive downwards
 * @param zoom the size of the text in sizes of the face, at most 1
 */
public record Slant(double x, double y, double dx, double dy, double zoom) {
    /** Points tried in each pixel, both ways. */
    private static final int TRIES = 2;

    /** Writes a text of digits, signs and points. */
    public void write(String text, Face face, Mask onto) {
        Mask upright = face.mask(text);
        double halfWidth = upright.width() / 2.0;
        double middle = face.baseline() - face.capitals() / 2.0;
        double halfHeight = face.capitals() / 2.0 + 1;
        int reach = (int) Math.ceil((halfWidth + halfHeight) * zoom) + 1;
        for (int py = (int) y - reach; py <= (int) y + reach; py++) {
            for (int px = (int) x - reach; px <= (int) x + reach; px++) {
                double right = px + 0.5 - x;
                double down = py + 0.5 - y;
                boolean near = Math.abs(right * dx + down * dy) < halfWidth * zoom + 1
                        && Math.abs(down * dx - right * dy) < halfHeight * zoom + 1;
                if (near) {
                    onto.raise(px, py, cover(px, py, upright, halfWidth, middle));
                }
            }
        }
    }

    private int cover(int px, int py, Mask upright, double halfWidth, double middle) {
        double sum = 0;
        for (int i = 0; i < TRIES; i++) {
            for (int j = 0; j < TRIES; j++) {
                double right = px + (i + 0.5) / TRIES - x;
                double down = py + (j + 0.5) / TRIES - y;
                double u = (right * dx + down * dy) / zoom + halfWidth;
                double v = (down * dx - right * dy) / zoom + middle;
                sum += upright.sample(u, v);
            }
        }
        return (int) (sum / (TRIES * TRIES) + 0.5);
    }
}
