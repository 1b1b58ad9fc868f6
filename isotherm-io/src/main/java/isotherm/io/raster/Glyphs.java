package isotherm.io.raster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.InflaterInputStream;

/** The letters of all sizes, as {@code GlyphAtlasMaker} wrote them. */
public final class Glyphs {
    private static final Face[] FACES = load();

    private Glyphs() {}

    /** The face nearest to a size in pixels. */
    public static Face face(double size) {
        Face nearest = FACES[0];
        for (Face face : FACES) {
            if (Math.abs(face.size() - size) < Math.abs(nearest.size() - size)) {
                nearest = face;
            }
        }
        return nearest;
    }

    /** The largest face. */
    public static Face large() {
        return FACES[FACES.length - 1];
    }

    private static Face[] load() {
        try (InputStream resource = Glyphs.class.getResourceAsStream("glyphs.bin");
                InputStream plain = new InflaterInputStream(Objects.requireNonNull(resource, "glyphs.bin"))) {
            byte[] atlas = plain.readAllBytes();
            ByteBuffer in = ByteBuffer.wrap(atlas);
            Face[] faces = new Face[in.get()];
            for (int i = 0; i < faces.length; i++) {
                faces[i] = readFace(in, atlas);
            }
            return faces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Face readFace(ByteBuffer in, byte[] atlas) {
        int size = in.get();
        int count = in.getShort();
        char[] characters = new char[count];
        Face.Glyph[] glyphs = new Face.Glyph[count];
        for (int i = 0; i < count; i++) {
            characters[i] = in.getChar();
            int advance = in.get();
            int left = in.get();
            int top = in.get();
            int width = in.get();
            int height = in.get();
            glyphs[i] = new Face.Glyph(advance, left, top, width, height, atlas, in.position());
            in.position(in.position() + (width + 1) / 2 * height);
        }
        return new Face(size, characters, glyphs);
    }
}
