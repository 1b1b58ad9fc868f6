package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program under {@code mpirun}, of Open MPI and of MPICH: what one process computes, to the bit, and one sentence where it cannot. */
class RanksTest extends CommandTest {
    private static final String PLATE = """
            [grid]
            size = ["1 m", "0.9 m"]
            nodes = [67, 59]
            [time]
            until = "1 h"
            method = "explicit"
            [material]
            conductivity = 1.5
            density = 1000
            specific-heat = 900
            latent-heat = { heat = "20 MJ/m^3", from = "-1 degC", to = "0 degC" }
            [initial]
            expression = "5 + 2*x - 8*y"
            [[region]]
            name = "bar"
            shape = "circle"
            center = ["0.45 m", "0.5 m"]
            radius = "0.2 m"
            material = "steel"
            [edge.left]
            kind = "convection"
            coefficient = 25
            air = "-10 + t/600"
            [edge.right]
            kind = "fixed"
            temperature = "4 degC"
            [[probe]]
            name = "middle"
            at = ["0.5 m", "0.45 m"]
            since = "0 s"
            [[reach]]
            name = "frost"
            below = "0 degC"
            from = ["0 m", "0.2 m"]
            to = ["1 m", "0.2 m"]
            [output]
            every = "10 min"
            picture = ["png"]
            """;

    /** What a file says, but for the mark of the run that wrote it. */
    private String without(String mark, Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).replace(mark, "");
    }

    private static List<String> ours(Ended ended) {
        return ended.err().lines().filter(line -> line.startsWith("isotherm:")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openmpi", "mpich"})
    void ranksComputeWhatOneProcessDoes(String library) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("plate.toml"), PLATE);
        compare(library, "explicit", 3);
        compare(library, "stabilised", 2);
    }

    private void compare(String library, String method, int most) throws IOException, InterruptedException {
        String by = "--set=time.method=" + method;
        Ended alone = isotherm("run", "plate.toml", by, "--json", "--out=alone");
        assertThat(alone.code()).as(alone.err()).isZero();
        for (int ranks = 2; ranks <= most; ranks++) {
            Ended job = ranks(library, ranks, "run", "plate.toml", by, "--json", "--threads=1", "--out=job" + ranks);
            assertThat(job.code()).as(job.err()).isZero();
            assertThat(job.json().get("ranks").asInt()).isEqualTo(ranks);
            for (String same : List.of("field", "probes", "reaches", "extremes", "edges", "regions", "energy")) {
                assertThat(job.json().get(same)).as(same).isEqualTo(alone.json().get(same));
            }
            for (String file : List.of("field.nc", "heat.csv", "probes.csv")) {
                assertThat(without(job.json().get("run").asString(), folder.resolve("job" + ranks, file)))
                        .as(file)
                        .isEqualTo(without(alone.json().get("run").asString(), folder.resolve("alone", file)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openmpi", "mpich"})
    void whatGoesWrongIsSaidOnce(String library) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("plate.toml"), PLATE);
        Ended wrong = ranks(library, 3, "run", "plate.toml", "--set=grid.nodez=3");
        assertThat(ours(wrong)).singleElement().asString().contains("nodez");
        assertThat(wrong.code()).isEqualTo(2);
        String bare =
                PLATE.replaceFirst("(?s)\\[\\[region]].*?\\[edge", "[edge").replace("67, 59", "3, 3");
        Files.writeString(folder.resolve("small.toml"), bare);
        Ended small = ranks(library, 3, "run", "small.toml");
        assertThat(ours(small))
                .containsExactly("isotherm: 3 x 3 nodes cannot be cut into 3 parts: each needs 2 along each axis at"
                        + " least; start fewer processes");
        Ended hot = ranks(library, 2, "run", "plate.toml", "--set=edge.left.air=\"1e308*t*t\"");
        assertThat(ours(hot)).hasSize(1);
        assertThat(hot.code()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openmpi", "mpich"})
    void aMethodOfWholePlatesIsComputedByRankZero(String library) throws IOException, InterruptedException {
        String method = "--set=time.method=spectral";
        Ended alone = isotherm("run", "--json", method, "--out=alone");
        Ended job = ranks(library, 2, "run", "--json", method, "--out=job");
        assertThat(ours(job))
                .containsExactly(
                        "isotherm: the spectral method computes a plate as a whole: rank 0 does, the other process"
                                + " ends");
        assertThat(job.json().get("field")).isEqualTo(alone.json().get("field"));
    }
}
