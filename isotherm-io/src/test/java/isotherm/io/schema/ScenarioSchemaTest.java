package isotherm.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import isotherm.io.scenario.ScenarioFile;
import isotherm.io.scenario.Texts;
import isotherm.io.toml.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;

/** The published schema agrees with what the program reads. */
class ScenarioSchemaTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(ScenarioSchema.json(), InputFormat.JSON);

    private static List<Error> errors(String toml) {
        return SCHEMA.validate(Toml.parse(toml).toJson(), InputFormat.JSON);
    }

    @Test
    void thePublishedFileIsUpToDate() throws IOException {
        Path fresh = Path.of("target", "scenario.schema.json");
        Files.writeString(fresh, ScenarioSchema.json());
        assertThat(ROOT.resolve("docs/scenario.schema.json"))
                .as("copy isotherm-io/%s to docs/", fresh)
                .hasSameTextualContentAs(fresh);
    }

    @Test
    void itIsASchemaOf2020() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(ScenarioSchema.json(), InputFormat.JSON)).isEmpty();
        assertThat(meta.validate("{\"type\": \"tabel\"}", InputFormat.JSON)).isNotEmpty();
    }

    static Stream<Path> examples() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(ROOT.resolve("examples"))) {
            files = all.filter(file -> file.toString().endsWith(".toml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleFits(Path example) throws IOException {
        assertThat(errors(Files.readString(example))).isEmpty();
        assertThat(ScenarioFile.read(example).title()).isNotEqualTo("untitled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo = 1",
                "step = true",
                "steps = 0",
                "method = \"magic\"",
                "[material]\nname = 3",
                "[[probe]]\nname = \"A\"",
                "[[probe]]\nname = \"A\"\nat = [1, 2, 3]",
                "[edge.left]\ntemperature = 3",
                "[edge.left]\nkind = \"fixd\"",
                "[initial]\nimage = { file = \"a.png\", from = 0 }",
                "[[initial.region]]\nshape = \"circle\"",
                "[[initial.region]]\nshape = \"polygon\"\ntemperature = 1\npoints = [[1, 2], [3]]",
                "[output]\npicture = [\"png\", \"jpg\"]",
                "method = true",
                "start = 3",
                "[solver]\ntolerance = \"small\"",
                "[materials.oak]\nconductvity = 1",
                "[materials]\noak = 3",
                "[[region]]\nshape = \"circle\"\nmaterial = 3",
                "[[region]]\nshape = \"image\"\ncolors = { \"#ffffff\" = 3 }",
                "[[region]]\nshape = \"circle\"\nthermostat = { probe = \"A\" }",
                "[edge.left]\nkind = \"fixed\"\ntemperature = { serie = \"a.csv\" }",
                "[edge.left]\nkind = \"fixed\"\ntemperature = { sinusoid = { mean = 1 } }",
                "[edge.left]\nkind = \"insulated\"\n[[edge.left.part]]\nkind = \"periodic\"\nfrom = 0\nto = 1",
                "[output]\nisotherms = \"no\"",
                "[[region]]\nshape = \"rectangle\"\nfrom = [0, 0]\nto = [1, 0.5]\nhole = true\nair = 20\n"
                        + "resistance = { floor = 0.17, wall = 0.13 }",
            })
    void whatTheProgramRefusesTheSchemaRefuses(String lines) {
        assertThat(errors(Texts.LEAST)).isEmpty();
        assertThat(errors(Texts.LEAST + lines + "\n")).isNotEmpty();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Texts.read(Texts.LEAST + lines + "\n")))
                .isInstanceOf(ScenarioException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "step = \"auto\"",
                "[edge.left]\nkind = \"fixed\"\ntemperature = \"20 + t\"",
                "[output]\npicture = \"png\"",
                "start = 2026-11-22T06:00:00Z",
                "start = \"2026-11-22\"",
                "[material]\nconductivity = [1, \"2 W/(m K)\"]\ndensity = 1\nspecific-heat = 1\n"
                        + "latent-heat = { heat = \"334 kJ/kg\", from = -1, to = 0 }",
                "[materials.oak]\ndiffusivity = 1\n[[region]]\nshape = \"circle\"\ncenter = [0, 0]\nradius = 2\n"
                        + "material = \"oak\"",
                "[[region]]\nshape = \"rectangle\"\nfrom = [0, 0]\nto = [1, 0.5]\nhole = true\nair = 20\n"
                        + "resistance = { floor = 0.17, wall = \"0.13 m^2 K/W\", ceiling = \"0.1 + 0*x\" }",
                "[section]\nf-rsi-resistance = \"0.25 m^2 K/W\"",
                "[edge.left]\nkind = \"flux\"\nflux = { sinusoid = { mean = 1, amplitude = 2, period = \"1 d\" } }",
                "[output]\nfield = [\"npy\", \"csv\"]",
            })
    void whatTheProgramReadsTheSchemaAccepts(String lines) {
        assertThat(errors(Texts.LEAST + lines + "\n")).isEmpty();
        assertThat(Texts.read(Texts.LEAST + lines + "\n").title()).isEqualTo("untitled");
    }
}
