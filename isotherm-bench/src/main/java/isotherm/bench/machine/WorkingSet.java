package isotherm.bench.machine;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** A piece of memory of one thread, and how fast it answers. */
final class WorkingSet {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length() * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final int LINE = 64;
    /** Vectors that are under way at once. */
    private static final int STRIDE = 4 * WIDTH;

    private final MemorySegment memory;
    private final int bytes;

    /**
     * @param bytes a multiple of 512
     */
    WorkingSet(int bytes) {
        this.bytes = bytes;
        this.memory = Arena.ofAuto().allocate(bytes, 4096);
        memory.fill((byte) 0);
    }

    int bytes() {
        return bytes;
    }

    /** Reads all of it, again and again, and adds it up. */
    double read(int times) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int k = 0; k < times; k++) {
            sum = sum.add(once(memory, bytes));
        }
        return sum.lane(0);
    }

    private static DoubleVector once(MemorySegment memory, int bytes) {
        DoubleVector a = DoubleVector.zero(SPECIES);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        for (int k = 0; k <= bytes - STRIDE; k += STRIDE) {
            a = a.add(fromMemorySegment(SPECIES, memory, k, ORDER));
            b = b.add(fromMemorySegment(SPECIES, memory, k + WIDTH, ORDER));
            c = c.add(fromMemorySegment(SPECIES, memory, k + 2 * WIDTH, ORDER));
            d = d.add(fromMemorySegment(SPECIES, memory, k + 3 * WIDTH, ORDER));
        }
        return a.add(b).add(c.add(d));
    }

    /** Copies its lower half to its upper half, again and again: as many bytes are read and written as it has; says what the
     * first number became. */
    double copy(int times) {
        for (int k = 0; k < times; k++) {
            copyOnce(memory, bytes / 2);
        }
        return memory.get(ValueLayout.JAVA_DOUBLE, bytes / 2);
    }

    private static void copyOnce(MemorySegment memory, int half) {
        for (int k = 0; k < half; k += WIDTH) {
            fromMemorySegment(SPECIES, memory, k, ORDER).intoMemorySegment(memory, half + k, ORDER);
        }
    }

    /** Makes a way through all its cache lines, each once, in no order that a processor could guess. */
    void scramble() {
        int lines = bytes / LINE;
        int[] order = new int[lines];
        SplittableRandom random = new SplittableRandom(lines);
        for (int k = 1; k < lines; k++) { // Sattolo: one cycle
            int other = random.nextInt(k);
            order[k] = k;
            int swapped = order[other];
            order[other] = k;
            order[k] = swapped;
        }
        for (int k = 0; k < lines; k++) {
            memory.set(ValueLayout.JAVA_LONG, (long) k * LINE, (long) order[k] * LINE);
        }
    }

    /** Where the way goes on from a place. */
    long next(long at) {
        return memory.get(ValueLayout.JAVA_LONG, at);
    }

    /** Goes the way, each place told by the one before, and says where it ends. */
    long chase(int hops) {
        long at = 0;
        for (int k = 0; k < hops; k++) {
            at = memory.get(ValueLayout.JAVA_LONG, at);
        }
        return at;
    }
}
