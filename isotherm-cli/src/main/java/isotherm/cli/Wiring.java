package isotherm.cli;

import isotherm.io.files.FieldFiles;
import isotherm.io.files.RunOutput;
import isotherm.io.picture.Pictures;
import isotherm.model.Output;
import isotherm.plan.Plan;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Puts a run together: the simulation, and the files it leaves. */
final class Wiring {
    private Wiring() {}

    /** A run that stands at its start; everything that can be refused has been refused. */
    static Simulation simulation(Plan plan, Execution execution) {
        return input(() -> Simulation.of(plan, execution));
    }

    /** The outputs of a run, each observing on the scenario's schedule. */
    static List<RunOutput> outputs(Plan plan, Simulation simulation, Path folder) {
        makeWritable(folder);
        Output output = plan.scenario().output();
        boolean frames = !(output.rhythm() instanceof Output.Rhythm.AtEnd);
        Output.Range range = output.range() != null || !frames ? output.range() : simulation.range();
        List<RunOutput> outputs = new ArrayList<>();
        outputs.addAll(FieldFiles.open(plan.scenario(), folder));
        outputs.addAll(Pictures.open(plan.scenario(), folder, range));
        Schedule schedule = Schedule.of(output.rhythm(), plan);
        for (RunOutput each : outputs) {
            simulation.observe(schedule, each);
        }
        return outputs;
    }

    private static void makeWritable(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongInputException("the output folder " + folder + " is a file");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WrongInputException("the output folder " + folder + " cannot be made", e);
        }
        if (!Files.isWritable(folder)) {
            throw new WrongInputException("the output folder " + folder + " cannot be written");
        }
    }

    /** Does what may refuse the user's input, and says so as such. */
    static <T> T input(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException | isotherm.plan.NotFiniteException e) {
            throw new WrongInputException(Objects.toString(e.getMessage()), e);
        }
    }
}
