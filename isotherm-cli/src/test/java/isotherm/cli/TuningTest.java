package isotherm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.cli.terminal.Screen;
import isotherm.model.Grid;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import isotherm.step.TileShape;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningTest {
    private static final Execution TILED = new Execution(Kernel.SCALAR, Order.TILED, 1);
    private static final long MINUTES = 1_000_000;

    @TempDir
    private Path caches;

    private final StringWriter said = new StringWriter();
    private int trials;

    private static Plan plan(long steps) {
        return Plan.of(Scenario.on(Grid.ofNodes(2000, 2000, 1))
                .timing(Timing.steps(steps))
                .build());
    }

    private Path file() {
        return caches.resolve("isotherm").resolve("tiles.properties");
    }

    /** As a process of its own would choose. */
    private Execution choose(long steps, boolean asked) {
        return choose(steps, asked, Map.of("XDG_CACHE_HOME", caches.toString()));
    }

    private Execution choose(long steps, boolean asked, Map<String, String> environment) {
        PrintWriter err = new PrintWriter(said, true);
        Screen screen = new Screen(err, err, false, false, 80, false, false);
        return new Tuning(screen, environment, (wanted, precision) -> {
                    trials++;
                    return new TileShape(200, 1, 24);
                })
                .choose(plan(steps), TILED, asked, false);
    }

    private static TileShape tiles(Execution execution) {
        return Objects.requireNonNull(execution.tiles());
    }

    private static void assertTuned(Execution execution) {
        TileShape tiles = tiles(execution);
        assertThat(tiles.width()).isLessThanOrEqualTo(200);
        assertThat(tiles.depth()).isLessThanOrEqualTo(24);
    }

    @Test
    void aShortRunTriesNothingAndWritesNothing() {
        assertThat(tiles(choose(100, false)).width()).isGreaterThan(200);
        assertThat(trials).isZero();
        assertThat(caches).isEmptyDirectory();
    }

    @Test
    void whatWasFoundOnceIsKnownAfterwards() {
        assertTuned(choose(100, true));
        assertThat(said.toString()).contains("200 columns, 24 steps deep").contains(file().toString());
        assertTuned(choose(100, false));
        assertThat(trials).isOne();
    }

    @Test
    void aLongRunTriesByItself() {
        assertTuned(choose(MINUTES, false));
        assertTuned(choose(MINUTES, false));
        assertThat(trials).isOne();
    }

    @Test
    void askedAgainItTriesAgain() {
        choose(100, true);
        choose(100, true);
        assertThat(trials).isEqualTo(2);
    }

    @Test
    void aFileThatMakesNoSenseIsAsNoFile() throws IOException {
        for (String nonsense : new String[] {"\\u12", "a = b", "\u0000\u0001", "x".repeat(10_000)}) {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), nonsense);
            assertThat(tiles(choose(100, false)).width()).isGreaterThan(200);
        }
        choose(100, true);
        String kept = Files.readString(file());
        for (String number : new String[] {"-3", "0", "1e9", "65", ""}) {
            Files.writeString(file(), kept.replace("=24", "=" + number));
            assertThat(tiles(choose(100, false)).width()).isGreaterThan(200);
        }
    }

    @Test
    void otherMachinesLinesStay() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "another.machine.width=7\n");
        choose(100, true);
        assertThat(file()).content().contains("another.machine.width=7");
    }

    @Test
    void aFolderThatCannotBeWrittenCostsASentence() throws IOException {
        Files.writeString(caches.resolve("isotherm"), "a file where the folder would be");
        assertTuned(choose(100, true));
        assertThat(said.toString()).contains("cannot be kept in " + file());
    }

    @Test
    void withoutAHomeNothingIsKept() {
        assertTuned(choose(100, true, Map.of()));
        assertTuned(choose(100, true, Map.of("XDG_CACHE_HOME", "relative")));
        assertThat(trials).isEqualTo(2);
        assertThat(caches).isEmptyDirectory();
    }

    @Test
    void theHomesCacheFolderServesWhereNoOtherIsNamed() {
        choose(100, true, Map.of("HOME", caches.toString()));
        choose(100, false, Map.of("HOME", caches.toString()));
        assertThat(trials).isOne();
    }
}
