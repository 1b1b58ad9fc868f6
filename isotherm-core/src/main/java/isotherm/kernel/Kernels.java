package isotherm.kernel;

/** The kernels there are. */
public final class Kernels {
    private Kernels() {}

    /**
     * The kernel that takes one node at a time.
     *
     * @param bytes the size of the largest segment it will see
     */
    public static RowKernel scalar(long bytes) {
        return bytes <= Integer.MAX_VALUE ? new BufferRow() : new ScalarRow();
    }

    /** Only where {@link #hasVector}. */
    public static RowKernel vector() {
        return new VectorRow();
    }

    /** The kernel for rows in strands that computes as a row kernel does. */
    public static StrandKernel strandsFor(RowKernel rows) {
        return rows instanceof VectorRow && VectorStrands.LANES > 1 ? new VectorStrands() : new ScalarStrands();
    }

    /** True where the Vector API was added to this JVM, with {@code --add-modules jdk.incubator.vector}. */
    public static boolean hasVector() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
