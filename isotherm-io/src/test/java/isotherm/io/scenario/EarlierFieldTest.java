package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.field.Field;
import isotherm.io.run.RunOutputs;
import isotherm.io.toml.ScenarioException;
import isotherm.io.weather.WeatherDesk;
import isotherm.plan.Plan;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code [initial] file}: a plate that begins as another run ended. */
class EarlierFieldTest {
    @TempDir
    private Path folder;

    private static String plate(String size, String cells, String initial) {
        return "[grid]\nsize = " + size + "\ncells = " + cells + "\n[time]\nsteps = 3\n[output]\nsteps = 1\n"
                + "picture = \"none\"\n[initial]\n" + initial + "\n";
    }

    private Plan plan(String text, WeatherDesk desk, String... settings) {
        return ScenarioFile.plan(text, "plate.toml", folder, List.of(settings), desk);
    }

    /** Writes the file, and gives the last state. */
    private Field run(String text, String... settings) {
        Plan plan = plan(text, WeatherDesk.none(), settings);
        Simulation simulation = Simulation.of(plan, Execution.auto());
        Field last = plan.initialField();
        simulation.observe(isotherm.sim.Schedule.atEnd(plan), snapshot -> {
            double[] row = new double[last.columns()];
            for (int k = 0; k < last.rows(); k++) {
                snapshot.copyRow(k, row);
                last.setRow(k, row);
            }
        });
        try (RunOutputs outputs = RunOutputs.open(simulation, folder)) {
            simulation.run();
            assertThat(outputs.files()).contains(folder.resolve("field.nc"));
        }
        return last;
    }

    @Test
    void theSameGridBeginsInTheSameBits() {
        for (String setting :
                new String[] {"solver.precision=double", "solver.precision=single", "edge.left.kind=periodic"}) {
            String[] settings = setting.contains("periodic")
                    ? new String[] {setting, "edge.right.kind=periodic"}
                    : new String[] {setting};
            Field last = run(plate("[0.3, 0.2]", "[13, 7]", "expression = \"sin(20*x)*cos(9*y)\""), settings);
            WeatherDesk desk = WeatherDesk.none();
            Field first = plan(plate("[0.3, 0.2]", "[13, 7]", "file = \"field.nc\""), desk, settings)
                    .initialField();
            for (int row = 0; row < last.rows(); row++) {
                for (int column = 0; column < last.columns(); column++) {
                    assertThat(first.at(column, row)).as(setting).isEqualTo(last.at(column, row));
                }
            }
            assertThat(desk.warnings()).isEmpty();
        }
    }

    /** A plane is what it is between nodes too; the steady start does not move but at the edges, of which the first record knows nothing. */
    @Test
    void anotherGridLiesBetween() {
        run(plate("[0.3, 0.2]", "[13, 7]", "expression = \"7\""));
        WeatherDesk desk = WeatherDesk.none();
        Field finer = plan(plate("[0.3, 0.2]", "[31, 11]", "file = \"field.nc\""), desk)
                .initialField();
        assertThat(finer.at(17, 5)).isEqualTo(7);
        assertThat(desk.warnings())
                .containsExactly("the initial temperatures of field.nc are on 14 x 8 nodes; those of this grid lie"
                        + " between them, bilinearly");
        isotherm.number.GivenField plane = new isotherm.number.GivenField(
                new double[] {0, 1, 3}, new double[] {0, 2}, new double[] {0, 1, 3, 20, 21, Double.NaN});
        assertThat(plane.at(0.25, 1.5)).isCloseTo(15.25, within(1e-14));
        assertThat(plane.at(2, 0)).isEqualTo(2);
        assertThat(plane.at(1, 2)).isEqualTo(21);
        assertThat(plane.at(2, 1)).isNaN();
    }

    @Test
    void badFilesGetOneSentence() throws IOException {
        run(plate("[0.3, 0.2]", "[13, 7]", "temperature = 7"));
        refused("[0.3, 0.2]", "none.nc", "there is no file none.nc");
        refused("[0.4, 0.2]", "field.nc", "its plate has a width of 0.3 m, and this one of 0.4 m");
        refused("[0.3, 0.25]", "field.nc", "its plate has a height of 0.2 m, and this one of 0.25 m");
        refused("[0.3, 0.2]", "heat.csv", "it is no NetCDF classic file");
        byte[] good = Files.readAllBytes(folder.resolve("field.nc"));
        for (int k = 0; k < good.length; k += 1 + k / 40) {
            Files.write(folder.resolve("cut.nc"), Arrays.copyOf(good, k));
            refused("[0.3, 0.2]", "cut.nc", "no field can be read from cut.nc: ");
        }
        for (int k = 0; k < 900; k++) {
            byte[] bad = good.clone();
            bad[k] ^= (byte) (1 << k % 8);
            Files.write(folder.resolve("bad.nc"), bad);
            try {
                plan(plate("[0.3, 0.2]", "[13, 7]", "file = \"bad.nc\""), WeatherDesk.none());
            } catch (ScenarioException e) {
                assertThat(e).hasMessageContaining("no field can be read from bad.nc: ");
            }
        }
    }

    private void refused(String size, String file, String sentence) {
        assertThatThrownBy(() -> plan(plate(size, "[13, 7]", "file = \"" + file + "\""), WeatherDesk.none()))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("line 10, column 1: ")
                .hasMessageContaining(sentence);
    }
}
