package isotherm.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.disk.LocalDisk;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.number.Dates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeCsvTest {
    private static final RunMark RUN = RunMark.fresh();
    private static final String MARK = "run_" + RUN.text();

    @TempDir
    Path folder;

    @Test
    void aLineForEachObservation() throws Exception {
        Path file = folder.resolve("probes.csv");
        Scenario scenario = Scenario.on(Plates.OBLONG)
                .probes(new Probe("A", 2, 1.5), new Probe("B", 0.5, 0.25))
                .build();
        try (ProbeCsv output = new ProbeCsv(LocalDisk.DISK, file, scenario, null, RUN)) {
            output.observe(Plates.ramp(Plates.OBLONG, 0, 0));
            assertThat(file).hasContent("time_s,A_degC,B_degC," + MARK + "\n0.0,32.0,5.5,0\n");
            output.observe(Plates.snapshot(Plates.OBLONG, 1, 0.1, (column, row) -> 1.0 / 3));
        }
        assertThat(Files.readString(file))
                .isEqualTo("time_s,A_degC,B_degC," + MARK
                        + "\n0.0,32.0,5.5,0\n0.1,0.3333333333333333,0.3333333333333333,1\n");
    }

    /** In as many digits as it takes to tell them apart, the same in every line. */
    @Test
    void theDateFollowsWhereThereAreDates() {
        Path file = folder.resolve("probes.csv");
        Instant start = Instant.parse("1969-12-31T23:59:59.900Z");
        Scenario scenario = Scenario.on(Plates.OBLONG)
                .probes(new Probe("A", 2, 1.5))
                .start(start)
                .build();
        try (ProbeCsv output = new ProbeCsv(LocalDisk.DISK, file, scenario, Dates.of(start, 0.1, 0.1), RUN)) {
            for (int step : new int[] {0, 1, 3}) {
                output.observe(Plates.snapshot(Plates.OBLONG, step, step * 0.1, (column, row) -> 2));
            }
        }
        assertThat(file).hasContent("""
                        time_s,A_degC,time_utc,%s
                        0.0,2.0,1969-12-31T23:59:59.900Z,0
                        0.1,2.0,1970-01-01T00:00:00.000Z,1
                        0.3,2.0,1970-01-01T00:00:00.200Z,2
                        """.formatted(MARK));
    }

    @Test
    void oddNamesComeBackFromPandas() {
        Path file = folder.resolve("probes.csv");
        Scenario scenario = Scenario.on(Plates.OBLONG)
                .probes(new Probe("a, \"b\"", 0, 0), new Probe("two; halves", 1, 0), new Probe("Malm\u00f6", 2, 0))
                .build();
        try (ProbeCsv output = new ProbeCsv(LocalDisk.DISK, file, scenario, null, RUN)) {
            output.observe(Plates.ramp(Plates.OBLONG, 0, 0));
        }
        assertThat(
                        Tool.python(
                                file,
                                "import pandas as pd\nd = pd.read_csv(path)\nprint(list(d.columns[:-1]))\nprint(d.values[:, :-1].tolist())"))
                .isEqualTo(
                        "['time_s', 'a, \"b\"_degC', 'two; halves_degC', 'Malm\u00f6_degC']\n[[0.0, 0.0, 1.0, 2.0]]");
    }
}
