package isotherm.io.run;

import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.FieldFiles;
import isotherm.io.files.HeatCsv;
import isotherm.io.files.LeftParts;
import isotherm.io.files.PendingFile;
import isotherm.io.files.RunMark;
import isotherm.io.files.RunOutput;
import isotherm.io.frames.Pictures;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.plan.Plan;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.state.StateExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that a scenario wants left on disk. */
public final class RunOutputs implements AutoCloseable {
    /** The folders that a run makes in its own. */
    private static final List<String> BELOW = List.of("field", "checkpoints", "weather", "profile");

    private final Disk disk;
    private final Path folder;
    private final List<RunOutput> outputs;
    private final RunList list;
    /** Those that an earlier run began. */
    private final List<RunOutput> goingOn = new ArrayList<>();
    /** Whether an earlier run wrote the list, which stays as it is until this one writes something. */
    private boolean takesUp;

    private RunOutputs(Disk disk, Path folder, List<RunOutput> outputs, RunList list) {
        this.disk = disk;
        this.folder = folder;
        this.outputs = outputs;
        this.list = list;
    }

    /**
     * Opens the outputs of a simulation's scenario and has them observe it, at the scenario's rhythm. Several pictures of
     * one run share one colour range. The heat accounts, {@code heat.csv}, are written in any case.
     *
     * @param folder where the files go; made if missing
     * @throws UncheckedIOException where the folder cannot be made or written
     */
    public static RunOutputs open(Simulation simulation, Path folder) {
        return open(LocalDisk.DISK, simulation, folder, RunMark.fresh());
    }

    /** As {@link #open(Simulation, Path)}, for a run that goes on: its files are those of the earlier one, whose mark it has. */
    public static RunOutputs open(Disk disk, Simulation simulation, Path folder, RunMark run) {
        prepare(disk, folder);
        Plan plan = simulation.plan();
        Output output = plan.scenario().output();
        boolean onePicture = output.rhythm() instanceof Output.Rhythm.AtEnd || plan.method() == Method.STEADY;
        Output.Range range = output.range() != null || onePicture ? output.range() : simulation.range();
        List<RunOutput> outputs = openFiles(disk, plan, folder, range, run);
        RunList list = new RunList(disk, folder, run, plan.scenario(), outputs);
        Schedule schedule = Schedule.of(output.rhythm(), plan);
        for (RunOutput each : outputs) {
            simulation.observe(schedule, each);
        }
        simulation.observe(schedule, list);
        return new RunOutputs(disk, folder, List.copyOf(outputs), list);
    }

    private static List<RunOutput> openFiles(
            Disk disk, Plan plan, Path folder, Output.@Nullable Range range, RunMark run) {
        List<RunOutput> outputs = new ArrayList<>(FieldFiles.open(disk, plan, folder, run));
        try {
            outputs.add(new HeatCsv(disk, folder.resolve("heat.csv"), plan, run));
            outputs.addAll(Pictures.open(disk, plan, folder, range, run));
            return outputs;
        } catch (RuntimeException e) {
            for (RunOutput output : outputs) {
                output.close();
            }
            throw e;
        }
    }

    /**
     * Makes a folder for outputs where it is missing, and takes away what runs that were killed have left in it half written.
     *
     * @throws UncheckedIOException where the folder cannot be made or written
     */
    public static void prepare(Disk disk, Path folder) {
        if (disk.exists(folder) && !disk.isFolder(folder)) {
            throw refused(folder, " is a file", new NotDirectoryException(folder.toString()));
        }
        try {
            disk.makeFolders(folder);
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException ? "" : ": " + PendingFile.reason(e);
            throw refused(folder, " cannot be made" + why, e);
        }
        if (!disk.isWritable(folder)) {
            throw refused(folder, " cannot be written", new AccessDeniedException(folder.toString()));
        }
        for (String below : BELOW) {
            Path inner = folder.resolve(below);
            if (disk.isLink(inner)) {
                throw new UncheckedIOException(
                        inner + " is a symbolic link; what a run writes stays in its output folder",
                        new FileSystemException(inner.toString()));
            }
            LeftParts.sweep(disk, inner);
        }
        LeftParts.sweep(disk, folder);
    }

    private static UncheckedIOException refused(Path folder, String why, IOException cause) {
        return new UncheckedIOException("the output folder " + folder + why, cause);
    }

    /**
     * Tells how far the files are written, which stay so when the power goes; or takes up how far they were, and leaves them as they are until
     * {@link #goOn}. Formats that are new begin here.
     *
     * @throws isotherm.state.WrongStateException where a file of the earlier run is gone, or has not what that run wrote
     */
    public void exchange(StateExchange state) {
        takesUp |= state.restores();
        if (!state.restores()) {
            force();
        }
        for (RunOutput output : outputs) {
            StateExchange own = state.of(output.name());
            if (!state.restores() || own.has("open")) {
                own.flag("open", true);
                output.exchange(own);
                if (state.restores()) {
                    goingOn.add(output);
                }
            }
        }
    }

    /** Goes on from what was taken up: what the earlier run wrote behind is cut off. */
    public void goOn() {
        goingOn.forEach(RunOutput::goOn);
    }

    /**
     * Sees to it that all that is written stays when the power goes.
     *
     * @throws UncheckedIOException where the disk does not say so
     */
    public void force() {
        Set<Path> folders = new LinkedHashSet<>(List.of(folder));
        for (Path file : files()) {
            if (disk.isFile(file)) {
                try (DiskFile open = disk.open(file, true)) {
                    open.force();
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
                }
                folders.add(Objects.requireNonNullElse(file.getParent(), folder));
            }
        }
        folders.forEach(each -> PendingFile.force(disk, each));
    }

    /** The files written so far. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (RunOutput output : outputs) {
            files.addAll(output.files());
        }
        files.add(list.file());
        files.addAll(list.others());
        return files;
    }

    /** Lists files of this run that somebody else wrote, in the folder or below it. */
    public void list(List<Path> written) {
        list.add(written);
    }

    /** What tells this run's files from those of others. */
    public RunMark run() {
        return list.run();
    }

    /** Ends all files; the first trouble is thrown when all are closed. */
    @Override
    public void close() {
        RuntimeException trouble = null;
        List<Runnable> ends = new ArrayList<>();
        outputs.forEach(output -> ends.add(output::close));
        if (!takesUp || list.isWritten()) {
            ends.add(list::write); // pictures of many states have appeared just now
        }
        for (Runnable end : ends) {
            try {
                end.run();
            } catch (RuntimeException e) {
                trouble = trouble == null ? e : trouble;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }
}
