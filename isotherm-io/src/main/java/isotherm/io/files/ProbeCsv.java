package isotherm.io.files;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.model.Scenario;
import isotherm.number.Dates;
import isotherm.sim.ReachGauge;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The temperatures at the probes and the reaches: a header such as {@code time_s,A_degC,B_degC,frost_m}, then a line for each observation, every
 * number in the fewest digits that read back as the same one; of a run that has dates, {@code time_utc} follows. The last column, named by
 * the run's mark, is the number of the observation.
 */
public final class ProbeCsv extends RecordOutput {
    private final Scenario scenario;
    private final @Nullable Dates dates;
    private final RunMark run;

    /**
     * Opens the file; it takes its name with the first observation.
     *
     * @param dates of its times; null where the run has none
     * @throws java.io.UncheckedIOException where it cannot be written
     */
    public ProbeCsv(Disk disk, Path file, Scenario scenario, @Nullable Dates dates, RunMark run) {
        super(disk, file);
        this.scenario = scenario;
        this.dates = dates;
        this.run = run;
    }

    @Override
    long writeHeader(DiskFile open) throws IOException {
        LineWriter out = new LineWriter(open, 0);
        out.cell("time_s");
        for (Probe probe : scenario.probes()) {
            out.cell(probe.name().concat("_degC"));
        }
        for (Reach reach : scenario.reaches()) {
            out.cell(reach.name().concat("_m"));
        }
        if (dates != null) {
            out.cell("time_utc");
        }
        out.cell(run.column()).endLine();
        return out.finish();
    }

    @Override
    long writeRecord(DiskFile open, long start, Snapshot snapshot) throws IOException {
        LineWriter out = new LineWriter(open, start);
        out.time(snapshot.time());
        for (Probe probe : scenario.probes()) {
            out.cell(snapshot.atPlace(probe.x(), probe.y()));
        }
        for (Reach reach : scenario.reaches()) {
            out.cell(ReachGauge.metres(reach, snapshot));
        }
        out.date(dates, snapshot.time()).cell(records()).endLine();
        return out.finish();
    }

    @Override
    void writeCount(DiskFile open, long count) {
        // the lines themselves tell how many there are
    }
}
