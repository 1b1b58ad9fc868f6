package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Field;
import isotherm.field.FieldSummary;
import isotherm.method.Steppers;
import isotherm.model.Precision;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Steppers run from given temperatures, and comparison without an epsilon. */
public final class Runs {
    private Runs() {}

    /** All kernels and sweeps in one thread. */
    public static List<Execution> oneThread() {
        return executions(1);
    }

    /** Both kernels, plain, banded and tiled in a number of threads, with tiles that fit nowhere and one that is the plate. */
    public static List<Execution> executions(int threads) {
        List<Execution> all = new ArrayList<>();
        for (Kernel kernel : List.of(Kernel.SCALAR, Kernel.VECTOR)) {
            all.add(new Execution(kernel, Order.PLAIN, 1));
            all.add(new Execution(kernel, Order.BANDED, threads));
            all.add(new Execution(kernel, Order.TILED, threads, new TileShape(11, 5, 3)));
            all.add(new Execution(kernel, Order.TILED, threads, new TileShape(9999, 9999, 64)));
        }
        return all;
    }

    /** The plan's initial field with other temperatures on the nodes that are computed. */
    public static Field start(Plan plan, double[][] temperatures) {
        Field field = plan.initialField();
        for (int row = 0; row < field.rows(); row++) {
            for (int column = 0; column < field.columns(); column++) {
                if (plan.network().kind(row * field.columns() + column) != Network.HELD) {
                    field.set(column, row, temperatures[row][column]);
                }
            }
        }
        return field;
    }

    /** Advances a field in blocks of the given lengths. */
    public static void advance(Plan plan, Execution execution, Field field, int... blocks) {
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            int threads = Math.min(execution.threads(), plan.grid().rows());
            assertThat(stepper.execution())
                    .isEqualTo(new Execution(execution.kernel(), execution.sweep(), threads, execution.tiles()));
            for (int steps : blocks) {
                stepper.advance(field, steps);
            }
        }
    }

    /** Fails at the first node whose bits differ. */
    public static void assertSameBits(double[][] expected, Field actual, String what) {
        assertThat(actual.rows()).isEqualTo(expected.length);
        assertThat(actual.columns()).isEqualTo(expected[0].length);
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < expected[row].length; column++) {
                double value = actual.at(column, row);
                if (Double.doubleToRawLongBits(expected[row][column]) != Double.doubleToRawLongBits(value)) {
                    throw new AssertionError(what + ": node (" + column + ", " + row + ") is " + value + ", expected "
                            + expected[row][column]);
                }
            }
        }
    }

    /** The temperatures by row from the bottom, then by column. */
    public static double[][] copy(Field field) {
        double[][] rows = new double[field.rows()][field.columns()];
        for (int row = 0; row < field.rows(); row++) {
            field.copyRow(row, rows[row]);
        }
        return rows;
    }

    public static String sha256(Field field) {
        return Objects.requireNonNull(FieldSummary.of(field).sha256());
    }

    public static String sha256(double[][] rows) {
        return sha256(rows, Precision.DOUBLE);
    }

    /** The hash of little-endian numbers, rows from the bottom, without any code of the program. */
    public static String sha256(double[][] rows, Precision precision) {
        boolean single = precision == Precision.SINGLE;
        ByteBuffer bytes = ByteBuffer.allocate(rows.length * rows[0].length * (single ? 4 : 8));
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        for (double[] row : rows) {
            for (double value : row) {
                if (single) {
                    bytes.putFloat((float) value);
                } else {
                    bytes.putDouble(value);
                }
            }
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
