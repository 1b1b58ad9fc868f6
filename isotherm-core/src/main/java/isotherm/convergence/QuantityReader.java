package isotherm.convergence;

import isotherm.building.Section;
import isotherm.check.GridFit;
import isotherm.model.Edge;
import isotherm.model.Precision;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.number.Digits;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Takes the numbers of all grids out of their reports, and knows how much of a difference is noise (N23). */
final class QuantityReader {
    /** What rounding leaves of a number of a run in double and in single precision, in parts of the largest of its kind. */
    private static final double ROUNDING = 1e-12;

    private static final double ROUNDING_SINGLE = 1e-6;
    /** The solver's error may add up to this many times its tolerance. */
    private static final double SUM = 10;

    private final Plan asked;
    private final int number;
    private final List<RunReport> runs;
    private final double degrees;
    private final double watts;
    private final double kelvin;
    private final boolean stepped;

    /**
     * A reader.
     *
     * @param number of the asked grid
     * @param tolerance what is left of the finest grid's equations, in parts of the range of temperatures
     */
    QuantityReader(Plan asked, int number, List<RunReport> runs, double tolerance) {
        this.asked = asked;
        this.number = number;
        this.runs = runs;
        this.stepped = GridFit.of(asked.scenario()).isBetweenLines();
        RunReport finest = runs.getLast();
        Section section = finest.building().section();
        double range = finest.values().field().max() - finest.values().field().min();
        double largest = Math.max(
                Math.abs(finest.values().field().max()),
                Math.abs(finest.values().field().min()));
        double rounding = asked.precision() == Precision.SINGLE ? ROUNDING_SINGLE : ROUNDING;
        int across = Math.max(finest.mesh().columns(), finest.mesh().rows());
        kelvin = section == null
                ? range
                : section.inside().temperature() - section.outside().temperature();
        degrees = SUM * tolerance * kelvin + rounding * largest;
        watts = across * (SUM * tolerance + rounding) * GridCriterion.heatFlows(finest);
    }

    /**
     * The numbers.
     *
     * @param probes those wanted; all where it is empty
     */
    List<ConvergingQuantity> quantities(List<String> probes) {
        List<ConvergingQuantity> all = new ArrayList<>();
        for (Probe probe : asked.scenario().probes()) {
            String name = probe.name();
            if (probes.isEmpty() || probes.contains(name)) {
                all.add(quantity(
                        ConvergingQuantity.Kind.PROBE,
                        name,
                        degrees,
                        run -> run.values().probes().getOrDefault(name, Double.NaN)));
            }
        }
        for (Reach reach : asked.scenario().reaches()) {
            double noise = kelvin == 0 ? 0 : degrees / kelvin * reach.length();
            all.add(quantity(
                    ConvergingQuantity.Kind.REACH,
                    reach.name(),
                    noise,
                    run -> run.values().reaches().getOrDefault(reach.name(), 0.0)));
        }
        for (Edge edge : Edge.values()) {
            flow(
                    all,
                    ConvergingQuantity.Kind.EDGE,
                    edge.word(),
                    run -> run.heat().edgeFlows().getOrDefault(edge, 0.0));
        }
        for (String name : runs.getFirst().heat().regions().keySet()) {
            flow(all, ConvergingQuantity.Kind.REGION, name, run -> {
                RunReport.RegionHeat heat = run.heat().regions().get(name);
                return heat == null ? 0 : heat.heatFlow();
            });
        }
        if (runs.stream().allMatch(run -> run.building().section() != null)) {
            couplings(all);
            rooms(all);
        }
        return all;
    }

    /** Of the finest grid: on a coarser one an air may touch nothing yet. */
    private void couplings(List<ConvergingQuantity> all) {
        Section finest = section(runs.getLast());
        for (Section.Coupling pair : finest.couplings()) {
            String between =
                    finest.isBetweenTwo() ? "" : "(" + whole(pair.warmer()) + ", " + whole(pair.colder()) + ")";
            all.add(quantity(
                    ConvergingQuantity.Kind.COUPLING, "L2D" + between, watts / kelvin, run -> coefficient(run, pair)));
        }
    }

    private static double coefficient(RunReport run, Section.Coupling between) {
        return section(run).couplings().stream()
                .filter(each -> each.warmer() == between.warmer() && each.colder() == between.colder())
                .mapToDouble(Section.Coupling::coefficient)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String whole(double temperature) {
        return Digits.of(temperature).replaceFirst("\\.0$", "");
    }

    private void rooms(List<ConvergingQuantity> all) {
        Section finest = section(runs.getLast());
        if (finest.isBetweenTwo()) {
            all.add(quantity(
                    ConvergingQuantity.Kind.FACTOR,
                    "fRsi",
                    degrees / kelvin,
                    run -> section(run).factor()));
        }
        if (finest.rooms().size() > 1) {
            for (Section.Room room : finest.rooms()) {
                String name = room.name();
                all.add(quantity(
                        ConvergingQuantity.Kind.FACTOR, "fRsi " + name, degrees / kelvin, run -> factor(run, name)));
            }
        }
    }

    private static double factor(RunReport run, String room) {
        return section(run).rooms().stream()
                .filter(each -> each.name().equals(room))
                .mapToDouble(Section.Room::factor)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static Section section(RunReport run) {
        return Objects.requireNonNull(run.building().section());
    }

    /** Edges and regions that give nothing are left out. */
    private void flow(
            List<ConvergingQuantity> all,
            ConvergingQuantity.Kind kind,
            String name,
            ToDoubleFunction<RunReport> number) {
        ConvergingQuantity flow = quantity(kind, name, watts, number);
        if (flow.values().stream().anyMatch(value -> Math.abs(value) > watts)) {
            all.add(flow);
        }
    }

    private ConvergingQuantity quantity(
            ConvergingQuantity.Kind kind, String name, double noise, ToDoubleFunction<RunReport> value) {
        List<Double> boxed = runs.stream().map(value::applyAsDouble).toList();
        boolean bounded = kind == ConvergingQuantity.Kind.PROBE
                || kind == ConvergingQuantity.Kind.REACH
                || kind == ConvergingQuantity.Kind.FACTOR;
        return new ConvergingQuantity(kind, name, boxed, trend(value, number, bounded, noise));
    }

    private Trend trend(ToDoubleFunction<RunReport> value, int which, boolean bounded, double noise) {
        return Trend.of(runs.stream().mapToDouble(value).toArray(), which, new Trend.Nature(stepped, bounded, noise));
    }

    /** W/m by which the sum of a grid's heat flows may be off; NaN where nobody can tell. */
    double heatFlowError(int grid) {
        return trend(GridCriterion::heatFlows, grid, false, watts).askedError();
    }

    /** By how much a grid's temperature factor may be off; NaN where there is none. */
    double factorError(int grid) {
        return runs.stream().anyMatch(run -> run.building().section() == null)
                ? Double.NaN
                : trend(run -> section(run).factor(), grid, true, degrees / kelvin)
                        .askedError();
    }
}
