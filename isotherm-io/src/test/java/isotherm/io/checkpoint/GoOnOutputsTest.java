package isotherm.io.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.disk.LocalDisk;
import isotherm.io.files.RunMark;
import isotherm.io.run.RunOutputs;
import isotherm.io.session.RunSession;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.state.WrongStateException;
import isotherm.step.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that a run writes goes on: its files end as those of a run that was never interrupted, byte by byte. */
class GoOnOutputsTest {
    private static final RunMark RUN = new RunMark("20261122T060000Z-5f3a9c01", Instant.parse("2026-11-22T06:00:00Z"));
    private static final long STEP = 37;

    @TempDir
    private Path folder;

    private static Plan plan(boolean ranged, boolean arrows) {
        Output output = new Output(
                new Output.Rhythm.EverySteps(10),
                java.util.EnumSet.allOf(Output.FieldFormat.class),
                java.util.EnumSet.allOf(Output.PictureFormat.class),
                ranged ? new Output.Range(0, 20) : null,
                true,
                true,
                arrows,
                1000);
        return Plan.of(Scenario.on(Grid.ofCells(0.3, 0.2, 12, 8))
                .material(new Material("brick", 0.8, 1800, 900))
                .initial(Initial.uniform(5))
                .edges(new Edges(
                        new Boundary.Flux(100),
                        new Boundary.Fixed(12),
                        new Boundary.Insulated(),
                        new Boundary.Convection(7, 20)))
                .probes(new Probe("A", 0.1, 0.1))
                .timing(Timing.steps(100).by(Method.EXPLICIT))
                .output(output)
                .build());
    }

    private static CheckpointHead.Question question() {
        return new CheckpointHead.Question("x", Path.of(""), "", List.of(), Map.of(), Map.of(), Map.of());
    }

    /** Runs to its end, or until it is stopped some outputs behind its last checkpoint. */
    private static Path begin(Plan plan, Path into, boolean stops) {
        try {
            return run(plan, into, null, stops ? STEP : 0, 3 * STEP / 2);
        } catch (StoppedException e) {
            return newest(into);
        }
    }

    private static Path newest(Path output) {
        return new CheckpointFolder(LocalDisk.DISK, output)
                .newest(new java.util.ArrayList<>())
                .file();
    }

    /** Once more stopped, before it has seen a state that is put out. */
    private static Path again(Plan plan, Path into, Path from) {
        try (Checkpoint checkpoint = Checkpoint.open(LocalDisk.DISK, from)) {
            return run(plan, into, checkpoint, STEP + 1, STEP + 2);
        } catch (StoppedException e) {
            return newest(into);
        }
    }

    /** @param ask the step of a checkpoint, after which it stops; 0 for none */
    private static Path run(Plan plan, Path into, @Nullable Checkpoint from, long ask, long stop) {
        Simulation simulation = Simulation.of(plan, Execution.auto());
        RunOutputs.prepare(LocalDisk.DISK, into);
        try (RunSession session = RunSession.open(LocalDisk.DISK, into)) {
            session.run(new RunSession.Order(simulation, RUN, question(), List.of()), from, kept -> {
                if (ask > 0) {
                    simulation.observe(at(ask), snapshot -> kept.ask());
                    // an error in the middle is what a killed run leaves, and closed files what an interrupted one does
                    simulation.observe(at(stop), snapshot -> {
                        throw new StoppedException();
                    });
                }
            });
            return Objects.requireNonNull(session.checkpoint());
        }
    }

    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Schedule at(long one) {
        return step -> step < one ? one : Schedule.NEVER;
    }

    private static void goOn(Plan plan, Path into, Path from) {
        try (Checkpoint checkpoint = Checkpoint.open(LocalDisk.DISK, from)) {
            run(plan, into, checkpoint, 0, 0);
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                if (!file.toString().contains("checkpoint")) {
                    all.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return all;
    }

    @Test
    void allFilesEndAsIfNothingHadHappened() throws IOException {
        for (boolean ranged : new boolean[] {true, false}) {
            for (boolean arrows : new boolean[] {true, false}) {
                Plan plan = plan(ranged, arrows);
                Path whole = folder.resolve("whole " + ranged + arrows);
                Path cut = folder.resolve("cut " + ranged + arrows);
                begin(plan, whole, false);
                goOn(plan, cut, again(plan, cut, begin(plan, cut, true)));
                Map<String, byte[]> wanted = files(whole);
                Map<String, byte[]> found = files(cut);
                assertThat(found.keySet()).isEqualTo(wanted.keySet()).hasSizeGreaterThan(15);
                wanted.forEach(
                        (name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
            }
        }
    }

    @Test
    void whatWasDeletedOrEditedIsNamed() throws IOException {
        Plan plan = plan(true, false);
        Path checkpoint = begin(plan, folder, true);
        for (String name : new String[] {"field.nc", "heat.csv", "field.npy", "probes.csv", "field.csv"}) {
            Path file = folder.resolve(name);
            byte[] good = Files.readAllBytes(file);
            Files.delete(file);
            refused(plan, checkpoint, file + " is gone, which the run had written");
            byte[] bad = good.clone();
            bad[bad.length / 2] ^= 1;
            Files.write(file, bad);
            refused(plan, checkpoint, file + " is no longer what the run had written");
            Files.write(file, java.util.Arrays.copyOf(good, good.length / 3));
            refused(plan, checkpoint, file + " is no longer what the run had written");
            Files.write(file, good);
        }
        Path picture = folder.resolve("field/field_000001.vti");
        byte[] good = Files.readAllBytes(picture);
        Files.delete(picture);
        refused(plan, checkpoint, picture + " is gone, which the run had written");
        byte[] bad = good.clone();
        bad[bad.length / 2] ^= 1;
        Files.write(picture, bad);
        refused(plan, checkpoint, picture + " is no longer what the run had written");
        Files.write(picture, good);
        goOn(plan, folder, checkpoint);
    }

    /** And all stays as it was, the checkpoint too. */
    private void refused(Plan plan, Path checkpoint, String sentence) throws IOException {
        Map<String, byte[]> before = files(folder);
        assertThatThrownBy(() -> goOn(plan, folder, checkpoint))
                .isInstanceOf(WrongStateException.class)
                .hasMessage(sentence);
        Map<String, byte[]> after = files(folder);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
        assertThat(newest(folder)).isEqualTo(checkpoint);
    }
}
