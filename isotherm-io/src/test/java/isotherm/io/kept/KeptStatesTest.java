package isotherm.io.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.field.Snapshot;
import isotherm.io.checkpoint.CheckpointException;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.NetcdfOutput;
import isotherm.io.files.RunMark;
import isotherm.io.scenario.ScenarioFile;
import isotherm.io.toml.Origin;
import isotherm.io.toml.ScenarioException;
import isotherm.io.weather.WeatherDesk;
import isotherm.plan.Plan;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatesTest {
    private static final String SCENARIO = """
            title = "A bar"
            [grid]
            size = ["30 mm", "20 mm"]
            cells = [3, 2]
            [time]
            until = "40 s"
            step = "10 s"
            [material]
            conductivity = 1
            density = 1000
            specific-heat = 1000
            [[region]]
            name = "gap"
            shape = "rectangle"
            from = ["20 mm", "0 mm"]
            to = ["30 mm", "20 mm"]
            hole = true
            [edge.left]
            kind = "fixed"
            temperature = 20
            [output]
            every = "10 s"
            """;

    @TempDir
    private Path folder = Path.of("");

    private static Plan plan(CheckpointHead.Question question) {
        return ScenarioFile.plan(
                question.text(), question.name(), question.folder(), question.settings(), WeatherDesk.none());
    }

    private Path field(List<Snapshot> seen) {
        Plan plan = ScenarioFile.plan(SCENARIO, "bar.toml", folder, List.of(), WeatherDesk.none());
        Path file = folder.resolve("field.nc");
        try (NetcdfOutput output = new NetcdfOutput(LocalDisk.DISK, file, plan.scenario(), RunMark.fresh())) {
            Simulation simulation = Simulation.of(plan, Execution.auto());
            simulation.observe(Schedule.of(plan.scenario().output().rhythm(), plan), output);
            simulation.observe(Schedule.of(plan.scenario().output().rhythm(), plan), state -> seen.add(state.copy()));
            simulation.run();
        }
        return file;
    }

    @Test
    void statesComeBackToTheBitWithTheirHoles() {
        List<Snapshot> seen = new ArrayList<>();
        Path file = field(seen);
        try (KeptStates kept = KeptStates.open(file, KeptStatesTest::plan)) {
            assertThat(kept.count()).isEqualTo(5).isEqualTo(seen.size());
            assertThat(kept.title()).isEqualTo("A bar");
            assertThat(kept.notes()).isEmpty();
            assertThat(kept.plate().isHole(2, 1)).isTrue();
            for (int k = 0; k < seen.size(); k++) {
                assertThat(kept.time(k)).isEqualTo(seen.get(k).time());
                assertThat(kept.state(k).summary()).isEqualTo(seen.get(k).summary());
            }
        }
    }

    @Test
    void aScenarioThatCannotBePlannedLeavesTheTemperatures() {
        try (KeptStates kept = KeptStates.open(field(new ArrayList<>()), question -> {
            throw new ScenarioException(new Origin("bar.toml"), "no");
        })) {
            assertThat(kept.notes()).singleElement().asString().contains("--scenario");
            assertThat(kept.plate().isOfOneKind()).isTrue();
            assertThat(kept.state(4).at(1, 1)).isPositive();
        }
    }

    /** Cut at any fifth byte, or with bytes changed, a file is a state or a sentence. */
    @Test
    void damagedFilesAreSentences() throws IOException {
        byte[] whole = Files.readAllBytes(field(new ArrayList<>()));
        Path odd = folder.resolve("odd.nc");
        for (int bytes = 0; bytes < whole.length; bytes += 5) {
            Files.write(odd, Arrays.copyOf(whole, bytes));
            assertThatThrownBy(() -> readAll(odd))
                    .as("%d bytes", bytes)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("odd.nc");
        }
        SplittableRandom random = new SplittableRandom(23);
        for (int k = 0; k < 400; k++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(odd, changed);
            try {
                readAll(odd);
            } catch (IllegalArgumentException | CheckpointException sentence) {
                assertThat(sentence).hasMessageContaining("odd.nc");
            }
        }
    }

    private static void readAll(Path file) {
        try (KeptStates kept = KeptStates.open(file, KeptStatesTest::plan)) {
            for (int k = 0; k < kept.count(); k++) {
                kept.state(k);
            }
        }
    }

    @Test
    void tablesAreReadWithoutALineThatWasCut() throws IOException {
        Path file = folder.resolve("probes.csv");
        Files.writeString(file, "time_s,A_degC,run_x\n0.0,1.5,0\n10.0,NaN,1\n20.0,2.");
        KeptTable table = KeptTable.read(file);
        assertThat(table.times()).containsExactly(0, 10);
        assertThat(table.names()).containsExactly("A_degC");
        assertThat(table.column("A_degC")).containsExactly(1.5, Double.NaN);
        Files.writeString(file, "time_s,A_degC\n10,1\n5,2\n");
        assertThatThrownBy(() -> KeptTable.read(file))
                .hasMessageContaining("line 3")
                .hasMessageContaining("must rise");
    }
}
