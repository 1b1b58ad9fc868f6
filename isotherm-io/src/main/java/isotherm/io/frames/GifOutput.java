package isotherm.io.frames;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.PendingFile;
import isotherm.io.plot.Plot;
import isotherm.io.plot.PlotStyle;
import isotherm.io.raster.Canvas;
import isotherm.io.raster.GifFrames;
import isotherm.io.resample.Plate;
import isotherm.state.StateExchange;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An animated GIF file that repeats for ever: each state observed is one more frame of a tenth of a second. The file
 * appears when the output is closed. Colours are the nearest of 256; where readers know animated PNG, it shows more.
 */
public final class GifOutput implements Frames {
    private final Path file;
    private final PlotStyle style;
    private final @Nullable Plate plate;
    private final PendingFile pending;
    private @Nullable GifFrames frames;
    private boolean written;

    /**
     * @param style with a range, so that all frames share one colour scale
     * @throws IllegalArgumentException where the style has no range
     */
    public GifOutput(Path file, PlotStyle style) {
        this(LocalDisk.DISK, file, style, null);
    }

    /** @param plate what is drawn besides temperatures; null for no more */
    public GifOutput(Disk disk, Path file, PlotStyle style, @Nullable Plate plate) {
        this.file = file;
        this.plate = plate;
        this.style = ApngOutput.animated(style);
        this.pending = PendingFile.create(disk, file);
    }

    @Override
    public void observe(Snapshot snapshot) {
        add(Plot.of(snapshot, style, plate == null ? Plate.on(snapshot.grid()) : plate));
    }

    @Override
    public void add(Canvas canvas) {
        pending.write(open -> {
            GifFrames gif = frames;
            if (gif == null) {
                gif = new GifFrames(open.stream(0), style.colours(), style.run());
                frames = gif;
            }
            gif.add(canvas);
        });
    }

    /** The format's writer cannot go on with a file: {@link LateFrames} keeps what it shows. */
    @Override
    public void exchange(StateExchange state) {
        throw new UnsupportedOperationException("an open GIF file has no state");
    }

    @Override
    public void goOn() {
        throw new UnsupportedOperationException("an open GIF file has no state");
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public List<Path> files() {
        return written ? List.of(file) : List.of();
    }

    @Override
    public void close() {
        GifFrames gif = frames;
        try (pending) {
            if (gif != null && !written) {
                pending.write(open -> gif.end());
                pending.publish();
                written = true;
            }
        }
    }
}
