package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * ISO 10211, case 1 (T3): half of a square column, 1 wide and 2 high; the top at 20 degC, the left edge and the bottom at 0 degC, the right
 * edge an axis of symmetry.
 */
class PublishedColumnTest {
    /** By rows from the top, from the cold side to the axis, a quarter of the width apart. */
    private static final double[][] PUBLISHED = {
        {9.7, 13.4, 14.7, 15.1},
        {5.3, 8.6, 10.3, 10.8},
        {3.2, 5.6, 7.0, 7.5},
        {2.0, 3.6, 4.7, 5.0},
        {1.3, 2.3, 3.0, 3.2},
        {0.7, 1.4, 1.8, 1.9},
        {0.3, 0.6, 0.8, 0.9}
    };

    private static final double[] FIRST_ROW = {9.6582, 13.3791, 14.7289, 15.0854};
    private static final double[] FOURTH_ROW = {2.0142, 3.6406, 4.6582, 5.0000};
    private static final double ALLOWED = 0.1;
    private static final double TARGET = 0.005;

    private static String place(int row, int column) {
        return "row " + (row + 1) + ", column " + (column + 1);
    }

    private static RunReport column(int cells) {
        List<Probe> probes = new ArrayList<>();
        for (int row = 0; row < PUBLISHED.length; row++) {
            for (int column = 0; column < PUBLISHED[row].length; column++) {
                probes.add(new Probe(place(row, column), (column + 1) / 4.0, 2 - (row + 1) / 4.0));
            }
        }
        Boundary cold = new Boundary.Fixed(0);
        return Simulation.of(Scenario.on(Grid.ofCells(1, 2, cells, 2 * cells))
                        .edges(new Edges(cold, new Boundary.Insulated(), cold, new Boundary.Fixed(20)))
                        .timing(Timing.steady())
                        .tolerance(1e-11)
                        .probes(probes.toArray(Probe[]::new))
                        .build())
                .run();
    }

    private static double at(RunReport report, int row, int column) {
        return report.values().probes().getOrDefault(place(row, column), Double.NaN);
    }

    /** The series of the whole column, 2 by 2. */
    private static double exact(int row, int column) {
        double x = (column + 1) / 4.0;
        double y = 2 - (row + 1) / 4.0;
        double sum = 0;
        for (int n = 199; n > 0; n -= 2) {
            double wave = n * Math.PI / 2;
            double rise = Math.exp(wave * (y - 2)) * Math.expm1(-2 * wave * y) / Math.expm1(-4 * wave);
            sum += 80 / (n * Math.PI) * Math.sin(wave * x) * rise;
        }
        return sum;
    }

    @Test
    void allPublishedTemperatures() {
        RunReport report = column(40);
        for (int row = 0; row < PUBLISHED.length; row++) {
            for (int column = 0; column < PUBLISHED[row].length; column++) {
                Measured.absolute(
                        "T3 published, " + place(row, column),
                        at(report, row, column),
                        PUBLISHED[row][column],
                        ALLOWED);
            }
        }
        for (int column = 0; column < FIRST_ROW.length; column++) {
            Measured.absolute("T3 exact, " + place(0, column), at(report, 0, column), FIRST_ROW[column], TARGET);
            Measured.absolute("T3 exact, " + place(3, column), at(report, 3, column), FOURTH_ROW[column], TARGET);
        }
    }

    /** The jump between top and side stays in its corner: a quarter of the width away the order is that of the scheme. */
    @Test
    void ofSecondOrderInSpaceAwayFromTheJump() {
        for (int column = 0; column < FIRST_ROW.length; column++) {
            assertThat(Math.abs(exact(0, column) - FIRST_ROW[column])).isLessThan(5e-5);
            assertThat(Math.abs(exact(3, column) - FOURTH_ROW[column])).isLessThan(5e-5);
        }
        RunReport coarse = column(40);
        RunReport fine = column(80);
        Measured.absolute("T3 centre, by symmetry", at(coarse, 3, 3), 5, 1e-9);
        for (int row = 0; row < PUBLISHED.length; row++) {
            for (int column = 0; column < PUBLISHED[row].length; column++) {
                if (row == 3 && column == 3) {
                    continue; // the centre has no error that could fall
                }
                double slope = slope(at(coarse, row, column), at(fine, row, column), exact(row, column));
                System.out.printf(Locale.ROOT, "T3 order in space, %s: %.4f, 2 wanted%n", place(row, column), slope);
                assertThat(slope).as(place(row, column)).isCloseTo(2, within(0.02));
            }
        }
    }

    private static double slope(double coarse, double fine, double exact) {
        return Math.log((coarse - exact) / (fine - exact)) / Math.log(2);
    }
}
