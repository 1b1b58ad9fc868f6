package isotherm.io.run;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.scenario.ScenarioFile;
import isotherm.model.Scenario;
import isotherm.sim.Simulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            [output]
            field = ["netcdf", "vti", "csv"]
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
    void everyFormatWithAPlaceForItHasTheMarkAndTheListHasTheRest() throws IOException {
        String mark = run();
        assertThat(mark).matches("\\d{8}T\\d{6}Z-\\p{XDigit}{8}");
        for (String file : List.of(
                "field.nc",
                "field.pvd",
                "field/field_000000.vti",
                "field.png",
                "frames.png",
                "frames.gif",
                "panels.png",
                "run.json")) {
            assertThat(bytes(file)).as(file).contains(mark);
        }
        assertThat(bytes("run.json")).contains("\"field.csv\"", "\"heat.csv\"", "\"panels.png\"");
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
