package isotherm.io.files;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import isotherm.model.Grid;
import isotherm.model.Precision;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The temperatures as text: a line {@code time,x,y,temperature} for each node of each observation, in seconds, metres and
 * degrees Celsius, row by row from the bottom; a node in a hole says NaN. The last column, named by the run's mark, is the number of the
 * observation.
 */
public final class CsvFieldOutput extends RecordOutput {
    private final RunMark run;

    /**
     * Opens the file; it takes its name with the first observation.
     *
     * @throws java.io.UncheckedIOException where it cannot be written
     */
    public CsvFieldOutput(Disk disk, Path file, RunMark run) {
        super(disk, file);
        this.run = run;
    }

    @Override
    long writeHeader(DiskFile open) throws IOException {
        LineWriter out = new LineWriter(open, 0);
        out.cell("time").cell("x").cell("y").cell("temperature").cell(run.column());
        out.endLine();
        return out.finish();
    }

    @Override
    long writeRecord(DiskFile open, long start, Snapshot snapshot) throws IOException {
        LineWriter out = new LineWriter(open, start);
        Grid grid = snapshot.grid();
        boolean single = snapshot.precision() == Precision.SINGLE;
        double[] line = new double[grid.columns()];
        for (int row = 0; row < grid.rows(); row++) {
            snapshot.copyRow(row, line);
            double y = grid.y().at(row);
            for (int column = 0; column < line.length; column++) {
                out.time(snapshot.time()).cell(grid.x().at(column)).cell(y).temperature(line[column], single);
                out.cell(records());
                out.endLine();
            }
        }
        return out.finish();
    }

    @Override
    void writeCount(DiskFile open, long count) {
        // the lines themselves tell how many there are
    }
}
