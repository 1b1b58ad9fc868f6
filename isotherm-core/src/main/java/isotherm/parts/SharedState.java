package isotherm.parts;

import isotherm.field.ExactSum;
import isotherm.field.NodeBlocks;
import isotherm.field.Window;
import isotherm.model.Precision;
import isotherm.state.StateExchange;
import isotherm.step.Halo;
import isotherm.step.Neighbours;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a plate in parts, as that of the whole plate: the first part has it with whoever keeps it, and gathers or deals out what the
 * others have. Rows of nodes go some at a time, so that nobody holds those of the whole plate. All parts name the same in the same order.
 */
public final class SharedState implements StateExchange {
    private final @Nullable StateExchange kept;
    private final boolean restores;
    private final Window window;
    private final Neighbours neighbours;

    /**
     * The state as one of the parts exchanges it.
     *
     * @param kept where the whole state goes, or comes from; the first part has it, the others have null
     * @param restores whether it comes back
     */
    public SharedState(@Nullable StateExchange kept, boolean restores, Window window, Neighbours neighbours) {
        this.kept = kept;
        this.restores = restores;
        this.window = window;
        this.neighbours = neighbours;
    }

    @Override
    public boolean restores() {
        return restores;
    }

    @Override
    public boolean has(String name) {
        return neighbours.sum(new long[] {kept != null && kept.has(name) ? 1 : 0})[0] > 0;
    }

    @Override
    public byte[] bytes(String name, byte[] value) {
        byte[] own = kept == null ? value : kept.bytes(name, value);
        if (!restores) {
            return own;
        }
        long[] all = told(IntStream.range(0, own.length).mapToLong(k -> own[k]).toArray());
        byte[] bytes = new byte[all.length];
        for (int k = 0; k < bytes.length; k++) {
            bytes[k] = (byte) all[k];
        }
        return bytes;
    }

    @Override
    public long[] wholes(String name, long[] values) {
        long[] own = kept == null ? values : kept.wholes(name, values);
        return restores ? told(own) : own;
    }

    @Override
    public double[] numbers(String name, double[] values) {
        double[] own = kept == null ? values : kept.numbers(name, values);
        return restores ? numbers(told(bits(own))) : own;
    }

    @Override
    public void fill(String name, double[] values) {
        if (kept != null) {
            kept.fill(name, values);
        }
        if (restores) {
            double[] all = numbers(told(bits(values)));
            System.arraycopy(all, 0, values, 0, values.length);
        }
    }

    private static long[] bits(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    private static double[] numbers(long[] bits) {
        return Arrays.stream(bits).mapToDouble(Double::longBitsToDouble).toArray();
    }

    /** What the first knows. */
    private long[] told(long[] known) {
        boolean first = kept != null;
        int count = (int) neighbours.sum(new long[] {first ? known.length : 0})[0];
        return neighbours.sum(first ? known : new long[count]);
    }

    /** Each has added what is its own. */
    @Override
    public void sums(String name, ExactSum[] sums) {
        ExactSum[] all = sums;
        if (!restores) {
            long[] limbs = new long[sums.length * ExactSum.LIMBS];
            for (int k = 0; k < sums.length; k++) {
                sums[k].copyTo(limbs, k * ExactSum.LIMBS);
            }
            long[] added = neighbours.sum(limbs);
            all = new ExactSum[sums.length];
            Arrays.setAll(all, k -> ExactSum.of(added, k * ExactSum.LIMBS));
        }
        if (kept != null) {
            kept.sums(name, all);
        } else if (restores) {
            Arrays.setAll(sums, _ -> new ExactSum()); // the first has what all had added
        }
    }

    @Override
    public void numbered(String name, long[] keys, int each, double[] values) {
        if (restores) {
            StateExchange.super.numbered(name, keys, each, values);
            return;
        }
        int own = neighbours.parting().number();
        long[] counts = new long[neighbours.parting().parts()];
        counts[own] = keys.length;
        counts = neighbours.sum(counts);
        int before = (int) Arrays.stream(counts, 0, own).sum();
        int count = (int) Arrays.stream(counts).sum();
        long[] all = new long[(each + 1) * count];
        System.arraycopy(keys, 0, all, before, keys.length);
        System.arraycopy(bits(values), 0, all, count + each * before, values.length);
        long[] gathered = neighbours.sum(all);
        if (kept != null) {
            int[] order = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingLong(k -> gathered[k]))
                    .mapToInt(k -> k)
                    .toArray();
            double[] numbers = new double[each * count];
            Arrays.setAll(numbers, k -> Double.longBitsToDouble(gathered[count + each * order[k / each] + k % each]));
            kept.numbered(name, Arrays.stream(order).mapToLong(k -> gathered[k]).toArray(), each, numbers);
        }
    }

    /** The halo too is right then. */
    @Override
    public void nodes(String name, NodeBlocks numbers, Precision precision, int columns, int rows) {
        RowExchange exchange = new RowExchange(window, neighbours, precision.bytes());
        int plateRows = window.y().nodes();
        if (kept != null) {
            try (PlateBlocks plate = new PlateBlocks(exchange, numbers, plateRows)) {
                kept.nodes(name, plate, precision, window.x().nodes(), plateRows);
            }
        } else {
            for (int row = 0; row < plateRows; row += exchange.mostRows()) {
                int count = Math.min(exchange.mostRows(), plateRows - row);
                if (restores) {
                    exchange.scatter(numbers::setBlock, row, count, MemorySegment.NULL);
                } else {
                    exchange.gather(numbers::copyBlock, row, count, MemorySegment.NULL);
                }
            }
        }
        if (restores) {
            Halo halo = new Halo(window, precision, neighbours);
            halo.exchange(numbers, halo.depth());
        }
    }

    @Override
    public StateExchange of(String part) {
        return new SharedState(kept == null ? null : kept.of(part), restores, window, neighbours);
    }
}
