package isotherm.io.files;

import isotherm.field.Accounts;
import isotherm.field.Ledger;
import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.disk.DiskFile;
import isotherm.model.Edge;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.number.Dates;
import isotherm.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heat accounts, per metre of depth, positive into the plate: a line for each observation.
 *
 * <pre>
 *   time_s
 *   edge_left_W_per_m ...       what enters through each edge
 *   region_NAME_W_per_m         what each region gives to the rest of the plate
 *   source_NAME_W_per_m         what its source gives, or the air in it, if it has one
 *   content_J_per_m             heat content
 *   edges_J_per_m               what came through all edges since the start; of the steady state, comes now, in W
 *   sources_J_per_m             from all sources
 *   held_J_per_m                from all held regions and the air in rooms
 *   imbalance                   what is unaccounted for, relative to the sum of the magnitudes
 *   time_utc                    the moment, of a run that has dates
 *   run_MARK                    the number of the observation; its name is the run's mark
 * </pre>
 */
public final class HeatCsv extends RecordOutput {
    private static final String RATE = "_W_per_m";

    private final Scenario scenario;
    private final @Nullable Dates dates;
    private final RunMark run;
    private final List<Region> regions;
    private final String enteredUnit;

    /**
     * Opens the file; it takes its name with the first observation.
     *
     * @throws java.io.UncheckedIOException where it cannot be written
     */
    public HeatCsv(Disk disk, Path file, Plan plan, RunMark run) {
        super(disk, file);
        this.scenario = plan.scenario();
        this.dates = plan.dates();
        this.run = run;
        this.regions = scenario.regions();
        this.enteredUnit = plan.method() == Method.STEADY ? RATE : "_J_per_m";
    }

    @Override
    long writeHeader(DiskFile open) throws IOException {
        LineWriter out = new LineWriter(open, 0);
        out.cell("time_s");
        for (Edge edge : Edge.values()) {
            out.cell("edge_".concat(edge.word()).concat(RATE));
        }
        for (Region region : regions) {
            out.cell("region_".concat(region.name()).concat(RATE));
            if (gives(region)) {
                out.cell("source_".concat(region.name()).concat(RATE));
            }
        }
        out.cell("content_J_per_m");
        for (String way : new String[] {"edges", "sources", "held"}) {
            out.cell(way.concat(enteredUnit));
        }
        out.cell("imbalance");
        if (dates != null) {
            out.cell("time_utc");
        }
        out.cell(run.column()).endLine();
        return out.finish();
    }

    /** Whether heat comes from it: from a source, or from the air in a hole. */
    private static boolean gives(Region region) {
        return region.heating() != null || region.rim() != null;
    }

    @Override
    long writeRecord(DiskFile open, long start, Snapshot snapshot) throws IOException {
        LineWriter out = new LineWriter(open, start);
        Accounts accounts = snapshot.accounts();
        out.time(snapshot.time());
        for (Edge edge : Edge.values()) {
            out.cell(accounts.flows().edge(edge));
        }
        for (int k = 0; k < regions.size(); k++) {
            out.cell(accounts.regions().get(k));
            if (gives(regions.get(k))) {
                out.cell(accounts.flows().given(k, regions.get(k)));
            }
        }
        Ledger entered = accounts.entered();
        out.cell(accounts.content()).cell(entered.edges()).cell(entered.sources());
        out.cell(entered.helds()).cell(accounts.imbalance());
        out.date(dates, snapshot.time()).cell(records()).endLine();
        return out.finish();
    }

    @Override
    void writeCount(DiskFile open, long count) {
        // the lines themselves tell how many there are
    }
}
