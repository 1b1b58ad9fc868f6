package isotherm.kernel;

import jdk.incubator.vector.VectorSpecies;

/** The kernels there are. */
public final class Kernels {
    private Kernels() {}

    /**
     * The kernel that takes one node at a time.
     *
     * @param bytes of a number: 8, or 4 in single precision
     * @param largest the size of the largest segment it will see
     */
    public static RowKernel scalar(int bytes, long largest) {
        if (bytes == Float.BYTES) {
            return new SingleScalarRow();
        }
        return largest <= Integer.MAX_VALUE ? new BufferRow() : new ScalarRow();
    }

    /**
     * Only where {@link #hasVector}.
     *
     * @param bytes of a number: 8, or 4 in single precision
     */
    public static RowKernel vector(int bytes) {
        return bytes == Float.BYTES ? new SingleVectorRow() : new VectorRow();
    }

    /** The kernel for nodes of the general form that computes as a row kernel does. */
    public static GeneralRow generalFor(RowKernel rows) {
        if (rows instanceof VectorRow) {
            return new VectorGeneral();
        }
        if (rows instanceof SingleVectorRow) {
            return new SingleVectorGeneral();
        }
        return rows.bytes() == Float.BYTES ? new SingleScalarGeneral() : new ScalarGeneral();
    }

    /** The kernel for pairs of transposed rows that computes as a row kernel does. */
    public static PairKernel pairsFor(RowKernel rows) {
        if (rows instanceof VectorRow && VectorPairs.LANES > 1) {
            return new VectorPairs();
        }
        if (rows instanceof SingleVectorRow && SingleVectorPairs.LANES > 1) {
            return new SingleVectorPairs();
        }
        return rows.bytes() == Float.BYTES ? new SingleScalarPairs() : new ScalarPairs();
    }

    /** True where this module can use the Vector API: with {@code --add-modules jdk.incubator.vector}, or added while the JVM runs. */
    public static boolean hasVector() {
        try {
            return VectorSpecies.class.isInterface();
        } catch (NoClassDefFoundError | IllegalAccessError absent) {
            return false;
        }
    }
}
