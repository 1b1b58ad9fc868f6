package isotherm.sweep;

import isotherm.kernel.StrandPair;
import isotherm.plan.NodeForm;
import isotherm.plan.Run;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the vectors of two neighbouring rows of a tile are computed: long stretches in which every lane stays inside its material, long
 * stretches of general nodes, and what lies between. A vector's lanes are far apart on the plate, so a joint is met at as many places of a row as
 * it crosses, each a vector long.
 */
final class PairPrograms {
    /** Shorter stretches are not worth a loop of their own. */
    private static final int SHORT = 3;

    private final CoefficientRows rows;
    private final TileColumns columns;
    /** By the number of the lower row; twice, since the upper may be the lower one again. */
    private int[] @Nullable [] programs = {};

    private int first;
    private int end;
    private int length;
    /** Of each vector: how many lanes are general, how many may be either. */
    private int[] general = {};

    private int[] either = {};
    private boolean[] change = {};

    PairPrograms(CoefficientRows rows, TileColumns columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Turns to the tile that the columns have been turned to; programs are kept while columns are the same. */
    void enter(int plateRows) {
        if (first == columns.first() && end == columns.end() && programs.length > 0) {
            return;
        }
        first = columns.first();
        end = columns.end();
        length = columns.length();
        programs = new int[2 * plateRows][];
        general = new int[length];
        either = new int[length];
        change = new boolean[length];
    }

    /** The program of two rows of the plate. */
    int[] of(int lower, int upper) {
        int place = 2 * lower + (lower == upper ? 1 : 0);
        int[] known = programs[place];
        if (known == null) {
            known = build(lower, upper);
            programs[place] = known;
        }
        return known;
    }

    private int[] build(int lower, int upper) {
        Arrays.fill(general, 0);
        Arrays.fill(either, 0);
        Arrays.fill(change, false);
        look(rows.runs(lower));
        if (upper != lower) {
            look(rows.runs(upper));
        }
        int lanes = columns.strands() * (upper == lower ? 1 : 2);
        int[] found = new int[2 * length];
        int count = 0;
        for (int k = 0; k < length; ) {
            int form = form(k, lanes);
            int to = k + 1;
            while (to < length && form(to, lanes) == form && !(form == StrandPair.FAST && change[to])) {
                to++;
            }
            form = to - k <= SHORT ? StrandPair.MIXED : form;
            if (count > 0 && form == StrandPair.MIXED && found[count - 1] == StrandPair.MIXED) {
                found[count - 2] = to;
            } else {
                found[count++] = to;
                found[count++] = form;
            }
            k = to;
        }
        return Arrays.copyOf(found, count);
    }

    private int form(int k, int lanes) {
        return general[k] == 0
                ? StrandPair.FAST
                : general[k] + either[k] == lanes ? StrandPair.GENERAL : StrandPair.MIXED;
    }

    private void look(List<Run> runs) {
        int plate = rows.columns();
        for (Run run : runs) {
            boolean isGeneral = run.form() instanceof NodeForm.General;
            int lowest = columns.wraps() ? Math.floorDiv(first, plate) * plate : 0;
            for (int shift = lowest; shift == lowest || (columns.wraps() && shift < end); shift += plate) {
                mark(run.from() + shift, run.to() + shift, isGeneral ? general : null);
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
}
