package isotherm.io.raster;

import java.util.Arrays;

/** A raster of opaque pixels 0xRRGGBB, white at first; row 0 is the top. What is drawn outside is cut off. */
public final class Canvas {
    public static final int WHITE = 0xffffff;

    /** The brightness, in thousandths of 255, on which black and white stand out alike (relative luminance 0.18). */
    private static final int EQUAL_CONTRAST = 117_000;

    private final int width;
    private final int height;
    private final int[] pixels;

    public Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        Arrays.fill(pixels, WHITE);
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** The colour 0xRRGGBB of a pixel inside. */
    public int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    /** The pixels row by row from the top, for reading only. */
    public int[] pixels() {
        return pixels;
    }

    void set(int x, int y, int colour) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            pixels[y * width + x] = colour;
        }
    }

    /** A filled rectangle; (x, y) is its upper left pixel. */
    public void fill(int x, int y, int wide, int high, int colour) {
        int left = Math.max(x, 0);
        int right = Math.min(x + wide, width);
        for (int row = Math.max(y, 0); row < Math.min(y + high, height) && left < right; row++) {
            Arrays.fill(pixels, row * width + left, row * width + right, colour);
        }
    }

    /** The border of a rectangle, drawn just outside it. */
    public void frame(int x, int y, int wide, int high, int line, int colour) {
        fill(x - line, y - line, wide + 2 * line, line, colour);
        fill(x - line, y + high, wide + 2 * line, line, colour);
        fill(x - line, y, line, high, colour);
        fill(x + wide, y, line, high, colour);
    }

    /** Mixes a colour into a pixel; {@code cover} from 0, nothing, to 255, all of it. */
    void blend(int x, int y, int colour, int cover) {
        if (cover == 0 || x < 0 || x >= width || y < 0 || y >= height) {
            return;
        }
        int under = pixels[y * width + x];
        int red = mix(under >> 16 & 255, colour >> 16 & 255, cover);
        int green = mix(under >> 8 & 255, colour >> 8 & 255, cover);
        int blue = mix(under & 255, colour & 255, cover);
        pixels[y * width + x] = red << 16 | green << 8 | blue;
    }

    private static int mix(int under, int over, int cover) {
        return (under * (Mask.FULL - cover) + over * cover + Mask.FULL / 2) / Mask.FULL;
    }

    /** Black or white, whichever stands out from a colour. */
    public static int inkOn(int colour) {
        int brightness = 299 * (colour >> 16 & 255) + 587 * (colour >> 8 & 255) + 114 * (colour & 255);
        return brightness < EQUAL_CONTRAST ? WHITE : 0;
    }

    /** Lets black or white, whichever stands out, through a mask, thinned to {@code strength} of 255. */
    public void etch(Mask mask, int x, int y, int strength) {
        for (int row = 0; row < mask.height(); row++) {
            for (int column = mask.inkStart(row); column < mask.inkEnd(row); column++) {
                int cover = mask.cover(column, row) * strength / Mask.FULL;
                int left = x + column;
                int top = y + row;
                if (cover > 0 && left >= 0 && left < width && top >= 0 && top < height) {
                    blend(left, top, inkOn(pixel(left, top)), cover);
                }
            }
        }
    }

    /** Lets a colour through a mask, thinned to {@code strength} of 255. */
    public void wash(Mask mask, int x, int y, int colour, int strength) {
        for (int row = 0; row < mask.height(); row++) {
            for (int column = mask.inkStart(row); column < mask.inkEnd(row); column++) {
                blend(x + column, y + row, colour, mask.cover(column, row) * strength / Mask.FULL);
            }
        }
    }

    /** Lets a colour through a mask whose upper left pixel lies at (x, y). */
    public void paint(Mask mask, int x, int y, int colour) {
        wash(mask, x, y, colour, Mask.FULL);
    }
}
