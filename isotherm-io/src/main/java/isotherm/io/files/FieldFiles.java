package isotherm.io.files;

import isotherm.io.disk.Disk;
import isotherm.model.Output.FieldFormat;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which files a scenario asks for. */
public final class FieldFiles {
    private FieldFiles() {}

    /**
     * Opens the outputs for the scenario's formats, in the order of {@link FieldFormat}, and one for its probes and reaches
     * if it has any. The caller closes them.
     *
     * @param folder where {@code field.nc}, {@code field.pvd}, {@code field.npy}, {@code field.csv} and {@code probes.csv}
     *     go; made if missing
     * @param run the mark that all of them get
     * @throws java.io.UncheckedIOException where one of them cannot be written; none is left open then
     */
    public static List<RunOutput> open(Disk disk, Plan plan, Path folder, RunMark run) {
        Scenario scenario = plan.scenario();
        List<RunOutput> outputs = new ArrayList<>();
        try {
            for (FieldFormat format : FieldFormat.values()) {
                if (scenario.output().fields().contains(format)) {
                    outputs.add(open(disk, format, scenario, folder, run));
                }
            }
            if (!scenario.probes().isEmpty() || !scenario.reaches().isEmpty()) {
                outputs.add(new ProbeCsv(disk, folder.resolve("probes.csv"), scenario, plan.dates(), run));
            }
            return List.copyOf(outputs);
        } catch (RuntimeException e) {
            for (RunOutput output : outputs) {
                output.close();
            }
            throw e;
        }
    }

    private static RunOutput open(Disk disk, FieldFormat format, Scenario scenario, Path folder, RunMark run) {
        return switch (format) {
            case NETCDF -> new NetcdfOutput(disk, folder.resolve("field.nc"), scenario, run);
            case VTI -> new VtiOutput(disk, folder.resolve("field.pvd"), run);
            case NPY -> new NpyOutput(disk, folder.resolve("field.npy"), scenario, run);
            case CSV -> new CsvFieldOutput(disk, folder.resolve("field.csv"), run);
        };
    }
}
