package isotherm.io.frames;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.files.RunOutput;
import isotherm.io.plot.Arrows;
import isotherm.io.plot.Plot;
import isotherm.io.plot.PlotStyle;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Sheet;
import isotherm.state.StateExchange;
import java.nio.file.Path;
import java.util.List;

/**
 * An animation whose measure is known only when all its states are: what they show is kept in a file beside it, and drawn on one scale of
 * colours and arrows when the output is closed.
 */
final class LateFrames implements RunOutput {
    private final Disk disk;
    private final Path file;
    private final PlotStyle style;
    private final Plate plate;
    private final boolean gif;
    private final SheetSpool spool;
    private final SeenRange seen = new SeenRange();
    private double greatestFlux;
    private boolean closed;
    private boolean written;

    LateFrames(Disk disk, Path file, PlotStyle style, Plate plate, boolean gif) {
        this.disk = disk;
        this.file = file;
        this.style = style;
        this.plate = plate;
        this.gif = gif;
        this.spool = new SheetSpool(disk, file);
    }

    @Override
    public void observe(Snapshot snapshot) {
        Sheet sheet = Plot.sheet(snapshot, style, plate);
        seen.add(sheet);
        greatestFlux = Math.max(greatestFlux, Arrows.greatest(List.of(sheet)));
        spool.add(sheet);
    }

    @Override
    public void exchange(StateExchange state) {
        seen.exchange(state);
        greatestFlux = state.number("flux", greatestFlux);
        spool.exchange(state);
    }

    @Override
    public void goOn() {
        // the file stays until all frames are drawn
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
        if (closed) {
            return;
        }
        closed = true;
        if (!spool.isShaped()) {
            spool.close();
            return;
        }
        try (spool) {
            PlotStyle ranged = seen.surelyOver(style);
            try (Frames frames =
                    gif ? new GifOutput(disk, file, ranged, plate) : new ApngOutput(disk, file, ranged, plate)) {
                for (int i = 0; i < spool.count(); i++) {
                    frames.add(Plot.of(List.of(spool.at(i)), ranged, plate, greatestFlux));
                }
            }
            written = spool.count() > 0;
        }
    }
}
