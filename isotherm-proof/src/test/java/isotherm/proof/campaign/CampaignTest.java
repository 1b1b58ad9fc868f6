package isotherm.proof.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small cut of the campaign, and its book-keeping. */
class CampaignTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void aRunInTheWeatherIsKilledAndGoesOn() throws Exception {
        List<String> settings = List.of("time.until=2 d", "output.checkpoint=0.05 s", "output.picture=none");
        Path scenario = ROOT.resolve("examples/wall-tonight.toml");
        GalleryRun run = new GalleryRun("wall-tonight", scenario, settings, 0.05);
        Outcome outcome = new KilledRuns(ROOT).killed(run, 1, new Random(3), folder);
        assertThat(outcome.figures().get("files compared")).isGreaterThan(5);
    }

    @Test
    void aRunGoesOnFromTheCheckpointBeforeADamagedOne() throws Exception {
        Outcome outcome = new DamagedFiles(ROOT).trial(new Random(6), folder);
        assertThat(outcome.kind()).isEqualTo("newest of two");
    }

    /** Results that differ are found out, be it in one bit. */
    @Test
    void resultsAreComparedToTheBit() throws IOException {
        for (String each : List.of("one", "other")) {
            Path own = Files.createDirectories(folder.resolve(each));
            Files.writeString(own.resolve("run.json"), "{\"run\" : \"2026-" + each + "\"}");
            Files.writeString(own.resolve("heat.csv"), "time,run_2026-" + each + "\n0.0,1.0\n");
        }
        assertThat(Results.same(folder.resolve("one"), folder.resolve("other"))).isEqualTo(2);
        Files.writeString(folder.resolve("other/heat.csv"), "time,run_2026-other\n0.0,1.1\n");
        assertThatThrownBy(() -> Results.same(folder.resolve("one"), folder.resolve("other")))
                .hasMessageStartingWith("heat.csv differs");
        Files.delete(folder.resolve("other/heat.csv"));
        assertThatThrownBy(() -> Results.same(folder.resolve("one"), folder.resolve("other")))
                .hasMessageStartingWith("files [run.json] in place of");
    }

    @Test
    void aLedgerThatWasCutGoesOnBehindItsLastWholeLine() throws IOException {
        Path state = folder.resolve("campaign/state");
        Outcome held = Outcome.held("a kind", Map.of("kills", 3.0, "lost, s", 0.5));
        try (Ledger ledger = Ledger.open(state, 7L)) {
            ledger.add("kills", 0, held);
            ledger.add("kills", 1, Outcome.failed("", new AssertionError("two\nlines")));
        }
        Files.writeString(state, "kills\t2\tHE", StandardOpenOption.APPEND);
        try (Ledger ledger = Ledger.open(state, null)) {
            assertThat(ledger.seed()).isEqualTo(7);
            assertThat(ledger.of("kills")).hasSize(2).containsEntry(0L, held);
            ledger.add("kills", 2, Outcome.untried("a kind", "no room"));
            assertThat(Report.of(Campaign.parts(ROOT, 1), ledger))
                    .contains("| kills | 3 | 1 | 1 | 1 |", "- kills: 3\n", "- lost, s: median 0.50, largest 0.50\n")
                    .contains("- **failed**, `./campaign --try kills:1`: java.lang.AssertionError: two | lines");
        }
        assertThat(Files.readAllLines(state)).hasSize(4);
        assertThatThrownBy(() -> Ledger.open(state, 8L)).hasMessageEndingWith("is of a campaign with seed 7, not 8");
    }
}
