package isotherm.sweep;

import isotherm.kernel.Spans;
import isotherm.stencil.CoefficientRows;
import isotherm.stencil.NodeForm;
import isotherm.stencil.NodeSpan;
import isotherm.stencil.RowSpans;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the vectors of two neighbouring rows of a tile are computed. A vector's lanes are far apart on the plate, so each joint that a row crosses
 * makes one vector differ from those beside it.
 */
final class PairSpans {
    /** Fewer general vectors than this are computed by themselves. */
    private static final int SHORT = 4;
    /** Up to so many blended vectors in a row are computed on the way as well, so that a span need not end. */
    private static final int ON_THE_WAY = 6;
    /** From so many vectors on it pays to begin a span in which weights are not read again. */
    private static final int LONG = 48;

    /** Stands for the pattern of the upper row where there is none. */
    private static final int ALONE = -1;

    private final CoefficientRows rows;
    private final TileColumns columns;
    /** By the first column and the column after the last: spans by the number of the lower row, of a pair and of that row alone in turn. */
    private final Map<Long, @Nullable Spans[]> byColumns = new HashMap<>();

    /** Rows that are alike share theirs, which then stay in the cache. */
    private final Map<Pattern, Spans> byPattern = new HashMap<>();

    private @Nullable Spans[] known = {};
    private int first;
    private int end;
    private int length;
    /** Of each vector: how many lanes are general, and how many may be either. */
    private int[] general = {};

    private int[] either = {};
    private int[] forms = {};
    /** Whether a lane's weight is not that of the vector before. */
    private boolean[] change = {};

    private record Pattern(int first, int end, int lowerSpans, int upperSpans) {}

    PairSpans(CoefficientRows rows, TileColumns columns) {
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
        known = byColumns.computeIfAbsent((long) first << Integer.SIZE | end, _ -> new Spans[2 * plateRows]);
    }

    /** The spans of two rows of the plate, or of one alone. */
    Spans of(int lower, int upper) {
        int place = 2 * lower + (lower == upper ? 1 : 0);
        Spans found = known[place];
        if (found == null) {
            Pattern pattern =
                    new Pattern(first, end, rows.pattern(lower), lower == upper ? ALONE : rows.pattern(upper));
            found = byPattern.computeIfAbsent(pattern, _ -> build(lower, upper));
            known[place] = found;
        }
        return found;
    }

    private Spans build(int lower, int upper) {
        general = new int[length];
        either = new int[length];
        forms = new int[length];
        change = new boolean[length];
        look(rows.spans(lower));
        if (upper != lower) {
            look(rows.spans(upper));
        }
        int lanes = columns.lanes() * (upper == lower ? 1 : 2);
        for (int k = 0; k < length; k++) {
            forms[k] =
                    general[k] == 0 ? Spans.UNIFORM : general[k] + either[k] == lanes ? Spans.GENERAL : Spans.BLENDED;
        }
        for (int k = 0; k < length; k = alike(k)) {
            if (forms[k] == Spans.GENERAL && alike(k) - k < SHORT) {
                Arrays.fill(forms, k, alike(k), Spans.BLENDED);
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

    private void look(RowSpans row) {
        int plate = rows.columns();
        int lowest = columns.wraps() ? Math.floorDiv(first, plate) * plate : 0;
        for (NodeSpan span : row.spans()) {
            // the ghost beyond, and a held node beside it, have the weight of the span
            boolean fromEnd = columns.atLeft() && (span.from() == 0 || (span.from() == 1 && row.leftJoins()));
            for (int shift = lowest; shift == lowest || (columns.wraps() && shift < end); shift += plate) {
                int from = span.from() + shift;
                int to = Math.min(end, span.to() + shift); // what is beyond counts once
                switch (span.form()) {
                    case NodeForm.General form -> {
                        mark(from, to, general);
                        change(from);
                    }
                    case NodeForm.Kept form -> {
                        mark(from, to, either);
                        if (!isJoined(span, row)) {
                            change(fromEnd ? first : from);
                        }
                    }
                    case NodeForm.EvenSquare form -> change(fromEnd ? first : from);
                    case NodeForm.EvenOblong form -> change(fromEnd ? first : from);
                }
            }
        }
        if (columns.atLeft()) {
            mark(-1, 0, either);
        }
        if (columns.atRight()) {
            mark(plate, plate + 1, either);
        }
        mark(end, first + length * columns.lanes(), either);
    }

    /** A held node at the end of a row takes over the weight of those beside it: it is put back afterwards. */
    private boolean isJoined(NodeSpan span, RowSpans row) {
        return (span.from() == 0 && row.leftJoins()) || (span.to() == rows.columns() && row.rightJoins());
    }

    /** Counts the nodes of some columns, as far as the tile has them. */
    private void mark(int fromColumn, int toColumn, int[] counts) {
        int from = Math.max(0, fromColumn - first);
        int to = Math.min(length * columns.lanes(), toColumn - first);
        for (int position = from; position < to; position++) {
            counts[position % length]++;
        }
    }

    /** Notes that weights change at a column, if the tile has it. */
    private void change(int column) {
        int position = Math.max(0, column - first);
        if (column < end) {
            change[position % length] = true;
        }
    }

    private Spans assemble() {
        int[] spans = new int[2 * length];
        int[] blended = new int[length];
        int spanCount = 0;
        int blendedCount = 0;
        for (int from = 0; from < length; from = spans[spanCount - 2]) {
            int form = spanForm(from);
            int to = spanEnd(from, form);
            spans[spanCount++] = to;
            spans[spanCount++] = form;
            for (int k = from; k < to; k++) {
                if (forms[k] == Spans.BLENDED) {
                    blended[blendedCount++] = k;
                }
            }
        }
        return new Spans(Arrays.copyOf(spans, spanCount), Arrays.copyOf(blended, blendedCount));
    }

    private int spanForm(int k) {
        if (forms[k] == Spans.UNIFORM) {
            return steady(k) - k >= Math.min(LONG, length) ? Spans.UNIFORM : Spans.PER_NODE;
        }
        boolean onTheWay = forms[k] == Spans.BLENDED && alike(k) - k <= ON_THE_WAY;
        return onTheWay ? Spans.PER_NODE : forms[k];
    }

    private int spanEnd(int from, int form) {
        if (form == Spans.UNIFORM) {
            return steady(from);
        }
        int to = form == Spans.PER_NODE ? from : alike(from);
        while (to < length && form == Spans.PER_NODE && spanForm(to) == form) {
            to = forms[to] == Spans.UNIFORM ? steady(to) : alike(to);
        }
        return to;
    }

    /** The vector after the last of those from this one on that are fast and keep its weights. */
    private int steady(int k) {
        int to = k + 1;
        while (to < length && forms[to] == Spans.UNIFORM && !change[to]) {
            to++;
        }
        return to;
    }
}
