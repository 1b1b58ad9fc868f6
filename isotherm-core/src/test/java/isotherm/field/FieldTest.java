package isotherm.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.model.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {
    private static Field counted(int columns, int rows) {
        Field field = Field.allocate(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                field.set(column, row, row * 1000 + column);
            }
        }
        return field;
    }

    @Test
    void everyNodeHasItsOwnPlace() {
        Field field = counted(13, 7);
        double[] row = new double[13];
        for (int j = 0; j < 7; j++) {
            field.copyRow(j, row);
            for (int i = 0; i < 13; i++) {
                assertThat(field.at(i, j)).isEqualTo(j * 1000 + i);
                assertThat(row[i]).isEqualTo(j * 1000 + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 8, 55, 64, 503, 504, 511, 512, 1015, 2040, 2048})
    void columnOneStartsCacheLinesAndRowsAreNeverAPageApart(int columns) {
        Field field = Field.allocate(columns, 3);
        long start = field.memory().address() + field.offset(0) + Double.BYTES;
        assertThat(start % 64).isZero();
        long stride = field.offset(1) - field.offset(0);
        assertThat(stride % 64).isZero();
        assertThat(stride % 4096).isNotZero();
        assertThat(stride).isGreaterThanOrEqualTo((columns + 2L) * Double.BYTES);
        assertThat((field.beside().memory().address() + field.beside().offset(0) + Double.BYTES - start) % 64)
                .isZero();
    }

    @Test
    void nodesOutsideAreRefused() {
        Field field = Field.allocate(4, 3);
        assertThatThrownBy(() -> field.at(4, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> field.at(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> field.set(0, 3, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void contentsAreCopiedAndExchanged() {
        Field one = counted(5, 4);
        Field other = one.beside();
        assertThat(other.at(4, 3)).isZero();
        one.exchange(other);
        assertThat(one.at(4, 3)).isZero();
        assertThat(other.at(4, 3)).isEqualTo(3004);
        one.copyFrom(other);
        assertThat(one.at(4, 3)).isEqualTo(3004);
        one.set(4, 3, 1);
        assertThat(other.at(4, 3)).isEqualTo(3004);
        assertThatThrownBy(() -> one.copyFrom(Field.allocate(4, 4))).hasMessageContaining("5 x 4 and 4 x 4");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void oneNodeThatIsNotFiniteIsFound(double value) {
        for (int row = 0; row < 17; row++) {
            for (int column = 0; column < 5; column++) {
                Field field = counted(5, 17);
                field.set(0, 0, -Double.MAX_VALUE);
                field.set(1, 1, Double.MIN_VALUE);
                assertThat(field.isFinite(1)).isTrue();
                field.set(column, row, value);
                assertThat(field.isFinite(1)).isFalse();
                assertThat(field.isFinite(8)).isEqualTo(row % 8 != 0);
            }
        }
    }

    /** Little-endian numbers from the bottom row: the hash of 1.0 2.0 3.0 / 4.0 5.0 6.0 / 7.0 8.0 9.0 by another program. */
    @Test
    void summaryAndHash() {
        Field field = Field.allocate(3, 3);
        for (int k = 0; k < 9; k++) {
            field.set(k % 3, k / 3, k + 1);
        }
        FieldSummary summary = FieldSummary.of(field);
        assertThat(summary.min()).isEqualTo(1);
        assertThat(summary.max()).isEqualTo(9);
        assertThat(summary.mean()).isEqualTo(5);
        assertThat(summary.sha256()).isEqualTo("6cf91a6516fb9202004c5ff854ddd4a37aa22e792b817b03cfbc763a4a1a3de1");
    }

    /** The same nine numbers in four bytes each, hashed by NumPy. */
    @Test
    void singlePrecisionRoundsAndIsHashedInFourBytes() {
        Field field = Field.allocate(3, 3, Precision.SINGLE);
        double[] row = new double[3];
        for (int j = 0; j < 3; j++) {
            for (int i = 0; i < 3; i++) {
                row[i] = 3 * j + i + 1 + 1e-9;
            }
            field.setRow(j, row);
        }
        assertThat(field.at(2, 2)).isEqualTo(9);
        field.set(0, 0, 0.1);
        assertThat(field.at(0, 0)).isEqualTo(0.1f);
        field.set(0, 0, 1);
        assertThat(FieldSummary.of(field).sha256())
                .isEqualTo("ab9c5f1bce35b274a63270b32bf471bb21a5a4932470107379bbb43a2240b428");
        assertThatThrownBy(() -> field.copyFrom(Field.allocate(3, 3)))
                .hasMessage("fields differ in shape: 3 x 3 in single precision and 3 x 3");
        assertThat(Field.bytes(1000, 1000, Precision.SINGLE)).isBetween(4_000_000L, 4_300_000L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1e39})
    void oneNodeThatIsNotFiniteIsFoundInSinglePrecision(double value) {
        for (int column = 0; column < 5; column++) {
            Field field = Field.allocate(5, 3, Precision.SINGLE);
            field.set(0, 0, -Float.MAX_VALUE);
            field.set(1, 1, Float.MIN_VALUE);
            assertThat(field.isFinite(1)).isTrue();
            field.set(column, 1, value);
            assertThat(field.isFinite(1)).isFalse();
            assertThat(field.isFinite(2)).isTrue();
        }
    }

    @Test
    void sumsKeepWhatRoundingWouldLose() {
        Sum sum = new Sum();
        for (double term : new double[] {1, 1e100, 1, -1e100}) {
            sum.add(term);
        }
        assertThat(sum.value()).isEqualTo(2);
        Sum tenths = new Sum();
        for (int k = 0; k < 1_000_000; k++) {
            tenths.add(0.1);
        }
        assertThat(tenths.value()).isEqualTo(100_000);
    }
}
