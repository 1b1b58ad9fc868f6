package isotherm.io.frames;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.PendingFile;
import isotherm.io.files.RunOutput;
import isotherm.io.plot.Plot;
import isotherm.io.plot.PlotStyle;
import isotherm.io.raster.Png;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Sheet;
import isotherm.state.StateExchange;
import java.nio.DoubleBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PNG file of all observed states side by side, with one colour bar, written when the output is closed. Of more than
 * {@value #MOST_PANELS} states it shows so many, evenly chosen, the first and the last among them.
 */
public final class PanelsOutput implements RunOutput {
    /** The most panels in a figure. */
    public static final int MOST_PANELS = 12;
    /** States kept, so that evenly chosen ones are among them however many follow. */
    private static final int MOST_KEPT = 4 * MOST_PANELS;

    private final Disk disk;
    private final Path file;
    private final PlotStyle style;
    private @Nullable Plate plate;
    private final SeenRange seen = new SeenRange();
    private final List<Sheet> kept = new ArrayList<>();
    /** Of states that an earlier run kept, until the first of this one tells their shape. */
    private final List<double[]> back = new ArrayList<>();

    private long observed;
    private long stride = 1;
    private @Nullable KeptState last;
    private boolean written;

    public PanelsOutput(Path file, PlotStyle style) {
        this(LocalDisk.DISK, file, style, null);
    }

    /** @param plate what is drawn besides temperatures; null for no more */
    public PanelsOutput(Disk disk, Path file, PlotStyle style, @Nullable Plate plate) {
        this.disk = disk;
        this.file = file;
        this.style = style;
        this.plate = plate;
    }

    @Override
    public void observe(Snapshot snapshot) {
        Plate drawn = plate == null ? Plate.on(snapshot.grid()) : plate;
        plate = drawn;
        if (style.range() == null) {
            seen.add(snapshot);
        }
        KeptState state = KeptState.of(snapshot, each -> Sheet.of(each, drawn, style.sharpest() / 2, style.arrows()));
        last = state;
        if (!back.isEmpty()) {
            takeBack(state.sheet());
        }
        if (observed % stride == 0) {
            if (kept.size() == MOST_KEPT) {
                thin();
            }
            if (observed % stride == 0) {
                kept.add(state.sheet());
            }
        }
        observed++;
    }

    /** Keeps every other state, from now on too. */
    private void thin() {
        List<Sheet> every = List.copyOf(kept);
        kept.clear();
        for (int i = 0; i < every.size(); i += 2) {
            kept.add(every.get(i));
        }
        stride *= 2;
    }

    /** The states shown; none where none was observed. */
    List<Sheet> chosen() {
        List<Sheet> all = new ArrayList<>(kept);
        if (last != null && all.getLast() != last.sheet()) {
            all.add(last.sheet());
        }
        int panels = Math.min(all.size(), MOST_PANELS);
        List<Sheet> chosen = new ArrayList<>();
        for (int i = 0; i < panels; i++) {
            chosen.add(all.get(panels == 1 ? 0 : (int) Math.round((double) i * (all.size() - 1) / (panels - 1))));
        }
        return chosen;
    }

    @Override
    public void exchange(StateExchange state) {
        seen.exchange(state);
        observed = state.whole("observed", observed);
        stride = state.whole("stride", stride);
        // a run that goes on may be kept again before it has seen a state: what came back is then passed on as it is
        boolean untaken = !back.isEmpty();
        int count = (int) state.whole("kept", untaken ? back.size() : kept.size());
        for (int i = 0; i < count; i++) {
            if (state.restores()) {
                back.add(state.numbers("sheet-" + i, new double[0]));
            } else {
                state.numbers("sheet-" + i, untaken ? back.get(i) : SheetNumbers.of(kept.get(i)));
            }
        }
    }

    /** Those that came back, by one of the same plate. */
    private void takeBack(Sheet like) {
        back.forEach(numbers -> kept.add(SheetNumbers.sheet(DoubleBuffer.wrap(numbers), like)));
        back.clear();
    }

    @Override
    public void goOn() {
        // the file stays until the next figure
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
        if (plate != null && last != null && !written) {
            PendingFile.write(
                    disk, file, Png.file(Plot.of(chosen(), seen.over(style), plate), style.title(), style.run()));
            written = true;
        }
    }
}
