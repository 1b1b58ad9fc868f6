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
import isotherm.model.Precision;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.number.Dates;
import isotherm.plan.MaterialUse;
import isotherm.plan.Plan;
import isotherm.plan.SourceHeat;
import isotherm.step.Execution;
import isotherm.step.UpdateCost;
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
 * @param files what was written
 */
public record RunReport(
        Question question,
        Mesh mesh,
        Course course,
        Work work,
        Values values,
        Heat heat,
        Building building,
        List<String> files,
        List<String> warnings) {

    /**
     * What was asked, of which program.
     *
     * @param scenario its title
     */
    public record Question(String scenario, String version, Precision precision, Method method) {}

    /**
     * The plate.
     *
     * @param spacingX distance of neighbouring nodes along x; NaN on a graded axis
     * @param spacingY the same along y
     * @param materials what it is made of
     */
    public record Mesh(
            int columns, int rows, double spacingX, double spacingY, Cells cells, List<MaterialUse> materials) {
        private static Mesh of(Plan plan) {
            Grid grid = plan.grid();
            return new Mesh(
                    grid.columns(),
                    grid.rows(),
                    grid.x().spacing(),
                    grid.y().spacing(),
                    Cells.of(grid),
                    plan.materials());
        }
    }

    /**
     * How far it came.
     *
     * @param dt the step; the mean one where the method chooses its steps
     * @param steps steps done; fewer than planned where the run was stopped
     * @param time the time reached
     * @param start what the time 0 is, or null where nothing has dates
     * @param end the moment reached, or null likewise
     * @param stopped true where somebody stopped the run before its end
     */
    public record Course(
            double dt,
            long steps,
            double time,
            @Nullable Instant start,
            @Nullable Instant end,
            boolean stopped) {
        private static Course of(Plan plan, Snapshot end, long taken) {
            boolean steady = plan.method() == Method.STEADY;
            Dates dates = plan.dates();
            return new Course(
                    taken == 0 || taken == end.step() ? plan.dt() : end.time() / taken,
                    taken,
                    end.time(),
                    steady ? null : plan.scenario().start(),
                    steady || dates == null ? null : dates.at(end.time()),
                    end.step() < plan.steps());
        }
    }

    /**
     * What it took.
     *
     * @param ranks processes that shared the grid
     */
    public record Work(
            Execution execution, int ranks, Seconds seconds, double updatesPerSecond, double bytesPerSecond) {
        private static Work of(Plan plan, Clock clock, int ranks, Seconds seconds) {
            double updates = plan.updates() / plan.steps() * (clock.stepper.taken() - clock.takenBefore);
            double rate = seconds.solve == 0 ? 0 : updates / seconds.solve;
            return new Work(
                    clock.stepper.execution(),
                    ranks,
                    seconds,
                    rate,
                    rate * UpdateCost.of(plan).bytes());
        }
    }

    /**
     * Temperatures at the end.
     *
     * @param probes by name, in the scenario's order
     * @param reaches metres, by name, in the scenario's order
     * @param extremes of the probes and reaches that ask for them, by name
     */
    public record Values(
            FieldSummary field,
            Map<String, Double> probes,
            Map<String, Double> reaches,
            Map<String, Extremes> extremes) {
        private static Values of(Scenario scenario, Snapshot end, Map<String, Extremes> extremes) {
            Map<String, Double> probes = new LinkedHashMap<>();
            for (Probe probe : scenario.probes()) {
                probes.put(probe.name(), end.atPlace(probe.x(), probe.y()));
            }
            Map<String, Double> reaches = new LinkedHashMap<>();
            for (Reach reach : scenario.reaches()) {
                reaches.put(reach.name(), ReachGauge.metres(reach, end));
            }
            return new Values(end.summary(), probes, reaches, extremes);
        }
    }

    /**
     * Heat at the end, and what entered until then.
     *
     * @param edgeFlows through each edge
     * @param regions by the region's name, in the scenario's order
     */
    public record Heat(Map<Edge, Double> edgeFlows, Map<String, RegionHeat> regions, Energy energy) {
        private static Heat of(Plan plan, Accounts accounts) {
            Map<Edge, Double> flows = new EnumMap<>(Edge.class);
            for (Edge edge : Edge.values()) {
                flows.put(edge, accounts.flows().edge(edge));
            }
            return new Heat(flows, regionHeats(plan, accounts), Energy.of(accounts));
        }
    }

    /**
     * What building physics says.
     *
     * @param section null where it is no steady section between airs
     * @param noSection why it is none, where one may look for it; else empty
     */
    public record Building(@Nullable Section section, String noSection) {}

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
     * @param solve steps, and the exchange between them
     * @param exchange of that, what went to sending to other processes and waiting for them
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
        return new RunReport(question, mesh, course, work, values, heat, building, List.copyOf(written), warnings);
    }

    /** With warnings of what was read, before those of the plan. */
    public RunReport withWarnings(List<String> more) {
        List<String> all = Stream.concat(more.stream(), warnings.stream()).toList();
        return new RunReport(question, mesh, course, work, values, heat, building, files, all);
    }

    /** What is to be said of a run that stands at a state. */
    static RunReport of(
            Plan plan,
            Snapshot end,
            Map<String, Extremes> extremes,
            Clock clock,
            int ranks,
            Seconds seconds,
            @Nullable Section section) {
        String whyNone = section == null ? Surroundings.whyNone(plan) : "";
        return new RunReport(
                new Question(plan.scenario().title(), Version.text(), plan.precision(), plan.method()),
                Mesh.of(plan),
                Course.of(plan, end, clock.stepper.taken()),
                Work.of(plan, clock, ranks, seconds),
                Values.of(plan.scenario(), end, extremes),
                Heat.of(plan, end.accounts()),
                new Building(section, whyNone),
                List.of(),
                warnings(plan, end, section != null || !whyNone.isEmpty()));
    }

    /** A plate that is no section for one reason or other may have its slips all the same. */
    private static List<String> warnings(Plan plan, Snapshot end, boolean likeSection) {
        List<String> all = new ArrayList<>(LostHeat.warnings(plan, end));
        all.addAll(plan.warnings());
        if (likeSection || Surroundings.areTouching(plan)) {
            all.addAll(SectionSlips.warnings(plan));
        }
        all.addAll(GridFit.of(plan.scenario()).warnings());
        return List.copyOf(all);
    }

    private static Map<String, RegionHeat> regionHeats(Plan plan, Accounts accounts) {
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
