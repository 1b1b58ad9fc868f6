package isotherm.bench.concurrency;

import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The strands of {@link TreeSum} in vectors: two of eight numbers, or four of four. */
final class VectorSum {
    private static final VectorSpecies<Double> WIDE = DoubleVector.SPECIES_512;
    private static final VectorSpecies<Double> NARROW = DoubleVector.SPECIES_256;

    private VectorSum() {}

    /** The kernel that suits this processor. */
    static TreeSum.Kernel preferred() {
        return switch (DoubleVector.SPECIES_PREFERRED.length()) {
            case 8 -> VectorSum::wide;
            case 4 -> VectorSum::narrow;
            default -> TreeSum.SCALAR;
        };
    }

    static void wide(double[] numbers, int from, int count, double[] strands) {
        DoubleVector a = DoubleVector.zero(WIDE);
        DoubleVector b = DoubleVector.zero(WIDE);
        for (int k = from; k < from + count; k += TreeSum.STRANDS) {
            a = a.add(fromArray(WIDE, numbers, k));
            b = b.add(fromArray(WIDE, numbers, k + 8));
        }
        a.intoArray(strands, 0);
        b.intoArray(strands, 8);
    }

    static void narrow(double[] numbers, int from, int count, double[] strands) {
        DoubleVector a = DoubleVector.zero(NARROW);
        DoubleVector b = DoubleVector.zero(NARROW);
        DoubleVector c = DoubleVector.zero(NARROW);
        DoubleVector d = DoubleVector.zero(NARROW);
        for (int k = from; k < from + count; k += TreeSum.STRANDS) {
            a = a.add(fromArray(NARROW, numbers, k));
            b = b.add(fromArray(NARROW, numbers, k + 4));
            c = c.add(fromArray(NARROW, numbers, k + 8));
            d = d.add(fromArray(NARROW, numbers, k + 12));
        }
        a.intoArray(strands, 0);
        b.intoArray(strands, 4);
        c.intoArray(strands, 8);
        d.intoArray(strands, 12);
    }
}
