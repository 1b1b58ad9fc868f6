package isotherm.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.disk.LocalDisk;
import isotherm.model.Output;
import isotherm.model.Output.FieldFormat;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldFilesTest {
    @TempDir
    Path folder;

    private static Scenario scenario(Set<FieldFormat> formats, Probe... probes) {
        Output output = new Output(new Output.Rhythm.AtEnd(), formats, Set.of(), null, true);
        return Scenario.on(Plates.SQUARE).output(output).probes(probes).build();
    }

    private List<String> written(Scenario scenario) {
        Path out = folder.resolve("out/deep");
        List<RunOutput> outputs = FieldFiles.open(LocalDisk.DISK, Plan.of(scenario), out, RunMark.fresh());
        outputs.forEach(output -> output.observe(Plates.ramp(Plates.SQUARE, 0, 0)));
        outputs.forEach(RunOutput::close);
        return outputs.stream()
                .flatMap(output -> output.files().stream())
                .map(file -> out.relativize(file).toString())
                .toList();
    }

    @Test
    void everyFormatHasItsFile() {
        assertThat(written(scenario(EnumSet.allOf(FieldFormat.class), new Probe("A", 0.5, 0.5))))
                .containsExactly(
                        "field.nc", "field.pvd", "field/field_000000.vti", "field.npy", "field.csv", "probes.csv");
    }

    @Test
    void onlyWhatWasAskedForIsWritten() {
        assertThat(written(scenario(Set.of(FieldFormat.NPY)))).containsExactly("field.npy");
        assertThat(written(scenario(Set.of()))).isEmpty();
    }

    @Test
    void probesAreWrittenWithoutFields() {
        assertThat(written(scenario(Set.of(), new Probe("A", 0.5, 0.5)))).containsExactly("probes.csv");
    }

    @Test
    void troubleWithOneLeavesNothingOfTheOthers() throws Exception {
        Path out = Files.createDirectories(asDeepAsTheFirstFileAllows());
        assertThatThrownBy(() -> FieldFiles.open(
                        LocalDisk.DISK, Plan.of(scenario(EnumSet.allOf(FieldFormat.class))), out, RunMark.fresh()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("field.pvd");
        assertThat(out.toFile().list()).isEmpty();
    }

    /** So long a path that field.nc fits while it is written, and field.pvd, a letter longer, does not. */
    private Path asDeepAsTheFirstFileAllows() {
        int longest = 4095 - "/.field.nc.01234567-01234567.part".length();
        Path deep = folder;
        while (longest - deep.toString().length() > 250) {
            deep = deep.resolve("d".repeat(200));
        }
        return deep.resolve("e".repeat(longest - deep.toString().length() - 1));
    }
}
