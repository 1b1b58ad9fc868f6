package isotherm.bench.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.bench.peers.Peers;
import isotherm.bench.peers.Program;
import isotherm.bench.peers.Workshop;
import isotherm.bench.race.Contender;
import isotherm.bench.race.PeerFailedException;
import isotherm.bench.race.Race;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveBenchTest {
    private static final int THREADS = 2;

    @TempDir
    private Path folder;

    /** Every lap's mean is compared with ours, so that all who get here solved the same problem. */
    @Test
    void allPeersSolveTheSameProblem() {
        SolveBench.Result result = SolveBench.run(List.of(37), THREADS, 1, true, what -> {});
        assertThat(result.absent()).isEmpty();
        assertThat(result.rows().stream().map(SolveBench.Row::contender))
                .containsExactly(
                        "isotherm scalar plain, 1",
                        "isotherm vector plain, 1",
                        "isotherm vector tiled, 1",
                        "isotherm vector banded, 2",
                        "isotherm vector tiled, 2",
                        "C plain, 1",
                        "C plain, 2",
                        "C tuned, 2",
                        "C wavefront of 8, 2",
                        "C wavefront of 16, 2",
                        "C wavefront of 32, 2",
                        "numpy, 1",
                        "numpy out=, 1",
                        "numba, 2",
                        "numba rows, 2");
        assertThat(result.rows()).allSatisfy(row -> {
            assertThat(row.n()).isEqualTo(37);
            assertThat(row.rates().values()).hasSize(1);
            assertThat(row.rates().median()).isPositive().isFinite();
        });
    }

    @Test
    void whoeverSolvesAnotherProblemIsFoundOut() {
        Contender other = new Program("other", "", List.of("sh", "-c", "echo 1 11.9999"), Map.of(), 1, List.of());
        Contender.Lap lap = other.lap(5, 1, 1);
        Race.check(other, lap, 11.9999 * (1 + 1e-10));
        assertThatThrownBy(() -> Race.check(other, lap, 12))
                .hasMessage("other solved another problem: it came to 11.9999, we to 12.0 after as many steps");
        assertThatThrownBy(() -> Race.check(other, new Contender.Lap(1, Double.NaN), 12))
                .hasMessageStartingWith("other solved another problem");
    }

    @Test
    void peersThatAreNotHereAreNamed() {
        Peers none = Peers.in(
                new Workshop(folder, new Workshop.Tools("no-compiler-here", List.of("no-python-here", "false"))),
                THREADS,
                what -> {});
        assertThat(none.found()).isEmpty();
        assertThat(none.absent())
                .containsExactly(
                        "C (needs cc with OpenMP)",
                        "numpy (needs python3 with numpy)",
                        "numpy out= (needs python3 with numpy)",
                        "numba (needs python3 with numba)",
                        "numba rows (needs python3 with numba)");
    }

    @Test
    void aPeerThatFailsIsToldApart() {
        assertThatThrownBy(() -> new Program("C", ", 2", List.of("false"), Map.of(), 1, List.of()).lap(5, 1, 2))
                .isInstanceOf(PeerFailedException.class)
                .hasMessage("C, 2 failed: false 5 2 1");
        assertThatThrownBy(() -> new Program("C", ", 2", List.of("true"), Map.of(), 1, List.of()).lap(5, 1, 2))
                .isInstanceOf(PeerFailedException.class)
                .hasMessageStartingWith("C, 2 did not print its seconds and value");
    }
}
