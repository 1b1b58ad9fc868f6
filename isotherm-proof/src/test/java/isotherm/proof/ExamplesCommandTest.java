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
import tools.jackson.databind.JsonNode;

/** Every example runs as a user would run it, and leaves files that other programs read. */
class ExamplesCommandTest {
    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(CommandTest.ROOT.resolve("examples"))) {
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
        Gallery.Example example = Gallery.of(name);
        assertThat(example.run().err()).isEmpty();
        assertThat(example.run().code()).isZero();
        List<String> files;
        try (Stream<Path> left = Files.walk(example.folder().resolve("out"))) {
            files = left.filter(Files::isRegularFile)
                    .map(file -> example.folder().relativize(file).toString())
                    .toList();
        }
        assertThat(files)
                .contains("out/" + name + "/field.nc")
                .anyMatch(file -> file.endsWith(".png"))
                .noneMatch(file -> file.contains("tmp") || file.endsWith(".part") || file.endsWith(".new"));
        JsonNode nodes = example.report().get("grid").get("nodes");
        assertThat(example.states()).isNotEmpty().allSatisfy(state -> {
            assertThat(state.columns()).isEqualTo(nodes.get(0).asInt());
            assertThat(state.rows()).isEqualTo(nodes.get(1).asInt());
        });
    }

    /** A new example without figures of its own fails here; a method of a class of figures has its name. */
    @Test
    void everyExampleHasItsFigures() throws IOException {
        Path tests = CommandTest.ROOT.resolve("isotherm-proof/src/test/java/isotherm/proof");
        String figures = Files.readString(tests.resolve("ExamplesTest.java"))
                + Files.readString(tests.resolve("BuildingExamplesTest.java"));
        assertThat(examples())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(figures).contains("Gallery.of(\"" + name + "\")"));
    }
}
