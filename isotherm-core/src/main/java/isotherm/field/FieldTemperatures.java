package isotherm.field;

import isotherm.model.Precision;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Temperatures of a field.
 *
 * @param holes the nodes, row by row from the bottom, where there is nothing; null where there are none
 */
public record FieldTemperatures(Field field, @Nullable BitSet holes) implements Temperatures {
    @Override
    public Precision precision() {
        return field.precision();
    }

    @Override
    public double at(int column, int row) {
        boolean isHole = holes != null && holes.get(row * field.columns() + column);
        return isHole ? Double.NaN : field.at(column, row);
    }

    @Override
    public void copyRow(int row, double[] into) {
        copyRow(row, 0, field.columns(), into);
    }

    /** Copies some of a row's temperatures. */
    public void copyRow(int row, int column, int count, double[] into) {
        field.copyRow(row, column, count, into);
        if (holes != null) {
            int first = row * field.columns() + column;
            int end = first + count;
            for (int node = holes.nextSetBit(first); node >= 0 && node < end; node = holes.nextSetBit(node + 1)) {
                into[node - first] = Double.NaN;
            }
        }
    }

    @Override
    public Temperatures copy() {
        Field copied = field.beside();
        copied.copyFrom(field);
        return new FieldTemperatures(copied, holes);
    }
}
