package isotherm.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What a request must know: 128 random bits that stand in the fragment of the page's address, which no browser sends to anybody. */
public final class Token {
    private static final int BYTES = 16;

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /** Another one than ever before. */
    public static Token fresh() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return new Token(HexFormat.of().formatHex(bits));
    }

    /** In hexadecimal digits. */
    public String text() {
        return text;
    }

    /** Whether it is this one, in a time that does not tell how much of it is right. */
    boolean is(String other) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }
}
