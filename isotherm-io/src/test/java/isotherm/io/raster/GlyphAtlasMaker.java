package isotherm.io.raster;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes the resource {@code glyphs.bin} that {@link Glyphs} reads: pictures of the characters of DejaVu Sans.
 *
 * <pre>java -Djava.awt.headless=true GlyphAtlasMaker.java DejaVuSans.ttf glyphs.bin</pre>
 */
final class GlyphAtlasMaker {
    private static final int[] SIZES = {11, 14, 18, 24};
    /** Room around a character's origin, in parts of the size. */
    private static final int ROOM = 3;

    private static final String SYMBOLS = "\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2032\u2033"
            + "\u2070\u2074\u2075\u2076\u2077\u2078\u2079\u207b\u2080\u2081\u2082\u2083\u20ac\u2103"
            + "\u2190\u2191\u2192\u2193\u2202\u2206\u2207\u2212\u221a\u221e\u2248\u2260\u2264\u2265\u25a1";

    private GlyphAtlasMaker() {}

    public static void main(String[] arguments) throws IOException, FontFormatException {
        Font font = Font.createFont(Font.TRUETYPE_FONT, Path.of(arguments[0]).toFile());
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(plain);
        out.writeByte(SIZES.length);
        for (int size : SIZES) {
            writeFace(font.deriveFont((float) size), size, out);
        }
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream file = new DeflaterOutputStream(Files.newOutputStream(Path.of(arguments[1])), best)) {
            plain.writeTo(file);
        }
    }

    private static void writeFace(Font font, int size, DataOutputStream out) throws IOException {
        String characters = characters(font);
        out.writeByte(size);
        out.writeShort(characters.length());
        for (int i = 0; i < characters.length(); i++) {
            writeGlyph(font, size, characters.charAt(i), out);
        }
    }

    /** In rising order, so that they can be searched. */
    private static String characters(Font font) {
        StringBuilder all = new StringBuilder();
        for (char c = ' '; c < '\uffff'; c++) {
            boolean latin = c < 0x7f || (c >= 0xa0 && c <= 0xff && c != 0xad);
            boolean greek = c >= 0x391 && c <= 0x3c9;
            if ((latin || greek || SYMBOLS.indexOf(c) >= 0) && font.canDisplay(c)) {
                all.append(c);
            }
        }
        return all.toString();
    }

    /** Character, advance, left, top, width, height, then two pixels a byte, rows padded to whole bytes. */
    private static void writeGlyph(Font font, int size, char character, DataOutputStream out) throws IOException {
        int side = 2 * ROOM * size;
        int origin = ROOM * size;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font);
        pen.setColor(Color.WHITE);
        pen.drawString(String.valueOf(character), origin, origin);
        int advance = pen.getFontMetrics().charWidth(character);
        pen.dispose();
        int left = side;
        int right = -1;
        int top = side;
        int bottom = -1;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (ink(image, x, y) > 0) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        boolean blank = right < 0;
        int width = blank ? 0 : right - left + 1;
        int height = blank ? 0 : bottom - top + 1;
        out.writeShort(character);
        out.writeByte(advance);
        out.writeByte(blank ? 0 : left - origin);
        out.writeByte(blank ? 0 : origin - top);
        out.writeByte(width);
        out.writeByte(height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x += 2) {
                int second = x + 1 < width ? ink(image, left + x + 1, top + y) : 0;
                out.writeByte(ink(image, left + x, top + y) << 4 | second);
            }
        }
    }

    /** 0 to 15. */
    private static int ink(BufferedImage image, int x, int y) {
        return ((image.getRGB(x, y) & 0xff) * 15 + 127) / 255;
    }
}
