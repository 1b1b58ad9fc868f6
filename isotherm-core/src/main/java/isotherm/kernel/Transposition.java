package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Rows transposed and back: squares of as many vectors as a vector has lanes, transposed.
 *
 * <p>A square is transposed by a perfect shuffle repeated log2(lanes) times: vector i and the one half a square further
 * are zipped into vectors 2i and 2i + 1. Two shuffles are done in registers at once.
 *
 * <pre>
 *   a b    zip    a c
 *   c d   ---->   b d
 * </pre>
 */
final class Transposition {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final long WIDTH = (long) LANES * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final ValueLayout.OfDouble NUMBER = ValueLayout.JAVA_DOUBLE;
    private static final VectorShuffle<Double> LOW = VectorShuffle.makeZip(SPECIES, 0);
    private static final VectorShuffle<Double> HIGH = VectorShuffle.makeZip(SPECIES, 1);

    /** One square. */
    static final long WORK_BYTES = LANES * WIDTH;

    private Transposition() {}

    /** Transposes a row: see {@link PairKernel#transpose}. */
    static void transpose(MemorySegment memory, long nodes, long row, int length, long work) {
        long piece = (long) length * Double.BYTES;
        if (length < LANES) {
            one(memory, nodes, piece, row, length);
            return;
        }
        for (int v = 0; v < length; v += LANES) {
            int first = Math.min(v, length - LANES);
            long from = nodes + (long) first * Double.BYTES;
            square(memory, from, piece, row + first * WIDTH, WIDTH, work);
        }
    }

    /** The reverse: see {@link PairKernel#restore}. */
    static void restore(MemorySegment memory, long row, long nodes, int length, long work) {
        long piece = (long) length * Double.BYTES;
        if (length < LANES) {
            back(memory, row, nodes, piece, length);
            return;
        }
        for (int v = 0; v < length; v += LANES) {
            int first = Math.min(v, length - LANES);
            long to = nodes + (long) first * Double.BYTES;
            square(memory, row + first * WIDTH, WIDTH, to, piece, work);
        }
    }

    private static void one(MemorySegment memory, long nodes, long piece, long row, int length) {
        for (int v = 0; v < length; v++) {
            for (int lane = 0; lane < LANES; lane++) {
                double number = memory.get(NUMBER, nodes + (long) v * Double.BYTES + lane * piece);
                memory.set(NUMBER, row + v * WIDTH + (long) lane * Double.BYTES, number);
            }
        }
    }

    private static void back(MemorySegment memory, long row, long nodes, long piece, int length) {
        for (int v = 0; v < length; v++) {
            for (int lane = 0; lane < LANES; lane++) {
                double number = memory.get(NUMBER, row + v * WIDTH + (long) lane * Double.BYTES);
                memory.set(NUMBER, nodes + (long) v * Double.BYTES + lane * piece, number);
            }
        }
    }

    /** Transposes one square whose vectors lie {@code fromStep} bytes apart into one whose lie {@code toStep} apart. */
    private static void square(MemorySegment memory, long from, long fromStep, long to, long toStep, long work) {
        switch (LANES) {
            case 2 -> zip(memory, from, fromStep, to, toStep);
            case 4 -> zipTwice(memory, from, fromStep, to, toStep);
            case 8 -> zipThrice(memory, from, fromStep, to, toStep);
            case 16 -> {
                zipTwice(memory, from, fromStep, work, WIDTH);
                zipTwice(memory, work, WIDTH, to, toStep);
            }
            default -> {
                zipThrice(memory, from, fromStep, work, WIDTH);
                zipTwice(memory, work, WIDTH, to, toStep);
            }
        }
    }

    private static void zip(MemorySegment memory, long from, long fromStep, long to, long toStep) {
        for (int i = 0; i < LANES / 2; i++) {
            DoubleVector a = fromMemorySegment(SPECIES, memory, from + i * fromStep, ORDER);
            DoubleVector b = fromMemorySegment(SPECIES, memory, from + (i + LANES / 2) * fromStep, ORDER);
            a.rearrange(LOW, b).intoMemorySegment(memory, to + 2L * i * toStep, ORDER);
            a.rearrange(HIGH, b).intoMemorySegment(memory, to + (2 * i + 1) * toStep, ORDER);
        }
    }

    private static void zipTwice(MemorySegment memory, long from, long fromStep, long to, long toStep) {
        for (int i = 0; i < LANES / 4; i++) {
            DoubleVector a = fromMemorySegment(SPECIES, memory, from + i * fromStep, ORDER);
            DoubleVector b = fromMemorySegment(SPECIES, memory, from + (i + LANES / 4) * fromStep, ORDER);
            DoubleVector c = fromMemorySegment(SPECIES, memory, from + (i + LANES / 2) * fromStep, ORDER);
            DoubleVector d = fromMemorySegment(SPECIES, memory, from + (i + LANES / 4 * 3) * fromStep, ORDER);
            DoubleVector ac = a.rearrange(LOW, c);
            DoubleVector ca = a.rearrange(HIGH, c);
            DoubleVector bd = b.rearrange(LOW, d);
            DoubleVector db = b.rearrange(HIGH, d);
            ac.rearrange(LOW, bd).intoMemorySegment(memory, to + 4L * i * toStep, ORDER);
            ac.rearrange(HIGH, bd).intoMemorySegment(memory, to + (4 * i + 1) * toStep, ORDER);
            ca.rearrange(LOW, db).intoMemorySegment(memory, to + (4 * i + 2) * toStep, ORDER);
            ca.rearrange(HIGH, db).intoMemorySegment(memory, to + (4 * i + 3) * toStep, ORDER);
        }
    }

    private static void zipThrice(MemorySegment memory, long from, long fromStep, long to, long toStep) {
        for (int i = 0; i < LANES / 8; i++) {
            long first = from + i * fromStep;
            long apart = LANES / 8 * fromStep;
            DoubleVector a = fromMemorySegment(SPECIES, memory, first, ORDER);
            DoubleVector b = fromMemorySegment(SPECIES, memory, first + apart, ORDER);
            DoubleVector c = fromMemorySegment(SPECIES, memory, first + 2 * apart, ORDER);
            DoubleVector d = fromMemorySegment(SPECIES, memory, first + 3 * apart, ORDER);
            DoubleVector e = fromMemorySegment(SPECIES, memory, first + 4 * apart, ORDER);
            DoubleVector f = fromMemorySegment(SPECIES, memory, first + 5 * apart, ORDER);
            DoubleVector g = fromMemorySegment(SPECIES, memory, first + 6 * apart, ORDER);
            DoubleVector h = fromMemorySegment(SPECIES, memory, first + 7 * apart, ORDER);
            DoubleVector ae = a.rearrange(LOW, e);
            DoubleVector ea = a.rearrange(HIGH, e);
            DoubleVector bf = b.rearrange(LOW, f);
            DoubleVector fb = b.rearrange(HIGH, f);
            DoubleVector cg = c.rearrange(LOW, g);
            DoubleVector gc = c.rearrange(HIGH, g);
            DoubleVector dh = d.rearrange(LOW, h);
            DoubleVector hd = d.rearrange(HIGH, h);
            long into = to + 8L * i * toStep;
            DoubleVector aceg = ae.rearrange(LOW, cg);
            DoubleVector egac = ae.rearrange(HIGH, cg);
            DoubleVector bdfh = bf.rearrange(LOW, dh);
            DoubleVector fhbd = bf.rearrange(HIGH, dh);
            aceg.rearrange(LOW, bdfh).intoMemorySegment(memory, into, ORDER);
            aceg.rearrange(HIGH, bdfh).intoMemorySegment(memory, into + toStep, ORDER);
            egac.rearrange(LOW, fhbd).intoMemorySegment(memory, into + 2 * toStep, ORDER);
            egac.rearrange(HIGH, fhbd).intoMemorySegment(memory, into + 3 * toStep, ORDER);
            DoubleVector ceag = ea.rearrange(LOW, gc);
            DoubleVector geca = ea.rearrange(HIGH, gc);
            DoubleVector dfbh = fb.rearrange(LOW, hd);
            DoubleVector hfdb = fb.rearrange(HIGH, hd);
            ceag.rearrange(LOW, dfbh).intoMemorySegment(memory, into + 4 * toStep, ORDER);
            ceag.rearrange(HIGH, dfbh).intoMemorySegment(memory, into + 5 * toStep, ORDER);
            geca.rearrange(LOW, hfdb).intoMemorySegment(memory, into + 6 * toStep, ORDER);
            geca.rearrange(HIGH, hfdb).intoMemorySegment(memory, into + 7 * toStep, ORDER);
        }
    }
}
