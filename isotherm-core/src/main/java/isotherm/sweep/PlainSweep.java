package isotherm.sweep;

import isotherm.field.Field;

/** Row after row from the bottom, step after step, in one thread: what all other sweeps must equal. */
public final class PlainSweep implements Sweep {
    private final RowUpdate rows;

    public PlainSweep(RowUpdate rows) {
        this.rows = rows;
    }

    @Override
    public void advance(Field field, Field scratch, int steps) {
        for (int row = 0; row < field.rows(); row++) {
            rows.prepare(field, row);
        }
        for (int step = 0; step < steps; step++) {
            for (int row = 0; row < field.rows(); row++) {
                rows.update(field, scratch, row, step);
            }
            field.exchange(scratch);
        }
    }

    @Override
    public void close() {}
}
