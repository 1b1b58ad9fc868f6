package isotherm.cli;

import isotherm.cli.terminal.WrongInputException;
import isotherm.io.disk.LocalDisk;
import isotherm.io.run.RunOutputs;
import isotherm.io.session.RunSession;
import isotherm.network.NotFiniteException;
import isotherm.plan.Plan;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import isotherm.step.Neighbours;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/** Puts a run together: the simulation, and the files it leaves. */
final class Wiring {
    private Wiring() {}

    /** A run that stands at its start; everything that can be refused has been refused. */
    static Simulation simulation(Plan plan, Execution execution, Neighbours neighbours, String source) {
        try {
            return Simulation.of(plan, execution, neighbours);
        } catch (IllegalArgumentException | NotFiniteException e) {
            throw new WrongInputException(source + ": " + e.getMessage(), e);
        }
    }

    /** A run's output folder, which is the run's alone. */
    static RunSession session(Path folder) {
        try {
            RunOutputs.prepare(LocalDisk.DISK, folder);
        } catch (UncheckedIOException e) {
            throw new WrongInputException(Objects.toString(e.getMessage()), e);
        }
        return RunSession.open(LocalDisk.DISK, folder);
    }
}
