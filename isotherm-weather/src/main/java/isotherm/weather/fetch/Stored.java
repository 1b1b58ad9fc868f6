package isotherm.weather.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A reply as it lies in the cache. The file is gzip, whose checksum tells a whole one from a damaged one.
 *
 * @param key of its query
 * @param fetched by our clock
 * @param lifetime for which it is fresh from then on
 * @param etag to ask whether it still holds; empty for none
 * @param lastModified to ask whether it still holds; empty for none
 * @param took how long the service needed
 * @param body inflated
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Stored(
        String key, Instant fetched, Duration lifetime, String etag, String lastModified, Duration took, byte[] body) {
    /** What a header may carry: visible letters and blanks of ASCII. */
    private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7e]{0,1000}");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static final int MAGIC = 0x49_53_57_31;

    /** A reply from the future was fetched under another clock: nobody knows how old it is. */
    boolean fresh(Instant now) {
        Duration age = Duration.between(fetched, now);
        return !age.isNegative() && age.compareTo(lifetime) < 0;
    }

    /** Never negative. */
    Duration age(Instant now) {
        Duration age = Duration.between(fetched, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    Stored heldUntil(Instant now, Duration further) {
        return new Stored(key, now, further, etag, lastModified, took, body);
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(MAGIC);
            out.writeUTF(key);
            out.writeLong(fetched.toEpochMilli());
            out.writeLong(lifetime.toMillis());
            out.writeUTF(etag);
            out.writeUTF(lastModified);
            out.writeLong(took.toNanos());
            out.writeInt(body.length);
            out.write(body);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads one.
     *
     * @param sizeCap bytes of its body, at most
     * @throws IOException where it is not whole or not one of these
     */
    static Stored of(byte[] bytes, int sizeCap) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a reply in the cache");
            }
            String key = in.readUTF();
            Instant fetched = Instant.ofEpochMilli(in.readLong());
            Duration lifetime = Duration.ofMillis(in.readLong());
            String etag = in.readUTF();
            String lastModified = in.readUTF();
            Duration took = Duration.ofNanos(in.readLong());
            int size = in.readInt();
            if (size < 0 || size > sizeCap) {
                throw new IOException("a reply of an odd length");
            }
            byte[] body = in.readNBytes(size);
            if (body.length != size || in.read() >= 0) {
                throw new IOException("a reply of another length");
            }
            if (fetched.isBefore(Instant.EPOCH) || fetched.isAfter(LAST) || lifetime.isNegative()) {
                throw new IOException("a reply of another age");
            }
            return new Stored(key, fetched, lifetime, header(etag), header(lastModified), took, body);
        }
    }

    /** What a header cannot carry is not asked with. */
    private static String header(String said) {
        return HEADER.matcher(said).matches() ? said : "";
    }
}
