package isotherm.io.picture;

/**
 * Where a plate lies on the canvas.
 *
 * @param x left border in pixels
 * @param y top border in pixels
 * @param width in pixels
 * @param height in pixels
 */
record PlateBox(int x, int y, int width, int height) {
    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }
}
