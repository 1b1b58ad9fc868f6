package isotherm.bench.peers;

import isotherm.field.Field;
import isotherm.network.Network;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The equations of a steady plate whose left and right edges are held, as others solve them: one for each node in between, row by row
 * from the bottom; {@code diagonal u - links to neighbours = right}.
 */
public final class LinearSystem {
    private static final int NUMBERS = 5;

    private final int columns;
    private final int rows;
    private final double[] diagonal;
    private final double[] east;
    private final double[] north;
    private final double[] right;
    private final double[] answer;

    /**
     * The free nodes' equations.
     *
     * @param exact the field that solves them
     */
    public LinearSystem(Network network, Field exact) {
        columns = network.columns() - 2;
        rows = network.rows();
        int size = columns * rows;
        diagonal = new double[size];
        east = new double[size];
        north = new double[size];
        right = new double[size];
        answer = new double[size];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int node = row * network.columns() + column + 1;
                int n = row * columns + column;
                if (network.kind(node) != Network.FREE) {
                    throw new IllegalArgumentException("node " + (column + 1) + ", " + row + " is not free");
                }
                diagonal[n] = network.links(node);
                east[n] = column < columns - 1 ? network.east(node) : 0;
                north[n] = row < rows - 1 ? network.north(node) : 0;
                answer[n] = exact.at(column + 1, row);
                right[n] = (column == 0 ? network.east(node - 1) * exact.at(0, row) : 0)
                        + (column == columns - 1 ? network.east(node) * exact.at(columns + 1, row) : 0);
            }
        }
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int size() {
        return diagonal.length;
    }

    double diagonal(int n) {
        return diagonal[n];
    }

    double east(int n) {
        return east[n];
    }

    double north(int n) {
        return north[n];
    }

    double right(int n) {
        return right[n];
    }

    /** How far a solution is from the answer at most. */
    double error(double[] solution) {
        double most = 0;
        for (int n = 0; n < answer.length; n++) {
            most = Math.max(most, Math.abs(solution[n] - answer[n]));
        }
        return most;
    }

    /** Writes what pfmg.c reads. */
    public void write(Path file) {
        ByteBuffer numbers =
                ByteBuffer.allocate(columns * NUMBERS * Double.BYTES).order(ByteOrder.nativeOrder());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.write(ByteBuffer.allocate(2 * Integer.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .putInt(columns)
                    .putInt(rows)
                    .array());
            for (int row = 0; row < rows; row++) {
                numbers.clear();
                for (int n = row * columns; n < (row + 1) * columns; n++) {
                    numbers.putDouble(diagonal[n]).putDouble(east[n]).putDouble(north[n]);
                    numbers.putDouble(right[n]).putDouble(answer[n]);
                }
                out.write(numbers.array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
