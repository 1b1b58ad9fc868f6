package isotherm.sim;

import isotherm.building.Section;
import isotherm.building.SectionSlips;
import isotherm.building.Surroundings;
import isotherm.check.GridFit;
import isotherm.field.Accounts;
import isotherm.field.FieldSummary;
import isotherm.field.Ledger;
import isotherm.field.Snapshot;
import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.number.Dates;
import isotherm.plan.MaterialUse;
import isotherm.plan.Plan;
import isotherm.plan.SourceHeat;
import isotherm.step.Execution;
import isotherm.step.Stepper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run did and found. Times in seconds, temperatures in degrees Celsius, heat flows in watts and energies in joules
 * per metre of depth, positive into the plate.
 *
 * @param spacingX distance of neighbouring nodes along x; NaN on a graded axis
 * @param spacingY the same along y
 * @param materials what the plate is made of
 * @param method the word for it
 * @param dt the step; the mean one where the method chooses its steps
 * @param steps steps done; fewer than planned where the run was stopped
 * @param time the time reached
 * @param start what the time 0 is, or null where nothing has dates
 * @param end the moment reached, or null likewise
 * @param stopped true where somebody stopped the run before its end
 * @param ranks processes that shared the grid
 * @param probes temperatures at the end, by name, in the scenario's order
 * @param reaches metres at the end, by name, in the scenario's order
 * @param extremes of the probes and reaches that ask for them, by name
 * @param edgeFlows heat flow through each edge at the end
 * @param regions heat at the end, by the region's name, in the scenario's order
 * @param section what building physics says of it, or null where it is no steady section between airs
 * @param noSection why it is none, where one may look for it; else empty
 * @param files what was written
 */
public record RunReport(
        String scenario,
        String version,
        String precision,
        int columns,
        int rows,
        double spacingX,
        double spacingY,
        Cells cells,
        List<MaterialUse> materials,
        String method,
        double dt,
        long steps,
        double time,
        @Nullable Instant start,
        @Nullable Instant end,
        boolean stopped,
        Execution execution,
        int ranks,
        Seconds seconds,
        double updatesPerSecond,
        double bytesPerSecond,
        FieldSummary field,
        Map<String, Double> probes,
        Map<String, Double> reaches,
        Map<String, Extremes> extremes,
        Map<Edge, Double> edgeFlows,
        Map<String, RegionHeat> regions,
        Energy energy,
        @Nullable Section section,
        String noSection,
        List<String> files,
        List<String> warnings) {

    /** The shortest and longest sides of cells, in metres. */
    public record Cells(double shortestX, double longestX, double shortestY, double longestY) {
        private static Cells of(Grid grid) {
            return new Cells(
                    grid.x().shortestCell(),
                    grid.x().longestCell(),
                    grid.y().shortestCell(),
                    grid.y().longestCell());
        }
    }

    /**
     * Where the time went.
     *
     * @param start plan, memory and initial state
     * @param exchange waiting for other processes
     * @param output observers
     */
    public record Seconds(double total, double start, double solve, double exchange, double output) {}

    /**
     * The lowest and highest of a probe's temperatures written, or of a reach's metres, and when: the first time where there are several.
     *
     * @param since seconds after the start
     */
    public record Extremes(double since, double lowest, double lowestTime, double highest, double highestTime) {
        /** Together with what was seen later. */
        Extremes and(Extremes later) {
            boolean colder = later.lowest < lowest;
            boolean hotter = later.highest > highest;
            return new Extremes(
                    since,
                    colder ? later.lowest : lowest,
                    colder ? later.lowestTime : lowestTime,
                    hotter ? later.highest : highest,
                    hotter ? later.highestTime : highestTime);
        }
    }

    /**
     * A region's heat.
     *
     * @param heatFlow what it gives to the rest of the plate
     * @param source what its source gives, or the air in it
     * @param area square metres on which its source gives that; 0 where it has none
     */
    public record RegionHeat(double heatFlow, double source, double area) {}

    /**
     * Heat content and what changed it; of a steady state, what enters it, in watts.
     *
     * @param edges what entered through the edges
     * @param sources what sources gave
     * @param held what nodes held inside the plate gave
     * @param imbalance what is unaccounted for, relative to the sum of the magnitudes
     */
    public record Energy(double initial, double last, double edges, double sources, double held, double imbalance) {
        private static Energy of(Accounts accounts) {
            Ledger entered = accounts.entered();
            return new Energy(
                    accounts.initial(),
                    accounts.content(),
                    entered.edges(),
                    entered.sources(),
                    entered.helds(),
                    accounts.imbalance());
        }
    }

    public RunReport withFiles(List<String> written) {
        return with(written, warnings);
    }

    /** With warnings of what was read, before those of the plan. */
    public RunReport withWarnings(List<String> more) {
        return with(files, Stream.concat(more.stream(), warnings.stream()).toList());
    }

    private RunReport with(List<String> written, List<String> warned) {
        return new RunReport(
                scenario,
                version,
                precision,
                columns,
                rows,
                spacingX,
                spacingY,
                cells,
                materials,
                method,
                dt,
                steps,
                time,
                start,
                end,
                stopped,
                execution,
                ranks,
                seconds,
                updatesPerSecond,
                bytesPerSecond,
                field,
                probes,
                reaches,
                extremes,
                edgeFlows,
                regions,
                energy,
                section,
                noSection,
                List.copyOf(written),
                warned);
    }

    /** What is to be said of a run that stands at a state. */
    static RunReport of(
            Plan plan,
            Snapshot end,
            Map<String, Extremes> extremes,
            Stepper stepper,
            Seconds seconds,
            @Nullable Section section) {
        Scenario scenario = plan.scenario();
        Map<String, Double> probes = new LinkedHashMap<>();
        for (Probe probe : scenario.probes()) {
            probes.put(probe.name(), end.atPlace(probe.x(), probe.y()));
        }
        Map<String, Double> reaches = new LinkedHashMap<>();
        for (Reach reach : scenario.reaches()) {
            reaches.put(reach.name(), ReachGauge.metres(reach, end));
        }
        Accounts accounts = end.accounts();
        Map<Edge, Double> flows = new EnumMap<>(Edge.class);
        for (Edge edge : Edge.values()) {
            flows.put(edge, accounts.flows().edge(edge));
        }
        long steps = end.step();
        Dates dates = plan.dates();
        long taken = stepper.taken();
        double rate = seconds.solve == 0 ? 0 : plan.updates() / plan.steps() * taken / seconds.solve;
        return new RunReport(
                scenario.title(),
                Version.text(),
                plan.precision().word(),
                plan.grid().columns(),
                plan.grid().rows(),
                plan.grid().x().spacing(),
                plan.grid().y().spacing(),
                Cells.of(plan.grid()),
                plan.materials(),
                plan.method().word(),
                taken == 0 || taken == steps ? plan.dt() : end.time() / taken,
                taken,
                end.time(),
                plan.method() == Method.STEADY ? null : scenario.start(),
                plan.method() == Method.STEADY || dates == null ? null : dates.at(end.time()),
                steps < plan.steps(),
                stepper.execution(),
                1,
                seconds,
                rate,
                rate * stepper.cost().bytes(),
                end.summary(),
                probes,
                reaches,
                extremes,
                flows,
                regions(plan, accounts),
                Energy.of(accounts),
                section,
                section == null ? Surroundings.whyNone(plan) : "",
                List.of(),
                warnings(plan, section != null));
    }

    private static List<String> warnings(Plan plan, boolean isSection) {
        List<String> all = new ArrayList<>(plan.warnings());
        if (isSection) {
            all.addAll(SectionSlips.warnings(plan.scenario()));
        }
        all.addAll(GridFit.of(plan.scenario()).warnings());
        return List.copyOf(all);
    }

    private static Map<String, RegionHeat> regions(Plan plan, Accounts accounts) {
        Map<String, RegionHeat> regions = new LinkedHashMap<>();
        for (int k = 0; k < accounts.regions().size(); k++) {
            Region region = plan.scenario().regions().get(k);
            double source = accounts.flows().given(k, region);
            double area = SourceHeat.area(plan, k);
            regions.put(region.name(), new RegionHeat(accounts.regions().get(k), source, area));
        }
        return regions;
    }
}
