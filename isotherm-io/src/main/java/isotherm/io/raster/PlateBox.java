package isotherm.io.raster;

/**
 * Where a plate lies on the canvas.
 *
 * @param x left border in pixels
 * @param y top border in pixels
 * @param width in pixels
 * @param height in pixels
 */
public record PlateBox(int x, int y, int width, int height) {
    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }
}
