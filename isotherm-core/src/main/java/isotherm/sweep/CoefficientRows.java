package isotherm.sweep;

import isotherm.field.Numbers;
import isotherm.kernel.RowCoefficients;
import isotherm.model.Precision;
import isotherm.plan.Coefficients;
import isotherm.plan.NodeForm;
import isotherm.plan.NodeSpan;
import isotherm.plan.Plan;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The coefficients of all rows as kernels read them. A row is what a row of a field is: a number for each column and for a ghost column on
 * either side. Rows that are alike, as most are on a plate of few shapes, lie in memory once and have one number.
 */
public final class CoefficientRows {
    /** The number of a row that is not there. */
    static final int NONE = -1;
    /** What stands for the weight of a node of the general form. */
    static final double GENERAL = -1;

    private static final int LINE = 64;

    private final Coefficients coefficients;
    private final Numbers numbers;
    private final int columns;
    private final int rows;
    private final boolean mayChange;
    private final long first;
    private final long bytes;
    private final Arena arena = Arena.ofAuto();
    private final List<MemorySegment> distinct = new ArrayList<>();
    private final Map<Long, Integer> byHash = new HashMap<>();
    private final Map<RowSpans, Integer> numberOf = new HashMap<>();
    private final List<RowSpans> distinctSpans = new ArrayList<>();
    /** The same without those that are kept. */
    private final List<NodeSpan[]> computedSpans = new ArrayList<>();

    private final double[] row;
    private final RowCoefficients[] kernelRows;
    /** Rows of the same number have the same coefficients and spans. */
    private final int[] kinds;

    private final int[] q;
    private final int[] east;
    /** From row -1. */
    private final int[] north;

    private final int[] source;
    private final int[] pattern;
    private final int[] weightX;
    private final int[] weightY;
    private MemorySegment spare;
    private int changes;

    /**
     * A row's nodes in spans of one form.
     *
     * @param leftJoins whether its first node is held and alone so: it may be computed with the span beside it, since its value is put back
     * @param rightJoins the same of its last node
     */
    record RowSpans(List<NodeSpan> spans, boolean leftJoins, boolean rightJoins) {}

    /**
     * The rows of a plate.
     *
     * @param mayChange whether films and sources change during the run
     */
    public CoefficientRows(Plan plan, Coefficients coefficients, boolean mayChange) {
        Precision precision = plan.precision();
        this.coefficients = coefficients;
        this.numbers = new Numbers(precision);
        this.columns = plan.grid().columns();
        this.rows = plan.grid().rows();
        this.mayChange = mayChange;
        this.first = LINE;
        this.bytes = first + (long) (columns + 1) * numbers.bytes();
        this.row = new double[columns + 2];
        this.spare = arena.allocate(bytes, LINE);
        this.q = new int[rows];
        this.east = new int[rows];
        this.north = new int[rows + 1];
        this.source = new int[rows];
        this.pattern = new int[rows];
        this.weightX = new int[rows];
        this.weightY = new int[rows];
        this.kernelRows = new RowCoefficients[rows];
        this.kinds = new int[rows];
        north[0] = north(-1);
        Map<Coefficients.RowKey, Integer> alike = new HashMap<>();
        for (int k = 0; k < rows; k++) {
            Integer known = mayChange ? null : alike.putIfAbsent(coefficients.key(k), k);
            if (known == null) {
                fill(k);
            } else {
                take(known, k);
            }
        }
        Map<List<Integer>, Integer> kindOf = new HashMap<>();
        for (int k = 0; k < rows; k++) {
            kinds[k] = k > 0 && isAlike(k) ? kinds[k - 1] : kindOf.computeIfAbsent(indices(k), _ -> kindOf.size());
            kernelRows[k] = k > 0 && kinds[k] == kinds[k - 1] ? kernelRows[k - 1] : kernelRow(k);
        }
    }

    private List<Integer> indices(int k) {
        return List.of(q[k], east[k], north[k], north[k + 1], source[k], weightX[k], weightY[k], pattern[k]);
    }

    /** Whether a row is as the one below it. */
    private boolean isAlike(int k) {
        return q[k] == q[k - 1]
                && east[k] == east[k - 1]
                && north[k + 1] == north[k]
                && north[k] == north[k - 1]
                && source[k] == source[k - 1]
                && weightX[k] == weightX[k - 1]
                && weightY[k] == weightY[k - 1]
                && pattern[k] == pattern[k - 1];
    }

    /** Lets a row be the same as one further down. */
    private void take(int other, int k) {
        q[k] = q[other];
        east[k] = east[other];
        north[k + 1] = north[other + 1];
        source[k] = source[other];
        pattern[k] = pattern[other];
        weightX[k] = weightX[other];
        weightY[k] = weightY[other];
    }

    private RowCoefficients kernelRow(int k) {
        return new RowCoefficients(
                memory(q[k]),
                memory(east[k]),
                memory(north[k + 1]),
                memory(north[k]),
                isHeated(k) ? memory(source[k]) : null,
                first);
    }

    private void fill(int k) {
        double[] inner = new double[columns];
        coefficients.rates(k, inner);
        q[k] = store(inner, 0, false);
        east[k] = east(k);
        north[k + 1] = north(k);
        source[k] = source(k);
        List<NodeSpan> spans = coefficients.spans(k);
        NodeSpan left = spans.getFirst();
        NodeSpan right = spans.getLast();
        RowSpans found = new RowSpans(
                spans,
                coefficients.isHeldEnd(0, k) && left.to() == 1,
                coefficients.isHeldEnd(columns - 1, k) && right.from() == columns - 1);
        pattern[k] = numberOf.computeIfAbsent(found, _ -> distinctSpans.size());
        if (pattern[k] == distinctSpans.size()) {
            distinctSpans.add(found);
            computedSpans.add(spans.stream()
                    .filter(span -> !(span.form() instanceof NodeForm.Kept))
                    .toArray(NodeSpan[]::new));
        }
        weightX[k] = weights(found, inner, true);
        weightY[k] = weights(found, inner, false);
    }

    private int weights(RowSpans all, double[] inner, boolean alongX) {
        for (NodeSpan span : all.spans()) {
            Arrays.fill(inner, span.from(), span.to(), weight(span.form(), alongX));
        }
        if (all.leftJoins()) {
            inner[0] = Math.max(0, inner[1]);
        }
        if (all.rightJoins()) {
            inner[columns - 1] = Math.max(0, inner[columns - 2]);
        }
        row[0] = Math.max(0, inner[0]);
        System.arraycopy(inner, 0, row, 1, columns);
        row[columns + 1] = Math.max(0, inner[columns - 1]);
        return store(false);
    }

    private static double weight(NodeForm form, boolean alongX) {
        return switch (form) {
            case NodeForm.EvenSquare square -> square.r();
            case NodeForm.EvenOblong oblong -> alongX ? oblong.rx() : oblong.ry();
            case NodeForm.General general -> GENERAL;
            case NodeForm.Kept kept -> 0;
        };
    }

    private int east(int k) {
        double[] links = new double[columns + 1];
        coefficients.easts(k, links);
        System.arraycopy(links, 0, row, 0, links.length);
        row[columns + 1] = 0;
        return store(mayChange);
    }

    private int north(int k) {
        double[] inner = new double[columns];
        coefficients.norths(k, inner);
        return store(inner, 0, mayChange && (k == -1 || k == rows - 1));
    }

    private int source(int k) {
        double[] inner = new double[columns];
        Arrays.fill(inner, Coefficients.NO_SOURCE);
        if (isHeated(k)) {
            coefficients.sources(k, inner);
        }
        return store(inner, Coefficients.NO_SOURCE, mayChange && isHeated(k));
    }

    private int store(double[] inner, double ghosts, boolean alone) {
        row[0] = ghosts;
        System.arraycopy(inner, 0, row, 1, columns);
        row[columns + 1] = ghosts;
        return store(alone);
    }

    /** The number of the row that has just been put together. */
    private int store(boolean alone) {
        write(spare);
        long hash = 0;
        for (double number : row) {
            hash = (hash ^ Double.doubleToRawLongBits(number)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        Integer known = alone ? null : byHash.get(hash);
        if (known != null && spare.mismatch(memory(known)) == -1) {
            return known;
        }
        int number = distinct.size();
        distinct.add(spare);
        if (!alone) {
            byHash.putIfAbsent(hash, number);
        }
        spare = arena.allocate(bytes, LINE);
        return number;
    }

    private void write(MemorySegment into) {
        for (int k = 0; k < row.length; k++) {
            numbers.set(into, first + (long) (k - 1) * numbers.bytes(), row[k]);
        }
    }

    /** Reads again what may change: films and sources. */
    public void refresh() {
        changes++;
        refresh(north[0], -1);
        refresh(north[rows], rows - 1);
        double[] inner = new double[columns];
        double[] links = new double[columns + 1];
        for (int k = 0; k < rows; k++) {
            coefficients.easts(k, links);
            numbers.set(memory(east[k]), first - numbers.bytes(), links[0]);
            numbers.set(memory(east[k]), first + (long) (columns - 1) * numbers.bytes(), links[columns]);
            if (isHeated(k)) {
                coefficients.sources(k, inner);
                System.arraycopy(inner, 0, row, 1, columns);
                row[0] = Coefficients.NO_SOURCE;
                row[columns + 1] = Coefficients.NO_SOURCE;
                write(memory(source[k]));
            }
        }
    }

    private void refresh(int number, int k) {
        double[] inner = new double[columns];
        coefficients.norths(k, inner);
        row[0] = 0;
        System.arraycopy(inner, 0, row, 1, columns);
        row[columns + 1] = 0;
        write(memory(number));
    }

    /** How often they have been read again: copies made before are stale. */
    int changes() {
        return changes;
    }

    /** How many different rows there are. */
    int count() {
        return distinct.size();
    }

    /** A row by its number; column 0 is at {@link #first}. */
    MemorySegment memory(int number) {
        return distinct.get(number);
    }

    long first() {
        return first;
    }

    int qOf(int k) {
        return q[k];
    }

    int eastOf(int k) {
        return east[k];
    }

    /** The links from a row upward; from -1, beyond the bottom edge. */
    int northOf(int k) {
        return north[k + 1];
    }

    /** What enters the nodes of a row; a row of nothing where nothing does. */
    int sourceOf(int k) {
        return source[k];
    }

    /** True where something enters the nodes of a row. */
    boolean isHeated(int k) {
        return coefficients.isHeated(k);
    }

    /** Whether nodes inside a material have the square form. */
    boolean isSquare() {
        return coefficients.isSquare();
    }

    int columns() {
        return columns;
    }

    /** r or rx of the nodes, {@link #GENERAL} where they are of the general form, 0 where they are kept and beyond the edges. */
    int weightX(int k) {
        return weightX[k];
    }

    /** r or ry of the nodes. */
    int weightY(int k) {
        return weightY[k];
    }

    /** The nodes of a row in spans of one form. */
    RowSpans spans(int k) {
        return distinctSpans.get(pattern[k]);
    }

    /** The same without those that are kept as they are. */
    NodeSpan[] computed(int k) {
        return computedSpans.get(pattern[k]);
    }

    /** The number of all that a row has: rows of the same have the same coefficients and spans. */
    int alike(int k) {
        return kinds[k];
    }

    /** The number of those spans: rows of the same have the same. */
    int pattern(int k) {
        return pattern[k];
    }

    RowCoefficients of(int k) {
        return kernelRows[k];
    }
}
