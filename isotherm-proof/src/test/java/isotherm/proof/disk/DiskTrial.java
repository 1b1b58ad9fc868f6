package isotherm.proof.disk;

import isotherm.io.checkpoint.Checkpoint;
import isotherm.io.checkpoint.CheckpointException;
import isotherm.io.checkpoint.CheckpointFolder;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.io.disk.Disk;
import isotherm.io.files.RunMark;
import isotherm.io.run.RunOutputs;
import isotherm.io.session.RunSession;
import isotherm.io.weather.KeptWeather;
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
import isotherm.sim.RunReport;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A short run with all kinds of files, on a disk that may fail, and the same run going on from what is left. */
final class DiskTrial {
    private static final Path OUT = Path.of("/simulated/out").toAbsolutePath();
    private static final RunMark RUN = new RunMark("20261122T060000Z-5f3a9c01", Instant.parse("2026-11-22T06:00:00Z"));
    private static final long STEPS = 24;
    private static final long EVERY = 6;
    /** One is due at the very end, before the outputs are ended. */
    private static final long CHECKPOINT_EVERY = 8;

    private final Plan plan;
    private final String hash;
    private final Map<Path, byte[]> files;
    private final long calls;

    /** @param pictures whether there are pictures and animations too, which take a hundred times as long */
    DiskTrial(boolean pictures) {
        Output output = new Output(
                new Output.Rhythm.EverySteps(EVERY),
                EnumSet.allOf(Output.FieldFormat.class),
                pictures ? EnumSet.allOf(Output.PictureFormat.class) : EnumSet.noneOf(Output.PictureFormat.class),
                new Output.Range(0, 20),
                true,
                true,
                false,
                1000);
        this.plan = Plan.of(Scenario.on(Grid.ofCells(0.3, 0.2, 6, 4))
                .material(new Material("brick", 0.8, 1800, 900))
                .initial(Initial.uniform(5))
                .edges(new Edges(
                        new Boundary.Flux(100),
                        new Boundary.Fixed(12),
                        new Boundary.Insulated(),
                        new Boundary.Convection(7, 20)))
                .probes(new Probe("A", 0.1, 0.1))
                .timing(Timing.steps(STEPS).by(Method.EXPLICIT))
                .output(output)
                .build());
        SimulatedDisk good = new SimulatedDisk();
        this.hash = hash(begun(good));
        this.files = results(good);
        this.calls = good.calls();
    }

    /** How often the run calls the disk where nothing goes wrong. */
    long calls() {
        return calls;
    }

    private static String hash(RunReport report) {
        return String.valueOf(report.values().field().sha256());
    }

    private RunReport begun(SimulatedDisk disk) {
        RunOutputs.prepare(disk, OUT);
        return run(disk, null);
    }

    private RunReport run(SimulatedDisk disk, Checkpoint from) {
        Simulation simulation = Simulation.of(plan, Execution.auto());
        CheckpointHead.Question question =
                new CheckpointHead.Question("x", Path.of(""), "", List.of(), Map.of(), Map.of(), Map.of());
        List<KeptWeather> weather = List.of(new KeptWeather("air.csv", "# air\n# from nowhere\ntime,t\n", ""));
        try (RunSession session = RunSession.open(disk, OUT)) {
            return session.run(
                    new RunSession.Order(simulation, RUN, question, weather),
                    from,
                    kept -> simulation.observe(every(CHECKPOINT_EVERY), snapshot -> kept.ask()));
        }
    }

    private static Schedule every(long steps) {
        return step -> (step / steps + 1) * steps;
    }

    /**
     * A run as somebody begins it who does not know whether there was one before: from its newest checkpoint, or from its start where there is
     * none.
     *
     * @return whether it came to its end; else the disk failed, and the run said so as it should
     * @throws PowerCutError where the power went
     * @throws AssertionError where it ended wrongly, or did not say what happened
     */
    boolean attempt(SimulatedDisk disk) {
        try {
            RunOutputs.prepare(disk, OUT);
            RunReport report;
            try (Checkpoint newest = newest(disk)) {
                if (newest != null && CheckpointHead.of(newest).stand().step() == STEPS) {
                    checkFiles(disk); // it has come to its end
                    return true;
                }
                report = run(disk, newest);
            }
            if (!hash(report).equals(hash)) {
                throw new AssertionError("another field: " + hash(report) + " in place of " + hash);
            }
            checkFiles(disk);
            return true;
        } catch (RuntimeException e) {
            if (disk.isOff()) {
                throw new PowerCutError();
            }
            disk.trouble().checkSaid(e, disk.failed());
            return false;
        }
    }

    private static Checkpoint newest(Disk disk) {
        try {
            return new CheckpointFolder(disk, OUT).newest(new ArrayList<>());
        } catch (CheckpointException e) {
            if (String.valueOf(e.getMessage()).startsWith("there is no checkpoint in ")) {
                return null;
            }
            throw e;
        }
    }

    /** All but checkpoints, and the lock of a run that was over when the power went. */
    private static Map<Path, byte[]> results(SimulatedDisk disk) {
        Map<Path, byte[]> all = new TreeMap<>(disk.files());
        all.keySet().removeIf(file -> file.toString().matches(".*(\\.checkpoint|/\\.isotherm\\.lock)"));
        return all;
    }

    private void checkFiles(SimulatedDisk disk) {
        Map<Path, byte[]> found = results(disk);
        if (!found.keySet().equals(files.keySet()) && disk.failed() != DiskCall.REMOVE) {
            throw new AssertionError("other files: " + found.keySet() + " in place of " + files.keySet());
        }
        files.forEach((file, bytes) -> {
            if (!Arrays.equals(found.get(file), bytes)) {
                throw new AssertionError(file + " is not as it would be, had nothing happened");
            }
        });
    }

    /**
     * A run whose disk fails from one of its calls on; then the same on a disk that is in order again.
     *
     * @return false where the run came to its end although the disk failed, or did not fail any more
     */
    boolean fails(SimulatedDisk disk, DiskTrouble trouble, long call) {
        boolean ended = attempt(disk.failing(trouble, call));
        if (!ended) {
            checkNothingIsLeft(disk);
        }
        if (!attempt(disk.again())) {
            throw new AssertionError("it did not come to its end on a disk in order");
        }
        return !ended;
    }

    /** Where a run failed and ended, nothing half written is left, nor a lock. */
    private static void checkNothingIsLeft(SimulatedDisk disk) {
        if (disk.failed() != DiskCall.REMOVE && disk.trouble() != DiskTrouble.READ_ONLY) {
            for (Path file : disk.files().keySet()) {
                if (String.valueOf(file.getFileName()).startsWith(".")) {
                    throw new AssertionError(file + " is left");
                }
            }
        }
    }
}
