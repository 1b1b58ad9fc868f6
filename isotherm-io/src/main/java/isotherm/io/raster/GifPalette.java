package isotherm.io.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.HashMap;
import java.util.Map;

/** The 256 colours of a GIF file: most of a colour map, some of it darkened and lightened for the rims of lines, and greys. */
final class GifPalette {
    private static final int SIZE = 256;
    private static final int PURE = 152;
    private static final int SHADED = 36;
    private static final int GREYS = SIZE - PURE - 2 * SHADED;

    private final int[] colours = new int[SIZE];
    private final IndexColorModel model;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    GifPalette(ColourMap map) {
        int next = 0;
        for (int i = 0; i < PURE; i++) {
            colours[next++] = map.colour(i * (ColourMap.COLOURS - 1) / (PURE - 1));
        }
        for (int i = 0; i < SHADED; i++) {
            int colour = map.colour(i * (ColourMap.COLOURS - 1) / (SHADED - 1));
            colours[next++] = colour >> 1 & 0x7f7f7f;
            colours[next++] = (colour >> 1 & 0x7f7f7f) + 0x808080;
        }
        for (int i = 0; i < GREYS; i++) {
            colours[next++] = i * 255 / (GREYS - 1) * 0x010101;
        }
        this.model = new IndexColorModel(8, SIZE, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    BufferedImage image(Canvas canvas) {
        BufferedImage image =
                new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
        WritableRaster raster = image.getRaster();
        int[] row = new int[canvas.width()];
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = nearest.computeIfAbsent(canvas.pixel(x, y), this::search);
            }
            raster.setPixels(0, y, row.length, 1, row);
        }
        return image;
    }

    private int search(int colour) {
        int best = 0;
        int bestDistance = Integer.MAX_VALUE;
        for (int i = 0; i < SIZE; i++) {
            int red = (colour >> 16) - (colours[i] >> 16);
            int green = (colour >> 8 & 255) - (colours[i] >> 8 & 255);
            int blue = (colour & 255) - (colours[i] & 255);
            int distance = red * red + green * green + blue * blue;
            if (distance < bestDistance) {
                best = i;
                bestDistance = distance;
            }
        }
        return best;
    }
}
