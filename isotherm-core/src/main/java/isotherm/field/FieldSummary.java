package isotherm.field;

import isotherm.model.Grid;
import isotherm.model.Precision;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A field in four words.
 *
 * @param mean arithmetic mean over the stored nodes outside holes, of their exact sum
 * @param sha256 hex of the SHA-256 of the temperatures as little-endian numbers of 8 bytes, or of 4 in single precision, rows from the bottom; null above 4 GiB
 */
public record FieldSummary(
        double min, double max, double mean, @Nullable String sha256) {
    private static final long HASH_LIMIT = 4L << 30;

    public static FieldSummary of(Field field) {
        return of(field.columns(), field.rows(), new FieldTemperatures(field, null));
    }

    /** NaN stands where there is nothing: it is hashed, and else left out. */
    static FieldSummary of(Grid grid, Temperatures temperatures) {
        return of(grid.columns(), grid.rows(), temperatures);
    }

    private static FieldSummary of(int columns, int rows, Temperatures temperatures) {
        Precision precision = temperatures.precision();
        double[] row = new double[columns];
        double[] matter = new double[columns];
        boolean hashed = (long) columns * rows * precision.bytes() <= HASH_LIMIT;
        RowDigest digest = hashed ? new RowDigest(columns, precision) : null;
        ExactSum sum = new ExactSum();
        long counted = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < rows; j++) {
            temperatures.copyRow(j, row);
            int there = 0;
            for (double temperature : row) {
                if (!Double.isNaN(temperature)) {
                    min = Math.min(min, temperature);
                    max = Math.max(max, temperature);
                    matter[there++] = temperature;
                }
            }
            sum.add(matter, there);
            counted += there;
            if (digest != null) {
                digest.add(row);
            }
        }
        return new FieldSummary(min, max, sum.value() / counted, digest == null ? null : digest.hex());
    }

    /** A SHA-256 that is fed with rows of numbers. */
    private static final class RowDigest {
        private final MessageDigest digest;
        private final ByteBuffer bytes;
        private final boolean single;

        RowDigest(int columns, Precision precision) {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
            single = precision == Precision.SINGLE;
            bytes = ByteBuffer.allocate(columns * precision.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        }

        void add(double[] row) {
            for (int k = 0; k < row.length; k++) {
                if (single) {
                    bytes.putFloat(k * Float.BYTES, (float) row[k]);
                } else {
                    bytes.putDouble(k * Double.BYTES, row[k]);
                }
            }
            digest.update(bytes.array());
        }

        String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
