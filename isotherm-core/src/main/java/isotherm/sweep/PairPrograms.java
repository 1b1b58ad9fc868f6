package isotherm.sweep;

import isotherm.kernel.PairProgram;
import isotherm.plan.NodeForm;
import isotherm.plan.Run;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the vectors of two neighbouring rows of a tile are computed. A vector's lanes are far apart on the plate, so each joint that a row crosses
 * makes one vector differ from those beside it.
 */
final class PairPrograms {
    /** Fewer general vectors than this are computed by themselves. */
    private static final int SHORT = 4;
    /** Up to so many single vectors in a row are computed by the way as well, so that a stretch need not end. */
    private static final int BY_THE_WAY = 6;
    /** From so many vectors on it pays to begin a stretch in which weights are not read again. */
    private static final int LONG = 48;

    /** Stands for the pattern of the upper row where there is none. */
    private static final int ALONE = -1;

    private final CoefficientRows rows;
    private final TileColumns columns;
    /** By the first column and the column after the last: programs by the number of the lower row, those of single rows after them. */
    private final Map<Long, @Nullable PairProgram[]> byColumns = new HashMap<>();

    /** Rows of the same runs have the same program, which then stays in the cache. */
    private final Map<Pattern, PairProgram> byPattern = new HashMap<>();

    private @Nullable PairProgram[] programs = {};
    private int first;
    private int end;
    private int length;
    /** Of each vector: how many lanes are general, and how many may be either. */
    private int[] general = {};

    private int[] either = {};
    private int[] forms = {};
    /** Whether a lane's weight is not that of the vector before. */
    private boolean[] change = {};

    private record Pattern(int first, int end, int lowerRuns, int upperRuns) {}

    PairPrograms(CoefficientRows rows, TileColumns columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Turns to the tile that the columns have been turned to. */
    void enter(int plateRows) {
        if (first == columns.first() && end == columns.end() && length == columns.length()) {
            return;
        }
        first = columns.first();
        end = columns.end();
        length = columns.length();
        programs = byColumns.computeIfAbsent((long) first << Integer.SIZE | end, _ -> new PairProgram[2 * plateRows]);
        general = new int[length];
        either = new int[length];
        forms = new int[length];
        change = new boolean[length];
    }

    /** The program of two rows of the plate. */
    PairProgram of(int lower, int upper) {
        int place = 2 * lower + (lower == upper ? 1 : 0);
        PairProgram known = programs[place];
        if (known == null) {
            Pattern pattern =
                    new Pattern(first, end, rows.pattern(lower), lower == upper ? ALONE : rows.pattern(upper));
            known = byPattern.computeIfAbsent(pattern, _ -> build(lower, upper));
            programs[place] = known;
        }
        return known;
    }

    private PairProgram build(int lower, int upper) {
        Arrays.fill(general, 0);
        Arrays.fill(either, 0);
        Arrays.fill(change, false);
        look(rows.runs(lower));
        if (upper != lower) {
            look(rows.runs(upper));
        }
        int lanes = columns.strands() * (upper == lower ? 1 : 2);
        for (int k = 0; k < length; k++) {
            forms[k] = general[k] == 0
                    ? PairProgram.FAST
                    : general[k] + either[k] == lanes ? PairProgram.GENERAL : PairProgram.PASSED;
        }
        for (int k = 0; k < length; k = alike(k)) {
            if (forms[k] == PairProgram.GENERAL && alike(k) - k < SHORT) {
                Arrays.fill(forms, k, alike(k), PairProgram.PASSED);
            }
        }
        return assemble();
    }

    /** The vector after the last of those that have the form of this one. */
    private int alike(int k) {
        int to = k + 1;
        while (to < length && forms[to] == forms[k]) {
            to++;
        }
        return to;
    }

    private void look(List<Run> runs) {
        int plate = rows.columns();
        for (Run run : runs) {
            int @Nullable [] counts = switch (run.form()) {
                case NodeForm.General form -> general;
                case NodeForm.Kept form -> either;
                case NodeForm.EvenSquare form -> null;
                case NodeForm.EvenOblong form -> null;
            };
            int lowest = columns.wraps() ? Math.floorDiv(first, plate) * plate : 0;
            for (int shift = lowest; shift == lowest || (columns.wraps() && shift < end); shift += plate) {
                mark(run.from() + shift, Math.min(end, run.to() + shift), counts); // what is beyond counts once
            }
        }
        if (columns.atLeft()) {
            mark(-1, 0, either);
        }
        if (columns.atRight()) {
            mark(plate, plate + 1, either);
        }
        mark(end, first + length * columns.strands(), either);
    }

    private void mark(int fromColumn, int toColumn, int @Nullable [] counts) {
        int from = Math.max(0, fromColumn - first);
        int to = Math.min(length * columns.strands(), toColumn - first);
        if (from >= to) {
            return;
        }
        change[from % length] = true;
        for (int position = from; counts != null && position < to; position++) {
            counts[position % length]++;
        }
    }

    private PairProgram assemble() {
        int[] stretches = new int[2 * length];
        int[] singles = new int[length];
        int stretchCount = 0;
        int singleCount = 0;
        for (int from = 0; from < length; from = stretches[stretchCount - 2]) {
            int form = stretchForm(from);
            int to = stretchEnd(from, form);
            stretches[stretchCount++] = to;
            stretches[stretchCount++] = form;
            for (int k = from; k < to; k++) {
                if (forms[k] == PairProgram.PASSED) {
                    singles[singleCount++] = k;
                }
            }
        }
        return new PairProgram(Arrays.copyOf(stretches, stretchCount), Arrays.copyOf(singles, singleCount));
    }

    private int stretchForm(int k) {
        if (forms[k] == PairProgram.FAST) {
            return steady(k) - k >= LONG ? PairProgram.FAST : PairProgram.VARYING;
        }
        boolean byTheWay = forms[k] == PairProgram.PASSED && alike(k) - k <= BY_THE_WAY;
        return byTheWay ? PairProgram.VARYING : forms[k];
    }

    private int stretchEnd(int from, int form) {
        if (form == PairProgram.FAST) {
            return steady(from);
        }
        int to = form == PairProgram.VARYING ? from : alike(from);
        while (to < length && form == PairProgram.VARYING && stretchForm(to) == form) {
            to = forms[to] == PairProgram.FAST ? steady(to) : alike(to);
        }
        return to;
    }

    /** The vector after the last of those from this one on that are fast and keep its weights. */
    private int steady(int k) {
        int to = k + 1;
        while (to < length && forms[to] == PairProgram.FAST && !change[to]) {
            to++;
        }
        return to;
    }
}
