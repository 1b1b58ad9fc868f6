package isotherm.io.study;

import isotherm.field.Snapshot;
import isotherm.io.resample.Sheet;
import java.nio.ByteBuffer;
import java.util.Base64;

/** The last state of a member as a contact sheet shows it: temperatures on an even lattice whose outermost lines are the plate's edges. */
public final class MemberPicture {
    /** Lines along the longer side. */
    private static final int LINES = 129;

    private static final int LEAST = 9;

    private final double x;
    private final double y;
    private final int columns;
    private final double[] temperatures;

    private MemberPicture(double x, double y, int columns, double[] temperatures) {
        this.x = x;
        this.y = y;
        this.columns = columns;
        this.temperatures = temperatures;
    }

    /** Of a state. */
    public static MemberPicture of(Snapshot state) {
        double x = state.grid().x().length();
        double y = state.grid().y().length();
        double pitch = Math.max(x, y) / (LINES - 1);
        int columns = Math.max(LEAST, (int) Math.round(x / pitch) + 1);
        int rows = Math.max(LEAST, (int) Math.round(y / pitch) + 1);
        double[] temperatures = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double placeX = column == columns - 1 ? x : x * column / (columns - 1);
                double placeY = row == rows - 1 ? y : y * row / (rows - 1);
                temperatures[row * columns + column] = state.atPlace(placeX, placeY);
            }
        }
        return new MemberPicture(x, y, columns, temperatures);
    }

    /** In metres. */
    double x() {
        return x;
    }

    double y() {
        return y;
    }

    int columns() {
        return columns;
    }

    /** What is drawn. */
    public Sheet sheet() {
        return Sheet.of(x, y, columns, temperatures);
    }

    /** The temperatures as text: single precision is more than a picture shows. */
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * temperatures.length);
        for (double temperature : temperatures) {
            bytes.putFloat((float) temperature);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException where the text is none */
    static MemberPicture of(double x, double y, int columns, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        double[] temperatures = new double[bytes.remaining() / Float.BYTES];
        for (int k = 0; k < temperatures.length; k++) {
            temperatures[k] = bytes.getFloat();
        }
        if (columns < 2 || temperatures.length < 2 * columns) {
            throw new IllegalArgumentException("a picture needs two lines along each axis");
        }
        return new MemberPicture(x, y, columns, temperatures);
    }
}
