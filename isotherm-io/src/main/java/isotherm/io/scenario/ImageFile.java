package isotherm.io.scenario;

import isotherm.model.Brightness;
import isotherm.model.Pixels;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads an image as colours, or as brightness: 0.299 R + 0.587 G + 0.114 B of 255 (ITU-R BT.601), over white where transparent. */
final class ImageFile {
    private static final int MOST = 6;

    /** 8000 x 8000: read, it takes some 500 MB. A file's first bytes can claim any size. */
    private static final long MOST_PIXELS = 64_000_000;

    private ImageFile() {}

    /**
     * The brightness of an image file.
     *
     * @throws IOException where it cannot be read or is no image
     */
    static Brightness read(File file) throws IOException {
        BufferedImage image = decode(file);
        float[] values = new float[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                values[y * image.getWidth() + x] = brightness(image.getRGB(x, y));
            }
        }
        return new Brightness(image.getWidth(), image.getHeight(), values);
    }

    /**
     * The colours of an image.
     *
     * @param commonest up to {@value #MOST} of them, #rrggbb, those of most pixels first
     */
    record Colours(Pixels pixels, List<String> commonest) {}

    /**
     * The colours of an image file, over white where transparent.
     *
     * @throws IOException where it cannot be read or is no image
     */
    static Colours colours(File file) throws IOException {
        BufferedImage image = decode(file);
        int[] colours = new int[image.getWidth() * image.getHeight()];
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int k = 0; k < colours.length; k++) {
            colours[k] = overWhite(image.getRGB(k % image.getWidth(), k / image.getWidth()));
            counts.merge(colours[k], 1, Integer::sum);
        }
        List<String> commonest = counts.keySet().stream()
                .sorted(Comparator.comparingInt(rgb -> -counts.getOrDefault(rgb, 0)))
                .limit(MOST)
                .map(rgb -> String.format(Locale.ROOT, "#%06x", rgb))
                .toList();
        return new Colours(new Pixels(image.getWidth(), image.getHeight(), colours), commonest);
    }

    private static int overWhite(int argb) {
        int opaque = argb >>> 24;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int mixed = opaque * (argb >> shift & 255) + (255 - opaque) * 255;
            rgb |= ((mixed + 127) / 255) << shift;
        }
        return rgb;
    }

    private static BufferedImage decode(File file) throws IOException {
        if (file.isDirectory()) {
            throw new IOException("\"" + file + "\" is a folder, not an image");
        }
        if (file.exists() && !file.isFile()) {
            throw new IOException("\"" + file + "\" is no ordinary file"); // a pipe may never say anything
        }
        if (!file.canRead()) {
            throw new IOException("the image \"" + file + "\" does not exist or cannot be read");
        }
        try (ImageInputStream bytes = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers =
                    bytes == null ? Collections.emptyIterator() : ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                throw new IOException("\"" + file + "\" is no PNG, JPEG, GIF or BMP image");
            }
            ImageReader reader = readers.next();
            try {
                return decode(file, reader, bytes);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decode(File file, ImageReader reader, ImageInputStream bytes) throws IOException {
        long width;
        long height;
        try {
            reader.setInput(bytes, true, true);
            width = reader.getWidth(0);
            height = reader.getHeight(0);
            if (width * height <= MOST_PIXELS) {
                return reader.read(0);
            }
        } catch (IOException | RuntimeException e) {
            throw new IOException("the image \"" + file + "\" is damaged: " + e.getMessage(), e);
        }
        throw new IOException("the image \"" + file + "\" has " + width + " x " + height + " pixels; an image may have "
                + MOST_PIXELS / 1_000_000 + " million at most");
    }

    private static float brightness(int argb) {
        float opaque = (argb >>> 24) / 255f;
        float luma = (0.299f * (argb >> 16 & 255) + 0.587f * (argb >> 8 & 255) + 0.114f * (argb & 255)) / 255f;
        return opaque * luma + (1 - opaque);
    }
}
