package isotherm.io.netcdf;

import isotherm.number.GivenField;
import java.io.IOException;
import java.nio.file.Path;

/** The last temperatures in a NetCDF file of a run. */
public final class NetcdfField {
    private NetcdfField() {}

    /**
     * Reads them.
     *
     * @throws IOException in one sentence where the file is no such file, or is cut
     */
    public static GivenField last(Path file) throws IOException {
        try (NetcdfRun run = NetcdfRun.open(file)) {
            if (run.count() < 1) {
                throw new IOException("it has no temperatures yet");
            }
            return new GivenField(run.x(), run.y(), run.field(run.count() - 1));
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new IOException("its sizes make no sense: " + e.getMessage(), e);
        }
    }
}
