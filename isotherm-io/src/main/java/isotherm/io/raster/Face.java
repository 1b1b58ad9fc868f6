package isotherm.io.raster;

import java.text.Normalizer;
import java.util.Arrays;

/** The letters of one size. */
public final class Face {
    /** Room left and right of a text for what hangs over. */
    static final int PAD = 2;

    private static final char BOX = '\u25a1';
    private static final int INK_LEVELS = 15;

    private final int size;
    private final char[] characters;
    private final Glyph[] glyphs;

    /** One letter. */
    static final class Glyph {
        private final int advance;
        private final int left;
        private final int top;
        private final int width;
        private final int height;
        private final byte[] ink;
        private final int start;

        /**
         * @param advance pixels to the origin of the next letter
         * @param left pixels from the origin to the picture
         * @param top rows of the picture above the base line
         * @param ink the pictures of all letters, two pixels a byte, rows padded to whole bytes
         * @param start where this picture begins
         */
        Glyph(int advance, int left, int top, int width, int height, byte[] ink, int start) {
            this.advance = advance;
            this.left = left;
            this.top = top;
            this.width = width;
            this.height = height;
            this.ink = ink;
            this.start = start;
        }

        private void stamp(Mask mask, int x, int baseline) {
            int rowBytes = (width + 1) / 2;
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    int pair = ink[start + row * rowBytes + column / 2];
                    int level = column % 2 == 0 ? pair >> 4 & INK_LEVELS : pair & INK_LEVELS;
                    mask.raise(x + left + column, baseline - top + row, level * Mask.FULL / INK_LEVELS);
                }
            }
        }
    }

    /**
     * @param size height of the type in pixels
     * @param characters in rising order
     * @param glyphs in the same order
     */
    Face(int size, char[] characters, Glyph[] glyphs) {
        this.size = size;
        this.characters = characters;
        this.glyphs = glyphs;
    }

    public int size() {
        return size;
    }

    /** Rows above the base line that capitals and digits take. */
    public int capitals() {
        return glyph('0').top;
    }

    /** Rows from one base line to the next. */
    public int lineHeight() {
        return size * 13 / 10;
    }

    /** The pixels that a text takes. */
    public int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += isSecondHalf(text, i) ? 0 : glyph(text.charAt(i)).advance;
        }
        return width;
    }

    /** A text on a mask of {@code width(text) + 2 * PAD} by {@code 2 * size()} pixels; the base line lies below row {@link #baseline}. */
    Mask mask(String text) {
        Mask mask = new Mask(width(text) + 2 * PAD, 2 * size);
        int x = PAD;
        for (int i = 0; i < text.length(); i++) {
            if (!isSecondHalf(text, i)) {
                Glyph glyph = glyph(text.charAt(i));
                glyph.stamp(mask, x, baseline());
                x += glyph.advance;
            }
        }
        return mask;
    }

    /** Rows of a {@link #mask} above the base line. */
    int baseline() {
        return size * 3 / 2;
    }

    /** One box stands for both halves of a character beyond the basic plane. */
    private static boolean isSecondHalf(String text, int i) {
        return Character.isLowSurrogate(text.charAt(i)) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private Glyph glyph(char character) {
        int found = Arrays.binarySearch(characters, character);
        if (found >= 0) {
            return glyphs[found];
        }
        if (Character.isWhitespace(character)) {
            return glyph(' ');
        }
        char bare = withoutAccent(character);
        return bare == character ? glyph(BOX) : glyph(bare);
    }

    private static char withoutAccent(char character) {
        return Character.isSurrogate(character)
                ? character
                : Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD)
                        .charAt(0);
    }
}
