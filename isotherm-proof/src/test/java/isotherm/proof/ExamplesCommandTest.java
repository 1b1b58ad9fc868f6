package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example runs as a user would run it, and leaves files that other programs read. */
class ExamplesCommandTest extends CommandTest {
    private static final String SHAPE = """
            import sys
            from scipy.io import netcdf_file
            f = netcdf_file(sys.argv[1], 'r', mmap=False)
            print(*f.variables['temperature'][:].shape[1:])
            """;

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".toml"))
                    .map(name -> name.replace(".toml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void runsAndLeavesReadableFiles(String name) throws Exception {
        Ended run = isotherm("run", ROOT + "/examples/" + name + ".toml", "--json", "--offline");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        List<String> files = files();
        String field = "out/" + name + "/field.nc";
        assertThat(files).contains(field).anyMatch(file -> file.endsWith(".png"));
        assertThat(files).noneMatch(file -> file.contains("tmp") || file.endsWith(".part") || file.endsWith(".new"));
        int columns = run.json().get("grid").get("nodes").get(0).asInt();
        int rows = run.json().get("grid").get("nodes").get(1).asInt();
        assertThat(tool("python3", "-c", SHAPE, field).out().strip()).isEqualTo(rows + " " + columns);
    }

    /** A new example without figures of its own fails here; a method of ExamplesTest has its name. */
    @Test
    void everyExampleHasItsFigures() throws IOException {
        String figures =
                Files.readString(ROOT.resolve("isotherm-proof/src/test/java/isotherm/proof/ExamplesTest.java"));
        assertThat(examples())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(figures).contains("run(\"" + name + "\""));
    }
}
