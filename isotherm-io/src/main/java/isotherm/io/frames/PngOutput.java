package isotherm.io.frames;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.PendingFile;
import isotherm.io.files.RunOutput;
import isotherm.io.plot.Plot;
import isotherm.io.plot.PlotStyle;
import isotherm.io.raster.Canvas;
import isotherm.io.raster.Png;
import isotherm.io.resample.Plate;
import isotherm.state.StateExchange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A PNG file of the last state. While the run goes on a picture is drawn every few seconds, as nobody looks more often, on a thread of its
 * own; the last state observed is drawn when the output is closed. Without a range in its style its colours are those of all states so far.
 */
public final class PngOutput implements RunOutput {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Disk disk;
    private final Path file;
    private final PlotStyle style;
    private @Nullable Plate plate;
    private final long pauseNs;
    private final SeenRange seen = new SeenRange();
    /** The last state, until it is drawn. */
    private @Nullable KeptState newest;

    private CompletableFuture<Void> drawing = CompletableFuture.completedFuture(null);
    private long beganNs = System.nanoTime();
    private volatile boolean written;

    public PngOutput(Path file, PlotStyle style) {
        this(LocalDisk.DISK, file, style, null);
    }

    /** @param plate what is drawn besides temperatures; null for no more */
    public PngOutput(Disk disk, Path file, PlotStyle style, @Nullable Plate plate) {
        this(disk, file, style, plate, PAUSE);
    }

    /** @param pause from the start, or from one picture, to the next */
    PngOutput(Disk disk, Path file, PlotStyle style, @Nullable Plate plate, Duration pause) {
        this.disk = disk;
        this.file = file;
        this.style = style;
        this.plate = plate;
        this.pauseNs = pause.toNanos();
    }

    @Override
    public void observe(Snapshot snapshot) {
        Plate drawn = plate == null ? Plate.on(snapshot.grid()) : plate;
        plate = drawn;
        if (style.range() == null) {
            seen.add(snapshot);
        }
        newest = KeptState.of(snapshot, state -> Plot.sheet(state, style, drawn));
        if (drawing.isDone() && System.nanoTime() - beganNs >= pauseNs) {
            await();
            draw(newest, drawn);
        }
    }

    private void draw(KeptState state, Plate drawn) {
        newest = null;
        beganNs = System.nanoTime();
        PlotStyle ranged = seen.over(style);
        drawing = CompletableFuture.runAsync(() -> {
            Canvas canvas = Plot.of(List.of(state.sheet()), ranged, drawn);
            PendingFile.write(disk, file, Png.file(canvas, style.title(), style.run()));
            written = true;
        });
    }

    /** Trouble with the disk comes to whoever runs the simulation. */
    private void await() {
        try {
            drawing.join();
        } catch (CompletionException e) {
            drawing = CompletableFuture.completedFuture(null);
            if (e.getCause() instanceof RuntimeException trouble) {
                throw trouble;
            }
            throw e;
        }
    }

    /** What is drawn next is drawn anew. */
    @Override
    public void exchange(StateExchange state) {
        seen.exchange(state);
    }

    @Override
    public void goOn() {
        // the file stays until the next picture
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
        await();
        if (newest != null && plate != null) {
            draw(newest, plate);
            await();
        }
    }
}
