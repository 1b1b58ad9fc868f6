package isotherm.weather.sun;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The lines of a weather file, whatever program wrote it: with or without a byte order mark, in UTF-8, UTF-16 with a mark, or Latin 1,
 * with ends of lines of any system, and with what old programs and disks leave behind the last line.
 */
final class EpwText {
    /** A year of hours has some 2 MB. */
    private static final long MOST_BYTES = 64 << 20;

    private static final char MARK = '\ufeff';
    /** What ended a text under DOS. */
    private static final char END_OF_TEXT = 0x1a;

    private EpwText() {}

    /**
     * Its lines.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where it is far too large
     */
    static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is no file");
        }
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new IllegalArgumentException(
                    file.getFileName() + " has " + size + " bytes; a weather file has at most " + MOST_BYTES);
        }
        String text = decoded(Files.readAllBytes(file));
        int end = text.length();
        while (end > 0 && isPadding(text.charAt(end - 1))) {
            end--;
        }
        int start = !text.isEmpty() && text.charAt(0) == MARK ? 1 : 0;
        return text.substring(Math.min(start, end), end).lines().toList();
    }

    private static boolean isPadding(char c) {
        return c == 0 || c == END_OF_TEXT || Character.isWhitespace(c);
    }

    private static String decoded(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        if (first == 0xfeff || first == 0xfffe) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        return isIn(StandardCharsets.UTF_8, bytes)
                ? new String(bytes, StandardCharsets.UTF_8)
                : new String(bytes, StandardCharsets.ISO_8859_1); // every byte is a letter of Latin 1
    }

    private static boolean isIn(Charset charset, byte[] bytes) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
