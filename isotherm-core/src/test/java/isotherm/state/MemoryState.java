package isotherm.state;

import isotherm.field.NodeBlocks;
import isotherm.model.Precision;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A state kept in memory, and what gives it back. */
public final class MemoryState implements StateExchange {
    private final Map<String, Object> kept;
    private final boolean restoring;
    private final String prefix;

    private MemoryState(Map<String, Object> kept, boolean restoring, String prefix) {
        this.kept = kept;
        this.restoring = restoring;
        this.prefix = prefix;
    }

    /** Keeps what it is told. */
    public static MemoryState keeping() {
        return new MemoryState(new HashMap<>(), false, "");
    }

    /** Gives it back. */
    public MemoryState restoring() {
        return new MemoryState(kept, true, prefix);
    }

    /** How many numbers and arrays were kept. */
    public int size() {
        return kept.size();
    }

    /** Changes one of them. */
    public void put(String name, long... values) {
        kept.put(name, values);
    }

    @SuppressWarnings("unchecked")
    private <T> T pass(String name, T copy) {
        if (restoring) {
            if (!has(name)) {
                throw new WrongStateException("no " + prefix + name);
            }
            return (T) Objects.requireNonNull(kept.get(prefix + name));
        }
        if (kept.put(prefix + name, copy) != null) {
            throw new IllegalStateException(prefix + name + " is told twice");
        }
        return copy;
    }

    @Override
    public boolean restores() {
        return restoring;
    }

    @Override
    public boolean has(String name) {
        return kept.containsKey(prefix + name);
    }

    @Override
    public byte[] bytes(String name, byte[] value) {
        return pass(name, value.clone()).clone();
    }

    @Override
    public long[] wholes(String name, long[] values) {
        return pass(name, values.clone()).clone();
    }

    @Override
    public double[] numbers(String name, double[] values) {
        return pass(name, values.clone()).clone();
    }

    @Override
    public void fill(String name, double[] values) {
        double[] other = pass(name, values.clone());
        if (other.length != values.length) {
            throw StateExchange.wrong(name, other.length, values.length);
        }
        System.arraycopy(other, 0, values, 0, values.length);
    }

    @Override
    public void nodes(String name, NodeBlocks numbers, Precision precision, int columns, int rows) {
        byte[][] own = new byte[rows][(int) numbers.blockBytes(columns, 1)];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(own[0].length, Double.BYTES);
            for (int row = 0; row < rows && !restoring; row++) {
                numbers.copyBlock(0, row, columns, 1, memory);
                MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 0, own[row], 0, own[row].length);
            }
            byte[][] other = pass(name, own);
            for (int row = 0; row < rows && restoring; row++) {
                MemorySegment.copy(other[row], 0, memory, ValueLayout.JAVA_BYTE, 0, own[row].length);
                numbers.setBlock(0, row, columns, 1, memory);
            }
        }
    }

    /** All that was kept, as text by name. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        kept.forEach((name, value) -> texts.put(name, Arrays.deepToString(new Object[] {value})));
        return texts;
    }

    @Override
    public StateExchange of(String part) {
        return new MemoryState(kept, restoring, prefix + part + ".");
    }
}
