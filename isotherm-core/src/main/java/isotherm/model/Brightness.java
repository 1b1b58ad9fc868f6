package isotherm.model;

import java.util.Objects;

/** An image as numbers between 0 (black) and 1 (white), row by row from the top, as image files store them. */
public final class Brightness {
    private final int width;
    private final int height;
    private final float[] values;

    public Brightness(int width, int height, float[] values) {
        if (width < 1 || height < 1 || values.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "an image of " + width + " x " + height + " pixels cannot have " + values.length + " values");
        }
        this.width = width;
        this.height = height;
        this.values = values.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /**
     * The brightness at a place of the image stretched over the unit square: bilinear between the centres of pixels.
     *
     * @param right 0 at the left border, 1 at the right
     * @param up 0 at the bottom border, 1 at the top
     */
    public double at(double right, double up) {
        double column = Math.clamp(right * width - 0.5, 0, width - 1);
        double row = Math.clamp((1 - up) * height - 0.5, 0, height - 1);
        int c = Math.min((int) column, Math.max(width - 2, 0));
        int r = Math.min((int) row, Math.max(height - 2, 0));
        double fc = column - c;
        double fr = row - r;
        double upper = mix(pixel(c, r), pixel(Math.min(c + 1, width - 1), r), fc);
        double lower = mix(
                pixel(c, Math.min(r + 1, height - 1)),
                pixel(Math.min(c + 1, width - 1), Math.min(r + 1, height - 1)),
                fc);
        return mix(upper, lower, fr);
    }

    private double pixel(int column, int row) {
        return values[Objects.checkIndex(row, height) * width + column];
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
