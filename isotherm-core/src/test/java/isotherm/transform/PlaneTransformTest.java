package isotherm.transform;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.transform.LineTransform.End;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaneTransformTest {
    private static final PlaneTransform.Threads ONE = (blocks, work) -> work.blocks(0, blocks);
    /** Block by block, the last first: any order and any cut has to do. */
    private static final PlaneTransform.Threads BACKWARDS = (blocks, work) -> {
        for (int block = blocks - 1; block >= 0; block--) {
            work.blocks(block, block + 1);
        }
    };

    private static List<LineTransform> transforms(int cells) {
        return List.of(
                LineTransform.between(End.ODD, End.ODD, cells),
                LineTransform.between(End.EVEN, End.EVEN, cells),
                LineTransform.between(End.ODD, End.EVEN, cells),
                LineTransform.between(End.EVEN, End.ODD, cells),
                LineTransform.ring(cells));
    }

    private static double[][] random(int columns, int rows) {
        Random random = new Random(columns);
        double[][] plane = new double[rows][];
        for (int row = 0; row < rows; row++) {
            plane[row] = random.doubles(columns, -1, 1).toArray();
        }
        return plane;
    }

    private static double[][] copy(double[][] plane) {
        double[][] copy = plane.clone();
        for (int row = 0; row < copy.length; row++) {
            copy[row] = plane[row].clone();
        }
        return copy;
    }

    @Test
    void rowsThenColumnsThereAndBack() {
        for (LineTransform across : transforms(77)) {
            for (LineTransform up : transforms(131)) {
                double[][] plane = random(across.points(), up.points());
                double[][] lineByLine = copy(plane);
                for (double[] row : lineByLine) {
                    across.forward(row);
                }
                double[] column = new double[up.points()];
                for (int k = 0; k < across.points(); k++) {
                    for (int row = 0; row < column.length; row++) {
                        column[row] = lineByLine[row][k];
                    }
                    up.forward(column);
                    for (int row = 0; row < column.length; row++) {
                        lineByLine[row][k] = column[row];
                    }
                }
                PlaneTransform transform = new PlaneTransform(across, up, ONE);
                double[][] changed = copy(plane);
                transform.forward(changed);
                assertThat(Arrays.deepEquals(changed, lineByLine)).isTrue();
                transform.backward(changed);
                double worst = 0;
                for (int row = 0; row < plane.length; row++) {
                    for (int k = 0; k < plane[row].length; k++) {
                        worst = Math.max(worst, Math.abs(changed[row][k] - plane[row][k]));
                    }
                }
                assertThat(worst).isLessThan(1e-14);
            }
        }
    }

    @Test
    void theOrderOfBlocksChangesNoBit() {
        for (LineTransform across : transforms(77)) {
            for (LineTransform up : transforms(128)) {
                double[][] plane = random(across.points(), up.points());
                double[][] other = copy(plane);
                new PlaneTransform(across, up, ONE).forward(plane);
                new PlaneTransform(across, up, BACKWARDS).forward(other);
                assertThat(Arrays.deepEquals(other, plane)).isTrue();
                new PlaneTransform(across, up, ONE).backward(plane);
                new PlaneTransform(across, up, BACKWARDS).backward(other);
                assertThat(Arrays.deepEquals(other, plane)).isTrue();
            }
        }
    }
}
