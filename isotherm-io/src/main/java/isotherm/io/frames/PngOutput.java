package isotherm.io.frames;

import isotherm.field.Snapshot;
import isotherm.io.files.PendingFile;
import isotherm.io.files.RunOutput;
import isotherm.io.plot.Plot;
import isotherm.io.plot.PlotStyle;
import isotherm.io.raster.Png;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Sheet;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PNG file of the last state: each state observed replaces it. Without a range in its style its colours are those of all states so far. */
public final class PngOutput implements RunOutput {
    private final Path file;
    private final PlotStyle style;
    private final @Nullable Plate plate;
    private final SeenRange seen = new SeenRange();
    private boolean written;

    public PngOutput(Path file, PlotStyle style) {
        this(file, style, null);
    }

    /** @param plate what is drawn besides temperatures; null for no more */
    public PngOutput(Path file, PlotStyle style, @Nullable Plate plate) {
        this.file = file;
        this.style = style;
        this.plate = plate;
    }

    @Override
    public void observe(Snapshot snapshot) {
        Plate drawn = plate == null ? Plate.on(snapshot.grid()) : plate;
        Sheet sheet = Plot.sheet(snapshot, style, drawn);
        seen.add(sheet);
        PendingFile.write(file, Png.file(Plot.of(List.of(sheet), seen.over(style), drawn), style.title(), style.run()));
        written = true;
    }

    @Override
    public List<Path> files() {
        return written ? List.of(file) : List.of();
    }

    @Override
    public void close() {}
}
