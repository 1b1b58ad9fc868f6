package isotherm.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.disk.LocalDisk;
import isotherm.model.Grid;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFieldOutputTest {
    private static final RunMark RUN = RunMark.fresh();

    @TempDir
    Path folder;

    @Test
    void pandasReadsALineForEachNode() throws Exception {
        Path file = folder.resolve("field.csv");
        try (CsvFieldOutput output = new CsvFieldOutput(LocalDisk.DISK, file, RUN)) {
            output.observe(Plates.ramp(Plates.OBLONG, 0, 0));
            output.observe(Plates.snapshot(
                    Plates.OBLONG, 1, 0.1, (column, row) -> column == 3 ? Double.NaN : Plates.ramp(column, row) / 3));
        }
        assertThat(Files.readString(file))
                .startsWith("time,x,y,temperature," + RUN.column() + "\n0.0,0.0,0.0,0.0,0\n0.0,1.0,0.0,1.0,0\n");
        String read = Tool.python(file, """
                import pandas as pd
                d = pd.read_csv(path, float_precision="round_trip")
                print(len(d), int(d.temperature.isna().sum()))
                last = d[d.time == 0.1].set_index(["x", "y"]).temperature
                print(last[(2.0, 1.5)], last[(1.0, 0.5)])
                print(*d.groupby("time")[d.columns[-1]].unique().map(list))
                """);
        assertThat(read.lines()).containsExactly("56 4", 32.0 / 3 + " " + 11.0 / 3, "[0] [1]");
    }

    @Test
    void aPlateOfManyLinesIsWhole() {
        Path file = folder.resolve("field.csv");
        Grid grid = Grid.ofNodes(120, 80, 0.1);
        try (CsvFieldOutput output = new CsvFieldOutput(LocalDisk.DISK, file, RUN)) {
            output.observe(Plates.ramp(grid, 0, 1e-7));
            output.observe(Plates.ramp(grid, 1, 1e7));
        }
        assertThat(Tool.python(
                        file,
                        "import pandas as pd\nd = pd.read_csv(path)\n"
                                + "print(len(d), d.time.unique().tolist(), d.temperature.sum())"))
                .isEqualTo("19200 [1e-07, 10000000.0] " + 2.0 * (80 * (119 * 60) + 10 * 120 * (79 * 40)));
    }
}
