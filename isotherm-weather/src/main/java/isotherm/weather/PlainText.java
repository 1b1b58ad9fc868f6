package isotherm.weather;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a file of measured or typical weather, whatever program wrote it: with or without a byte order mark, in UTF-8, UTF-16 or
 * Latin 1, and without what old programs and disks leave behind the last line.
 */
public final class PlainText {
    private static final char MARK = '\ufeff';
    /** What ended a text under DOS. */
    private static final char END_OF_TEXT = 0x1a;

    private PlainText() {}

    /**
     * The text of a file; {@link String#lines} parts it as any system does.
     *
     * @param mostBytes that a file of its kind can have
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where it is larger
     */
    public static String read(Path file, long mostBytes) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is no file");
        }
        long size = Files.size(file);
        if (size > mostBytes) {
            throw new IllegalArgumentException(
                    file.getFileName() + " has " + size + " bytes; such a file has at most " + mostBytes);
        }
        return of(Files.readAllBytes(file));
    }

    /** What bytes say. */
    public static String of(byte[] bytes) {
        String text = new String(bytes, charset(bytes));
        int end = text.length();
        while (end > 0 && isPadding(text.charAt(end - 1))) {
            end--;
        }
        int start = !text.isEmpty() && text.charAt(0) == MARK ? 1 : 0;
        return text.substring(Math.min(start, end), end);
    }

    private static boolean isPadding(char c) {
        return c == 0 || c == END_OF_TEXT || Character.isWhitespace(c);
    }

    /** A text of tables begins with a letter of ASCII, of which UTF-16 has one byte that is zero, with or without a mark. */
    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        if (first == 0xfeff || (first > 0 && first < 0x80)) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xfffe || ((first & 0xff) == 0 && first > 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return isIn(StandardCharsets.UTF_8, bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    private static boolean isIn(Charset charset, byte[] bytes) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false; // every byte is a letter of Latin 1
        }
    }
}
