package isotherm.weather.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes gzip, which java.net.http leaves to us. */
final class Inflater {
    /** More than one is willing to hold. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private Inflater() {}

    static byte[] inflate(byte[] body, String encoding, int sizeCap) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> {
                if (body.length == 0) {
                    yield body;
                }
                try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    byte[] inflated = in.readNBytes(sizeCap);
                    if (in.read() >= 0) {
                        throw new TooLargeException();
                    }
                    yield inflated;
                }
            }
            default -> throw new IOException("encoded as " + encoding + ", which nobody asked for");
        };
    }
}
