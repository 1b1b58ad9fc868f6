package isotherm.io.raster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** The chunks of PNG files (W3C PNG, third edition, which includes animation). */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** Length, type and check sum of a chunk. */
    static final int CHUNK_FRAME = 12;

    private static final int RGB = 2;
    private static final int BITS = 8;
    private static final int FILTER_UP = 2;
    /** Rows differ little from those above, so that more effort hardly pays. */
    private static final int EFFORT = 3;

    private Png() {}

    /** The bytes that a file begins with. */
    public static ByteBuffer signature() {
        return ByteBuffer.wrap(SIGNATURE).asReadOnlyBuffer();
    }

    /** A whole file of one picture. */
    public static ByteBuffer file(Canvas canvas, String title, String run) {
        ByteBuffer pixels = chunk("IDAT", packed(canvas));
        ByteBuffer text = text(title, run);
        ByteBuffer header = header(canvas);
        ByteBuffer end = end();
        ByteBuffer file = ByteBuffer.allocate(
                SIGNATURE.length + header.remaining() + text.remaining() + pixels.remaining() + end.remaining());
        return file.put(SIGNATURE).put(header).put(text).put(pixels).put(end).flip();
    }

    /** A chunk ready to write. */
    public static ByteBuffer chunk(String type, ByteBuffer data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.remaining() + CHUNK_FRAME);
        chunk.putInt(data.remaining());
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 check = new CRC32();
        check.update(chunk.array(), Integer.BYTES, chunk.position() - Integer.BYTES);
        return chunk.putInt((int) check.getValue()).flip();
    }

    public static ByteBuffer header(Canvas canvas) {
        ByteBuffer data = ByteBuffer.allocate(13).putInt(canvas.width()).putInt(canvas.height());
        data.put((byte) BITS).put((byte) RGB).put((byte) 0).put((byte) 0).put((byte) 0);
        return chunk("IHDR", data.flip());
    }

    public static ByteBuffer end() {
        return chunk("IEND", ByteBuffer.allocate(0));
    }

    /** Who made the picture, its title and its run: iTXt chunks, so that any letters may be in them. */
    public static ByteBuffer text(String title, String run) {
        ByteBuffer software = entry("Software", "Isotherm");
        ByteBuffer named = textUnlessEmpty("Title", title);
        ByteBuffer marked = textUnlessEmpty("Run", run);
        return ByteBuffer.allocate(software.remaining() + named.remaining() + marked.remaining())
                .put(software)
                .put(named)
                .put(marked)
                .flip();
    }

    private static ByteBuffer textUnlessEmpty(String key, String value) {
        return value.isEmpty() ? ByteBuffer.allocate(0) : entry(key, value);
    }

    private static ByteBuffer entry(String key, String value) {
        // after the key: not compressed, no language, no translated key
        byte[] bytes = key.concat("\0\0\0\0\0").concat(value).getBytes(StandardCharsets.UTF_8);
        return chunk("iTXt", ByteBuffer.wrap(bytes));
    }

    /** The pixels as zlib data, each row as differences from the one above. */
    public static ByteBuffer packed(Canvas canvas) {
        int rowBytes = 3 * canvas.width() + 1;
        byte[] filtered = new byte[rowBytes * canvas.height()];
        int[] pixels = canvas.pixels();
        for (int y = 0; y < canvas.height(); y++) {
            filter(pixels, y * canvas.width(), canvas.width(), filtered, y * rowBytes);
        }
        Deflater deflater = new Deflater(EFFORT);
        deflater.setInput(filtered);
        deflater.finish();
        byte[] packed = new byte[filtered.length + filtered.length / 8 + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return ByteBuffer.wrap(packed, 0, length);
    }

    private static void filter(int[] pixels, int start, int width, byte[] into, int at) {
        into[at] = FILTER_UP;
        int to = at + 1;
        for (int i = start; i < start + width; i++) {
            int pixel = pixels[i];
            int above = i < width ? 0 : pixels[i - width];
            if (pixel == above) {
                to += 3;
                continue;
            }
            into[to] = (byte) ((pixel >> 16) - (above >> 16));
            into[to + 1] = (byte) ((pixel >> 8) - (above >> 8));
            into[to + 2] = (byte) (pixel - above);
            to += 3;
        }
    }
}
