package isotherm.io.run;

import isotherm.io.files.FieldFiles;
import isotherm.io.files.HeatCsv;
import isotherm.io.files.RunOutput;
import isotherm.io.frames.Pictures;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.plan.Plan;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a scenario wants left on disk. */
public final class RunOutputs implements AutoCloseable {
    private final List<RunOutput> outputs;

    private RunOutputs(List<RunOutput> outputs) {
        this.outputs = outputs;
    }

    /**
     * Opens the outputs of a simulation's scenario and has them observe it, at the scenario's rhythm. Several pictures of
     * one run share one colour range. The heat accounts, {@code heat.csv}, are written in any case.
     *
     * @param folder where the files go; made if missing
     * @throws UncheckedIOException where the folder cannot be made or written
     */
    public static RunOutputs open(Simulation simulation, Path folder) {
        makeWritable(folder);
        Plan plan = simulation.plan();
        Output output = plan.scenario().output();
        boolean onePicture = output.rhythm() instanceof Output.Rhythm.AtEnd || plan.method() == Method.STEADY;
        Output.Range range = output.range() != null || onePicture ? output.range() : simulation.range();
        List<RunOutput> outputs = openFiles(plan, folder, range);
        Schedule schedule = Schedule.of(output.rhythm(), plan);
        for (RunOutput each : outputs) {
            simulation.observe(schedule, each);
        }
        return new RunOutputs(List.copyOf(outputs));
    }

    private static List<RunOutput> openFiles(Plan plan, Path folder, Output.@Nullable Range range) {
        List<RunOutput> outputs = new ArrayList<>(FieldFiles.open(plan.scenario(), folder));
        try {
            outputs.add(new HeatCsv(folder.resolve("heat.csv"), plan));
            outputs.addAll(Pictures.open(plan, folder, range));
            return outputs;
        } catch (RuntimeException e) {
            for (RunOutput output : outputs) {
                output.close();
            }
            throw e;
        }
    }

    private static void makeWritable(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UncheckedIOException(new IOException("the output folder " + folder + " is a file"));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("the output folder " + folder + " cannot be made", e));
        }
        if (!Files.isWritable(folder)) {
            throw new UncheckedIOException(new IOException("the output folder " + folder + " cannot be written"));
        }
    }

    /** The files written so far. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (RunOutput output : outputs) {
            files.addAll(output.files());
        }
        return files;
    }

    /** Ends all files; the first trouble is thrown when all are closed. */
    @Override
    public void close() {
        RuntimeException trouble = null;
        for (RunOutput output : outputs) {
            try {
                output.close();
            } catch (RuntimeException e) {
                trouble = trouble == null ? e : trouble;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }
}
