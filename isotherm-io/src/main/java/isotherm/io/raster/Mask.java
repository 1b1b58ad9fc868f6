package isotherm.io.raster;

import java.util.Arrays;

/** How much of each pixel is covered by ink, 0 to 255; row 0 is the top. What lies outside is not kept. */
public final class Mask {
    public static final int FULL = 255;

    private final int width;
    private final int height;
    private final byte[] cover;
    /** The columns between which a row has ink: most of a mask is empty. */
    private final int[] inkStart;

    private final int[] inkEnd;

    public Mask(int width, int height) {
        this.width = width;
        this.height = height;
        this.cover = new byte[width * height];
        this.inkStart = new int[height];
        this.inkEnd = new int[height];
        Arrays.fill(inkStart, width);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** 0 to 255; 0 outside. */
    public int cover(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height ? cover[y * width + x] & FULL : 0;
    }

    /** The first column of a row that may have ink, or the width. */
    public int inkStart(int row) {
        return inkStart[row];
    }

    /** The column after the last one of a row that may have ink. */
    public int inkEnd(int row) {
        return inkEnd[row];
    }

    /** Covers a pixel at least so much. Strokes that overlap at a joint thus do not add up. */
    public void raise(int x, int y, int atLeast) {
        if (x >= 0 && x < width && y >= 0 && y < height && atLeast > (cover[y * width + x] & FULL)) {
            put(x, y, (byte) atLeast);
        }
    }

    private void put(int x, int y, byte ink) {
        cover[y * width + x] = ink;
        if (ink != 0) {
            inkStart[y] = Math.min(inkStart[y], x);
            inkEnd[y] = Math.max(inkEnd[y], x + 1);
        }
    }

    /** A straight stroke with round ends; pixel (0, 0) has its centre at (0.5, 0.5). */
    public void line(double x0, double y0, double x1, double y1, double lineWidth) {
        double reach = lineWidth / 2 + 0.5;
        int left = Math.max(0, (int) Math.floor(Math.min(x0, x1) - reach));
        int right = Math.min(width - 1, (int) Math.floor(Math.max(x0, x1) + reach));
        int top = Math.max(0, (int) Math.floor(Math.min(y0, y1) - reach));
        int bottom = Math.min(height - 1, (int) Math.floor(Math.max(y0, y1) + reach));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length2 = dx * dx + dy * dy;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double dot = px * dx + py * dy;
                double along = dot <= 0 ? 0 : dot >= length2 ? 1 : dot / length2;
                double ex = px - along * dx;
                double ey = py - along * dy;
                double distance2 = ex * ex + ey * ey;
                if (distance2 < reach * reach) {
                    raise(x, y, (int) (Math.min(reach - Math.sqrt(distance2), 1) * FULL + 0.5));
                }
            }
        }
    }

    /** Bilinear between the centres of pixels. */
    double sample(double x, double y) {
        int column = (int) Math.floor(x - 0.5);
        int row = (int) Math.floor(y - 0.5);
        double fx = x - 0.5 - column;
        double fy = y - 0.5 - row;
        double upper = cover(column, row) * (1 - fx) + cover(column + 1, row) * fx;
        double lower = cover(column, row + 1) * (1 - fx) + cover(column + 1, row + 1) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    /** The same with a rim of so many pixels all around, on a mask larger by as many on each side. */
    public Mask grown(int rim) {
        Mask grown = new Mask(width + 2 * rim, height + 2 * rim);
        for (int y = 0; y < height; y++) {
            for (int x = inkStart[y]; x < inkEnd[y]; x++) {
                for (int dy = -rim; dy <= rim; dy++) {
                    int reach = (int) Math.sqrt(rim * rim - dy * dy + 0.5);
                    for (int dx = -reach; dx <= reach; dx++) {
                        grown.raise(x + rim + dx, y + rim + dy, cover(x, y));
                    }
                }
            }
        }
        return grown;
    }

    /** The same turned a quarter to the left: what ran to the right runs up. */
    Mask turnedUp() {
        Mask turned = new Mask(/* width= */ height, /* height= */ width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned.put(y, width - 1 - x, cover[y * width + x]);
            }
        }
        return turned;
    }
}
