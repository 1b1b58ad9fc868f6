package isotherm.io.frames;

import isotherm.field.Snapshot;
import isotherm.io.resample.Sheet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A state that may be drawn later. Of a small plate it is a copy of the temperatures, which takes less time than a sheet of them; of a
 * large one a sheet, which takes less memory.
 */
final class KeptState {
    private static final long MOST_COPIED_NODES = 1 << 18;

    private final Function<Snapshot, Sheet> sheets;
    private @Nullable Snapshot copy;
    private @Nullable Sheet sheet;

    private KeptState(Function<Snapshot, Sheet> sheets) {
        this.sheets = sheets;
    }

    /** @param sheets what a picture shows of a state */
    static KeptState of(Snapshot snapshot, Function<Snapshot, Sheet> sheets) {
        KeptState kept = new KeptState(sheets);
        if ((long) snapshot.grid().columns() * snapshot.grid().rows() <= MOST_COPIED_NODES) {
            kept.copy = snapshot.copy();
        } else {
            kept.sheet = sheets.apply(snapshot);
        }
        return kept;
    }

    Sheet sheet() {
        Sheet known = sheet;
        Snapshot copied = copy;
        if (known == null && copied != null) {
            known = sheets.apply(copied);
            sheet = known;
            copy = null;
        }
        if (known == null) {
            throw new IllegalStateException("neither copied nor drawn");
        }
        return known;
    }
}
