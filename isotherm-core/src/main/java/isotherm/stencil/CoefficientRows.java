package isotherm.stencil;

import isotherm.kernel.RowCoefficients;
import isotherm.plan.Plan;
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
    public static final int NONE = -1;

    private final Coefficients coefficients;
    private final int columns;
    private final int rows;
    private final boolean mayChange;
    private final RowStore store;
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
    private int changes;

    /**
     * The rows of a plate.
     *
     * @param mayChange whether films and sources change during the run
     */
    public CoefficientRows(Plan plan, Coefficients coefficients, boolean mayChange) {
        this.coefficients = coefficients;
        this.columns = plan.network().columns();
        this.rows = plan.network().rows();
        this.mayChange = mayChange;
        this.row = new double[columns + 2];
        this.store = new RowStore(columns, plan.precision());
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
            kinds[k] = kindOf.computeIfAbsent(indices(k), _ -> kindOf.size());
            kernelRows[k] = k > 0 && kinds[k] == kinds[k - 1] ? kernelRows[k - 1] : kernelRow(k);
        }
    }

    private List<Integer> indices(int k) {
        return List.of(q[k], east[k], north[k], north[k + 1], source[k], weightX[k], weightY[k], pattern[k]);
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
                store.first());
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
            Arrays.fill(inner, span.from(), span.to(), span.form().weight(alongX));
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
        return store.number(row, false);
    }

    private int east(int k) {
        double[] links = new double[columns + 1];
        coefficients.easts(k, links);
        System.arraycopy(links, 0, row, 0, links.length);
        row[columns + 1] = 0;
        return store.number(row, mayChange);
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
        return store.number(row(inner, ghosts), alone);
    }

    /** The numbers of a row with the same ghost on either side. */
    private double[] row(double[] inner, double ghosts) {
        row[0] = ghosts;
        System.arraycopy(inner, 0, row, 1, columns);
        row[columns + 1] = ghosts;
        return row;
    }

    /** Reads again what may change: films and sources. */
    public void refresh() {
        changes++;
        refresh(north[0], -1);
        refresh(north[rows], rows - 1);
        double[] inner = new double[columns];
        for (int k = 0; k < rows; k++) {
            store.setEnds(east[k], coefficients.fromLeft(k), coefficients.toRight(k));
            if (isHeated(k)) {
                coefficients.sources(k, inner);
                store.write(row(inner, Coefficients.NO_SOURCE), source[k]);
            }
        }
    }

    private void refresh(int number, int k) {
        double[] inner = new double[columns];
        coefficients.norths(k, inner);
        store.write(row(inner, 0), number);
    }

    /** How often they have been read again: copies made before are stale. */
    public int changes() {
        return changes;
    }

    /** How many different rows there are. */
    public int count() {
        return store.count();
    }

    /** A row by its number; column 0 is at {@link #first}. */
    public MemorySegment memory(int number) {
        return store.memory(number);
    }

    public long first() {
        return store.first();
    }

    public int qOf(int k) {
        return q[k];
    }

    public int eastOf(int k) {
        return east[k];
    }

    /** The links from a row upward; from -1, beyond the bottom edge. */
    public int northOf(int k) {
        return north[k + 1];
    }

    /** What enters the nodes of a row; a row of nothing where nothing does. */
    public int sourceOf(int k) {
        return source[k];
    }

    /** True where something enters the nodes of a row. */
    boolean isHeated(int k) {
        return coefficients.isHeated(k);
    }

    /** Whether nodes inside a material have the square form. */
    public boolean isSquare() {
        return coefficients.isSquare();
    }

    public int columns() {
        return columns;
    }

    /** r or rx of the nodes, {@link NodeForm#GENERAL_WEIGHT} where they are of the general form, 0 where they are kept and beyond the edges. */
    public int weightX(int k) {
        return weightX[k];
    }

    /** r or ry of the nodes. */
    public int weightY(int k) {
        return weightY[k];
    }

    /** The nodes of a row in spans of one form. */
    public RowSpans spans(int k) {
        return distinctSpans.get(pattern[k]);
    }

    /** The same without those that are kept as they are. */
    public NodeSpan[] computed(int k) {
        return computedSpans.get(pattern[k]);
    }

    /** The number of all that a row has: rows of the same have the same coefficients and spans. */
    public int alike(int k) {
        return kinds[k];
    }

    /** The number of those spans: rows of the same have the same. */
    public int pattern(int k) {
        return pattern[k];
    }

    public RowCoefficients of(int k) {
        return kernelRows[k];
    }
}
