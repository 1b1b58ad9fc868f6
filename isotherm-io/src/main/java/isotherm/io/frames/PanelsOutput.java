package isotherm.io.frames;

import isotherm.field.Snapshot;
import isotherm.io.files.PendingFile;
import isotherm.io.files.RunOutput;
import isotherm.io.plot.Plot;
import isotherm.io.plot.PlotStyle;
import isotherm.io.raster.Png;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Sheet;
import isotherm.model.Grid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    private final Path file;
    private final PlotStyle style;
    private final @Nullable Plate plate;
    private final SeenRange seen = new SeenRange();
    private final List<Sheet> kept = new ArrayList<>();
    private long observed;
    private long stride = 1;
    private @Nullable Sheet last;
    private @Nullable Grid grid;
    private boolean written;

    public PanelsOutput(Path file, PlotStyle style) {
        this(file, style, null);
    }

    /** @param plate what is drawn besides temperatures; null for no more */
    public PanelsOutput(Path file, PlotStyle style, @Nullable Plate plate) {
        this.file = file;
        this.style = style;
        this.plate = plate;
    }

    @Override
    public void observe(Snapshot snapshot) {
        grid = snapshot.grid();
        Sheet sheet = Sheet.of(snapshot, plate(), style.sharpest() / 2, style.arrows());
        seen.add(sheet);
        last = sheet;
        if (observed % stride == 0) {
            if (kept.size() == MOST_KEPT) {
                thin();
            }
            if (observed % stride == 0) {
                kept.add(sheet);
            }
        }
        observed++;
    }

    private Plate plate() {
        return plate == null ? Plate.on(Objects.requireNonNull(grid)) : plate;
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
        Sheet end = last;
        if (end != null && all.getLast() != end) {
            all.add(end);
        }
        int panels = Math.min(all.size(), MOST_PANELS);
        List<Sheet> chosen = new ArrayList<>();
        for (int i = 0; i < panels; i++) {
            chosen.add(all.get(panels == 1 ? 0 : (int) Math.round((double) i * (all.size() - 1) / (panels - 1))));
        }
        return chosen;
    }

    @Override
    public List<Path> files() {
        return written ? List.of(file) : List.of();
    }

    @Override
    public void close() {
        if (!kept.isEmpty() && !written) {
            PendingFile.write(file, Png.file(Plot.of(chosen(), seen.over(style), plate()), style.title(), style.run()));
            written = true;
        }
    }
}
