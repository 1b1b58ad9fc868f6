package isotherm.kernel;

/** The kernels there are. */
public final class Kernels {
    private Kernels() {}

    public static RowKernel scalar() {
        return new ScalarRow();
    }

    /** Only where {@link #hasVector}. */
    public static RowKernel vector() {
        return new VectorRow();
    }

    /** True where the Vector API was added to this JVM, with {@code --add-modules jdk.incubator.vector}. */
    public static boolean hasVector() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
