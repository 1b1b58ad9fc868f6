package isotherm.io.resample;

import isotherm.field.Snapshot;
import isotherm.model.Axis;

/** A field in a few means, for screens that are made of characters. */
public final class Thumbnail {
    private Thumbnail() {}

    /**
     * Mean temperatures over boxes of one size, rows from the bottom; NaN in a box whose middle lies in a hole.
     *
     * @param columns boxes side by side, at least 1
     * @param rows boxes one above the other, at least 1
     */
    public static double[][] of(Snapshot snapshot, Plate plate, int columns, int rows) {
        Axis x = snapshot.grid().x();
        Axis y = snapshot.grid().y();
        double[] means = new LatticeMeans(snapshot, HatMeans.beside(x, columns), HatMeans.beside(y, rows)).all();
        int[] cellColumns = HatMeans.cells(x, middles(x, columns));
        int[] cellRows = HatMeans.cells(y, middles(y, rows));
        double[][] boxes = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                boolean hole = plate.isHole(cellColumns[column], cellRows[row]);
                boxes[row][column] = hole ? Double.NaN : means[row * columns + column];
            }
        }
        return boxes;
    }

    private static double[] middles(Axis axis, int count) {
        double[] middles = new double[count];
        for (int i = 0; i < count; i++) {
            middles[i] = axis.length() * (i + 0.5) / count;
        }
        return middles;
    }
}
