package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code precision = "single"}, from the scenario to the files. */
class SinglePrecisionCommandTest extends CommandTest {
    private static final String SCENARIO = """
            title = "single"
            [grid]
            nodes = [37, 21]
            spacing = 0.1
            [time]
            steps = 50
            [solver]
            precision = "single"
            [initial]
            expression = "20.1 + 30*sin(9*x)*cos(7*y)"
            [edge.left]
            kind = "fixed"
            temperature = "20.1 + sin(100*t)"
            [output]
            field = ["netcdf", "npy", "vti", "csv"]
            steps = 25
            """;

    /** All files hold the same 4-byte numbers, and those are what the report's hash is of. */
    @Test
    void everyFileHoldsTheSameSingles() throws Exception {
        Files.writeString(folder.resolve("s.toml"), SCENARIO);
        Ended run = isotherm("run", "s.toml", "--json", "--out", "o");
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(json.get("precision").asString()).isEqualTo("single");
        Ended read = tool("/usr/bin/python3", "-c", """
                import hashlib, struct, numpy as np, xarray as xr
                a = np.load('o/field.npy')
                n = xr.open_dataset('o/field.nc').temperature
                c = np.loadtxt('o/field.csv', delimiter=',', skiprows=1, dtype=np.float32)[:, 3]
                v = open('o/field/field_000002.vti', 'rb').read()
                at = v.index(b'_', v.index(b'<AppendedData')) + 1
                assert b'type="Float32" Name="temperature"' in v
                size, = struct.unpack('<Q', v[at:at + 8])
                t = np.frombuffer(v[at + 8:at + 8 + size], '<f4')
                print(a.dtype, n.dtype, a.shape, n.shape, size == 37 * 21 * 4)
                print((a == n.values).all(), (a.ravel() == c).all(), (a[-1].ravel() == t).all())
                print(hashlib.sha256(a[-1].tobytes()).hexdigest())
                """);
        assertThat(read.err()).isEmpty();
        assertThat(read.out().lines())
                .containsExactly(
                        "float32 float32 (3, 21, 37) (3, 21, 37) True",
                        "True True True",
                        json.get("field").get("sha256").asString());
    }

    @Test
    void everyExecutionGivesTheSameBitsAndExplainHalvesTheMemory() throws Exception {
        Files.writeString(folder.resolve("s.toml"), SCENARIO);
        String auto = hash();
        assertThat(hash("--kernel", "scalar", "--sweep", "plain")).isEqualTo(auto);
        assertThat(hash("--kernel", "vector", "--sweep", "banded", "--threads", "3"))
                .isEqualTo(auto);
        assertThat(hash("--kernel", "vector", "--sweep", "tiled", "--threads", "2"))
                .isEqualTo(auto);
        assertThat(hash("--set", "solver.precision=double")).isNotEqualTo(auto);
        JsonNode large = isotherm("explain", "s.toml", "--json", "--set", "grid.nodes=[1000, 1000]")
                .json();
        assertThat(large.get("precision").asString()).isEqualTo("single");
        assertThat(large.get("memory").get("needed").asLong()).isBetween(8_000_000L, 8_600_000L);
    }

    private String hash(String... more) throws Exception {
        String[] words = new String[3 + more.length];
        System.arraycopy(new String[] {"run", "s.toml", "--json"}, 0, words, 0, 3);
        System.arraycopy(more, 0, words, 3, more.length);
        Ended run = isotherm(words);
        assertThat(run.err()).isEmpty();
        return run.json().get("field").get("sha256").asString();
    }

    @Test
    void whatSinglePrecisionCannotHoldIsRefused() throws Exception {
        Files.writeString(folder.resolve("s.toml"), SCENARIO);
        isotherm("run", "s.toml", "--set", "initial.expression=1e39+x")
                .failed(
                        2,
                        "isotherm: s.toml: the initial temperature is 1e39 at node (0, 0), more than single precision holds");
        isotherm("run", "s.toml", "--set", "edge.left.temperature=1e39")
                .failed(
                        2,
                        "isotherm: s.toml: the temperature of the left edge is Infinity at t = 0.0 s, node (0, 0), in single precision");
        isotherm("run", "s.toml", "--set", "solver.precision=half")
                .failed(
                        2,
                        "isotherm: --set solver.precision=half: [solver] precision cannot be \"half\"; it may be double, single");
        assertThat(files()).containsExactly("s.toml");
    }
}
