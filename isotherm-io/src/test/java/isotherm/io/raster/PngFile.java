package isotherm.io.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** A PNG file taken apart by the letter of the specification. */
@SuppressWarnings("exports") // nobody outside the tests sees it
public final class PngFile {
    private final byte[] bytes;
    private final List<Chunk> chunks;

    private PngFile(byte[] bytes, List<Chunk> chunks) {
        this.bytes = bytes;
        this.chunks = chunks;
    }

    public static final class Chunk {
        private final String type;
        private final byte[] data;

        private Chunk(String type, byte[] data) {
            this.type = type;
            this.data = data;
        }

        public String type() {
            return type;
        }

        public byte[] data() {
            return data;
        }

        public int number(int at) {
            return ByteBuffer.wrap(data).getInt(at);
        }

        public int shortNumber(int at) {
            return ByteBuffer.wrap(data).getShort(at);
        }
    }

    /** Fails where a check sum is wrong, or bytes are missing or left over. */
    public static PngFile parse(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] signature = new byte[8];
        in.get(signature);
        assertThat(signature).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        List<Chunk> chunks = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] data = new byte[in.getInt()];
            byte[] type = new byte[4];
            in.get(type).get(data);
            CRC32 check = new CRC32();
            check.update(type);
            check.update(data);
            assertThat(in.getInt()).isEqualTo((int) check.getValue());
            chunks.add(new Chunk(new String(type, StandardCharsets.US_ASCII), data));
        }
        return new PngFile(bytes, chunks);
    }

    public List<Chunk> chunks() {
        return chunks;
    }

    public List<String> types() {
        return chunks.stream().map(Chunk::type).toList();
    }

    public List<Chunk> all(String type) {
        return chunks.stream().filter(chunk -> chunk.type.equals(type)).toList();
    }

    public static BufferedImage decode(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** A frame of an animation after the first, as a picture of its own. */
    public BufferedImage frame(int index) throws IOException {
        byte[] numbered = all("fdAT").get(index - 1).data;
        ByteBuffer pixels = Png.chunk("IDAT", ByteBuffer.wrap(numbered, 4, numbered.length - 4));
        ByteBuffer header = Png.chunk("IHDR", ByteBuffer.wrap(chunks.getFirst().data));
        ByteBuffer file = ByteBuffer.allocate(8 + header.remaining() + pixels.remaining() + 12);
        file.put(bytes, 0, 8).put(header).put(pixels).put(Png.end());
        return decode(file.array());
    }

    public static int[] pixels(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xffffff;
        }
        return pixels;
    }
}
