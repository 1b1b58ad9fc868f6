package isotherm.io.scenario;

import isotherm.model.Brightness;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Reads an image as brightness: 0.299 R + 0.587 G + 0.114 B of 255 (ITU-R BT.601), over white where transparent. */
final class ImageFile {
    private ImageFile() {}

    /**
     * The brightness of an image file.
     *
     * @throws IOException where it cannot be read or is no image
     */
    static Brightness read(File file) throws IOException {
        if (file.isDirectory()) {
            throw new IOException("\"" + file + "\" is a folder, not an image");
        }
        if (!file.canRead()) {
            throw new IOException("the image \"" + file + "\" does not exist or cannot be read");
        }
        BufferedImage image = decode(file);
        float[] values = new float[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                values[y * image.getWidth() + x] = brightness(image.getRGB(x, y));
            }
        }
        return new Brightness(image.getWidth(), image.getHeight(), values);
    }

    private static BufferedImage decode(File file) throws IOException {
        try {
            BufferedImage image = ImageIO.read(file);
            if (image != null) {
                return image;
            }
        } catch (IOException | RuntimeException e) {
            throw new IOException("the image \"" + file + "\" is damaged: " + e.getMessage(), e);
        }
        throw new IOException("\"" + file + "\" is no PNG, JPEG, GIF or BMP image");
    }

    private static float brightness(int argb) {
        float opaque = (argb >>> 24) / 255f;
        float luma = (0.299f * (argb >> 16 & 255) + 0.587f * (argb >> 8 & 255) + 0.114f * (argb & 255)) / 255f;
        return opaque * luma + (1 - opaque);
    }
}
