package isotherm.io.picture;

import isotherm.field.Snapshot;
import isotherm.io.files.PendingFile;
import isotherm.io.files.RunOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** A PNG file of the last state: each state observed replaces it. */
public final class PngOutput implements RunOutput {
    private final Path file;
    private final PlotStyle style;
    private boolean written;

    public PngOutput(Path file, PlotStyle style) {
        this.file = file;
        this.style = style;
    }

    @Override
    public void observe(Snapshot snapshot) {
        write(file, Png.file(Plot.of(snapshot, style), style.title()));
        written = true;
    }

    /** Writes a file that appears when it is whole. */
    static void write(Path file, ByteBuffer bytes) {
        try (PendingFile pending = PendingFile.create(file)) {
            while (bytes.hasRemaining()) {
                pending.channel().write(bytes);
            }
            pending.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Path> files() {
        return written ? List.of(file) : List.of();
    }

    @Override
    public void close() {}
}
