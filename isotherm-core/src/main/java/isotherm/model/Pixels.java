package isotherm.model;

import java.util.Objects;

/** The colours of an image, stretched over a plate. */
public final class Pixels {
    private final int width;
    private final int height;
    private final int[] colours;

    /**
     * An image.
     *
     * @param colours 0xRRGGBB, rows from the top, each from the left
     */
    public Pixels(int width, int height, int[] colours) {
        if (width < 1 || height < 1 || colours.length != width * height) {
            throw new IllegalArgumentException(
                    "an image of " + width + " x " + height + " pixels cannot have " + colours.length + " colours");
        }
        this.width = width;
        this.height = height;
        this.colours = colours.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The colour 0xRRGGBB of the pixel in a column, from the left, and a row, from the top. */
    public int colour(int column, int row) {
        return colours[Objects.checkIndex(row, height) * width + Objects.checkIndex(column, width)];
    }

    /** The colour 0xRRGGBB of the pixel over a place; both counted from 0 to 1 from the lower left corner. */
    public int at(double across, double up) {
        int column = Math.clamp((long) Math.floor(across * width), 0, width - 1);
        int row = Math.clamp((long) Math.floor((1 - up) * height), 0, height - 1);
        return colours[row * width + column];
    }

    /** True where a pixel has the colour. */
    public boolean has(int rgb) {
        for (int colour : colours) {
            if (colour == rgb) {
                return true;
            }
        }
        return false;
    }

    /** True where the colour begins or ends between a column and the one to its left; beyond the image there is none of it. */
    public boolean changesAtColumn(int column, int rgb) {
        for (int row = 0; row < height; row++) {
            boolean before = column > 0 && colour(column - 1, row) == rgb;
            if (before != (column < width && colour(column, row) == rgb)) {
                return true;
            }
        }
        return false;
    }

    /** True where the colour begins or ends between a row and the one above it. */
    public boolean changesAtRow(int row, int rgb) {
        for (int column = 0; column < width; column++) {
            boolean before = row > 0 && colour(column, row - 1) == rgb;
            if (before != (row < height && colour(column, row) == rgb)) {
                return true;
            }
        }
        return false;
    }
}
