package isotherm.io.run;

import isotherm.io.files.FieldFiles;
import isotherm.io.files.HeatCsv;
import isotherm.io.files.LeftParts;
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
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a scenario wants left on disk. */
public final class RunOutputs implements AutoCloseable {
    private final List<RunOutput> outputs;
    private final RunList list;
    /** Whether an earlier run wrote the list, which stays as it is until this one writes something. */
    private boolean goesOn;

    private RunOutputs(List<RunOutput> outputs, RunList list) {
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
        return open(simulation, folder, RunMark.fresh());
    }

    /** As {@link #open(Simulation, Path)}, for a run that goes on: its files are those of the earlier one, whose mark it has. */
    public static RunOutputs open(Simulation simulation, Path folder, RunMark run) {
        prepare(folder);
        Plan plan = simulation.plan();
        Output output = plan.scenario().output();
        boolean onePicture = output.rhythm() instanceof Output.Rhythm.AtEnd || plan.method() == Method.STEADY;
        Output.Range range = output.range() != null || onePicture ? output.range() : simulation.range();
        List<RunOutput> outputs = openFiles(plan, folder, range, run);
        RunList list = new RunList(folder, run, plan.scenario(), outputs);
        Schedule schedule = Schedule.of(output.rhythm(), plan);
        for (RunOutput each : outputs) {
            simulation.observe(schedule, each);
        }
        simulation.observe(schedule, list);
        return new RunOutputs(List.copyOf(outputs), list);
    }

    private static List<RunOutput> openFiles(Plan plan, Path folder, Output.@Nullable Range range, RunMark run) {
        List<RunOutput> outputs = new ArrayList<>(FieldFiles.open(plan, folder, run));
        try {
            outputs.add(new HeatCsv(folder.resolve("heat.csv"), plan, run));
            outputs.addAll(Pictures.open(plan, folder, range, run));
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
    public static void prepare(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw refused(folder, " is a file", new NotDirectoryException(folder.toString()));
        }
        try {
            if (!Files.isDirectory(folder)) { // a link to one, which createDirectories refuses
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw refused(folder, " cannot be made", e);
        }
        if (!Files.isWritable(folder)) {
            throw refused(folder, " cannot be written", new AccessDeniedException(folder.toString()));
        }
        LeftParts.sweep(folder);
        LeftParts.sweep(folder.resolve("field"));
    }

    private static UncheckedIOException refused(Path folder, String why, IOException cause) {
        return new UncheckedIOException("the output folder " + folder + why, cause);
    }

    /**
     * Tells how far the files are written, or goes on from there; formats that are new begin here.
     *
     * @throws isotherm.state.WrongStateException where a file of the earlier run is gone, or has not what that run wrote
     */
    public void exchange(StateExchange state) {
        goesOn |= state.restores();
        for (RunOutput output : outputs) {
            StateExchange own = state.of(output.name());
            if (!state.restores() || own.has("open")) {
                own.flag("open", true);
                output.exchange(own);
            }
        }
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
        if (!goesOn || list.isWritten()) {
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
