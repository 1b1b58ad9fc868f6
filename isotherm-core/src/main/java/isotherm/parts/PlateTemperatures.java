package isotherm.parts;

import isotherm.field.Field;
import isotherm.field.FieldTemperatures;
import isotherm.field.Temperatures;
import isotherm.model.Grid;
import isotherm.model.Precision;
import isotherm.parts.Orders.Kind;
import org.jspecify.annotations.Nullable;

/** A plate's temperatures as the first of those who compute it sees them: it asks the others for theirs, some rows at a time. */
public final class PlateTemperatures implements Temperatures {
    private final Grid grid;
    private final Orders orders;
    private final PartTemperatures own;
    private double @Nullable [] rows;
    /** The first of the rows at hand. */
    private int first;

    private int count;

    public PlateTemperatures(Grid grid, Orders orders, PartTemperatures own) {
        this.grid = grid;
        this.orders = orders;
        this.own = own;
    }

    @Override
    public Precision precision() {
        return own.precision();
    }

    @Override
    public double at(int column, int row) {
        return orders.together(Kind.NODE, column, row, () -> own.at(column, row));
    }

    @Override
    public void copyRow(int row, double[] into) {
        double[] known = rows;
        if (known == null || row < first || row >= first + count) {
            first = row;
            count = Math.min(own.mostRows(), grid.rows() - row);
            known = orders.together(Kind.ROWS, first, count, () -> own.rows(first, count));
            rows = known;
        }
        System.arraycopy(known, (row - first) * grid.columns(), into, 0, grid.columns());
    }

    /** As large as the plate. */
    @Override
    public Temperatures copy() {
        Field copied = Field.allocate(grid.columns(), grid.rows(), precision());
        double[] row = new double[grid.columns()];
        for (int k = 0; k < grid.rows(); k++) {
            copyRow(k, row);
            copied.setRow(k, row);
        }
        return new FieldTemperatures(copied, null);
    }
}
