package isotherm.state;

import isotherm.field.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

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
    public void field(String name, Field field) {
        double[][] rows = new double[field.rows()][field.columns()];
        for (int row = 0; row < rows.length; row++) {
            field.copyRow(row, rows[row]);
        }
        double[][] other = pass(name, rows);
        for (int row = 0; row < rows.length; row++) {
            field.setRow(row, other[row]);
        }
    }

    @Override
    public StateExchange of(String part) {
        return new MemoryState(kept, restoring, prefix + part + ".");
    }
}
