package isotherm.io.run;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.disk.LocalDisk;
import isotherm.io.files.RunMark;
import isotherm.io.files.Tool;
import isotherm.io.scenario.ScenarioFile;
import isotherm.io.weather.KeptWeather;
import isotherm.model.Scenario;
import isotherm.sim.Simulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are of which run. */
class RunMarkTest {
    private static final String TEXT = """
            title = "marked"
            [grid]
            size = [1, 1]
            cells = 4
            [time]
            steps = 2
            [initial]
            temperature = 1
            [[probe]]
            name = "A"
            at = [0.5, 0.5]
            [output]
            field = ["netcdf", "vti", "npy", "csv"]
            picture = ["png", "apng", "gif", "panels"]
            """;

    @TempDir
    Path folder;

    private String run(String... settings) {
        Scenario scenario = ScenarioFile.parse(TEXT, "marked.toml", folder, List.of(settings));
        Simulation simulation = Simulation.of(scenario);
        try (RunOutputs outputs = RunOutputs.open(simulation, folder)) {
            simulation.run();
            return outputs.run().text();
        }
    }

    private String bytes(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
    }

    @Test
    void everyFileHasTheMark() throws IOException {
        String mark = run();
        assertThat(mark).matches("\\d{8}T\\d{6}Z-\\p{XDigit}{8}");
        List<Path> written;
        try (Stream<Path> all = Files.walk(folder)) {
            written = all.filter(Files::isRegularFile).toList();
        }
        assertThat(written).hasSize(12);
        for (Path file : written) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .contains(mark);
        }
        assertThat(bytes("run.json")).contains("\"field.csv\"", "\"heat.csv\"", "\"panels.png\"");
    }

    /** Not only by name: those that want nothing but numbers take the tables as they are. */
    @Test
    void readersOfNumbersTakeTheTablesAndTheArray() {
        String mark = run();
        for (String table : List.of("probes.csv", "heat.csv", "field.csv")) {
            assertThat(Tool.python(folder.resolve(table), """
                            import csv
                            import pandas as pd
                            d = pd.read_csv(path)
                            a = np.loadtxt(path, delimiter=',', skiprows=1, ndmin=2)
                            g = np.genfromtxt(path, delimiter=',', names=True)
                            rows = list(csv.reader(open(path)))
                            assert a.shape == d.shape == (g.size, len(g.dtype.names)) and len(rows) == len(d) + 1
                            assert (a == d.values).all() and all(len(r) == len(rows[0]) for r in rows)
                            print(d.columns[-1])
                            """)).as(table).isEqualTo("run_" + mark);
        }
        assertThat(Tool.python(folder.resolve("field.npy"), """
                        a = np.load(path)
                        b = np.lib.format.open_memmap(path, mode='r')
                        assert (a == b).all() and (a == 1).all()
                        print(a.shape, open(path, 'rb').read().split(b'# run ')[1].split()[0].decode())
                        """)).isEqualTo("(1, 5, 5) " + mark);
    }

    /** A run without the network reads what an earlier one kept, and keeps it anew under its own mark. */
    @Test
    void keptWeatherHasTheMarkOfTheRunThatUsedItLast() throws IOException {
        String text = "# air at 57, 12\n# from met\n# thanks\ntime,air_temperature\n2026-11-25,0\n";
        Path kept = new KeptWeather("air.csv", text, "").write(LocalDisk.DISK, folder, RunMark.fresh());
        RunMark later = RunMark.fresh();
        new KeptWeather("air.csv", Files.readString(kept), "").write(LocalDisk.DISK, folder, later);
        assertThat(kept).hasContent(text.replace("# thanks", "# run " + later.text() + "\n# thanks"));
    }

    @Test
    void whatAnEarlierRunLeftIsNotInTheList() throws IOException {
        String first = run();
        String second = run("output.field=csv", "output.picture=none");
        assertThat(second).isNotEqualTo(first);
        assertThat(bytes("field.nc")).contains(first);
        assertThat(bytes("run.json")).contains(second, "\"field.csv\"").doesNotContain(first, "field.nc", "field.png");
    }
}
