package isotherm.io.files;

import isotherm.field.Snapshot;
import isotherm.io.disk.LocalDisk;
import isotherm.model.Grid;
import isotherm.model.Output;
import isotherm.model.Output.FieldFormat;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/** A program of its own that observes until somebody ends it: the disk, or who started it. */
final class EndlessRun {
    static final Grid GRID = Grid.ofNodes(40, 20, 0.1);
    static final int DISK_FULL = 3;

    private EndlessRun() {}

    /**
     * Observes at steps 0, 1, ...
     *
     * @param arguments a field format, or "probes"; the folder to write to
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        try (RunOutput output = FieldFiles.open(
                        LocalDisk.DISK, Plan.of(scenario(arguments[0])), folder, RunMark.fresh())
                .getFirst()) {
            for (long step = 0; ; step++) {
                Snapshot snapshot = Plates.ramp(GRID, step, (double) step);
                output.observe(snapshot);
            }
        } catch (UncheckedIOException e) {
            System.out.println(e.getMessage());
            System.exit(DISK_FULL);
        }
    }

    private static Scenario scenario(String what) {
        boolean probes = what.equals("probes");
        Set<FieldFormat> formats = probes ? Set.of() : Set.of(FieldFormat.valueOf(what));
        Output output = new Output(new Output.Rhythm.AtEnd(), formats, Set.of(), null, true);
        Scenario.Builder builder = Scenario.on(GRID).output(output);
        return probes ? builder.probes(new Probe("A", 1, 1)).build() : builder.build();
    }
}
