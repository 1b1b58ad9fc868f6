package isotherm.kernel;

/** How the vectors of two neighbouring transposed rows are computed: in spans from the west to the east. */
public final class Spans {
    /** Nodes inside a material; each lane has the same weight in all vectors of the span. */
    public static final int UNIFORM = 0;
    /** Nodes inside materials, each with a weight of its own, apart from blended vectors. */
    public static final int PER_NODE = 1;
    /** All nodes may be computed by the general form. */
    public static final int GENERAL = 2;
    /** Blended vectors alone. */
    public static final int BLENDED = 3;

    private final int[] spans;
    private final int[] blended;
    private final boolean uniform;

    /**
     * Spans of two rows.
     *
     * @param spans in pairs: the vector after the last of a span, and what it is
     * @param blended vectors that are computed by themselves, each node by its own form; they lie in spans per node and in blended ones
     */
    public Spans(int[] spans, int[] blended) {
        this.spans = spans;
        this.blended = blended;
        this.uniform = spans.length == 2 && spans[1] == UNIFORM;
    }

    /** Whether both rows are one uniform span, as those of a plate of one material are. */
    public boolean isUniform() {
        return uniform;
    }

    int[] spans() {
        return spans;
    }

    int[] blended() {
        return blended;
    }
}
