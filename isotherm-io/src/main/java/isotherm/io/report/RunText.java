package isotherm.io.report;

import isotherm.field.FieldSummary;
import isotherm.model.Edge;
import isotherm.model.Method;
import isotherm.number.Dates;
import isotherm.number.Digits;
import isotherm.sim.RunReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A run's report for people. */
public final class RunText {
    private static final int DIGITS = 6;
    /** As many as leave a line of four numbers within 80 columns. */
    private static final int FEW = 3;

    private static final int FLOW_DIGITS = 4;

    /** J/(m^3 K): what a steady scenario puts where it is not told one; no substance has so little. */
    private static final double UNKNOWN_CAPACITY = 1;
    /** A region that gives less than this part of the largest flow is at rest: the rest is rounding. */
    private static final double AT_REST = 1e-6;

    /** Cells smaller than this, in metres, are told in millimetres. */
    private static final double MILLIMETRES_BELOW = 0.5;

    private RunText() {}

    public static String of(RunReport run) {
        StringBuilder text = new StringBuilder();
        line(text, "scenario", run.question().scenario());
        RunReport.Mesh mesh = run.mesh();
        line(text, "grid", mesh.columns() + " x " + mesh.rows() + " nodes, " + spacing(mesh));
        MaterialText.add(text, mesh.materials());
        line(text, "method", method(run));
        line(text, "computed", computed(run));
        if (run.course().start() != null) {
            line(text, "period", run.course().start() + " to " + run.course().end());
        }
        values(text, run);
        line(text, "heat flow", flows(run.heat()));
        regions(text, run.heat());
        line(text, "energy", isSteady(run) ? balance(run) : energy(run.heat().energy()));
        line(text, "imbalance", Figures.number(run.heat().energy().imbalance(), 2) + " of the heat that moved");
        if (run.building().section() != null) {
            SectionText.add(text, run.building().section());
        } else if (!run.building().noSection().isEmpty()) {
            line(text, "section", "none: " + run.building().noSection());
        }
        String sha256 = run.values().field().sha256();
        line(text, "sha256", sha256 == null ? "not computed above 4 GiB" : sha256);
        for (String file : run.files()) {
            line(text, "wrote", file);
        }
        for (String warning : run.warnings()) {
            line(text, "warning", warning);
        }
        return text.toString();
    }

    private static void values(StringBuilder text, RunReport run) {
        RunReport.Values values = run.values();
        FieldSummary field = values.field();
        line(
                text,
                "field",
                "min " + Figures.number(field.min()) + ", mean " + Figures.number(field.mean()) + ", max "
                        + Figures.number(field.max()) + " degC");
        values.probes().forEach((name, temperature) -> {
            String value = Double.isNaN(temperature) ? "in a hole" : Figures.number(temperature) + " degC";
            line(text, "probe " + name, value);
        });
        values.reaches().forEach((name, metres) -> line(text, "reach " + name, Figures.number(metres) + " m"));
        values.extremes().forEach((name, seen) -> line(text, "extremes", extremes(run, name, seen)));
    }

    private static String extremes(RunReport run, String name, RunReport.Extremes seen) {
        boolean far = run.values().reaches().containsKey(name);
        String unit = far ? " m" : " degC";
        return name + " since " + at(run.course(), seen.since()) + ": " + (far ? "least " : "lowest ")
                + Figures.number(seen.lowest())
                + unit + " at " + at(run.course(), seen.lowestTime()) + ", " + (far ? "greatest " : "highest ")
                + Figures.number(seen.highest()) + unit + " at " + at(run.course(), seen.highestTime());
    }

    /** A moment of a run that has dates, else seconds since the start. */
    private static String at(RunReport.Course course, double time) {
        return course.start() == null
                ? "t = " + Figures.number(time) + " s"
                : Dates.of(course.start(), course.dt(), course.dt()).text(time);
    }

    /** Who gave the weather, a line for each. */
    public static String weather(List<String> sources) {
        StringBuilder text = new StringBuilder();
        sources.forEach(source -> line(text, "weather", source));
        return text.toString();
    }

    private static boolean isSteady(RunReport run) {
        return run.question().method() == Method.STEADY;
    }

    private static String spacing(RunReport.Mesh mesh) {
        RunReport.Cells cells = mesh.cells();
        if (!Double.isNaN(mesh.spacingX()) && !Double.isNaN(mesh.spacingY())) {
            String across = Figures.number(mesh.spacingX());
            String up = Figures.number(mesh.spacingY());
            return (across.equals(up) ? across : across + " x " + up) + " m apart";
        }
        double perUnit = Math.max(cells.longestX(), cells.longestY()) < MILLIMETRES_BELOW ? 1000 : 1;
        String across = range(cells.shortestX(), cells.longestX(), perUnit);
        String up = range(cells.shortestY(), cells.longestY(), perUnit);
        String sizes = across.equals(up) ? across : across + " x " + up;
        return "graded, " + sizes + (perUnit == 1 ? " m" : " mm") + " apart";
    }

    private static String range(double least, double most, double perUnit) {
        String low = Figures.number(least * perUnit, FEW);
        String high = Figures.number(most * perUnit, FEW);
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String method(RunReport run) {
        if (isSteady(run)) {
            return run.question().method().word() + ", straight to the steady state";
        }
        RunReport.Course course = run.course();
        boolean even = run.question().method() == Method.EXPLICIT;
        return run.question().method().word() + ", " + Figures.counted(course.steps(), "step") + " of "
                + (even
                        ? Figures.number(course.dt()) + " s to t = "
                        : Figures.number(course.dt(), FEW) + " s on average to t = ")
                + Figures.number(course.time()) + " s";
    }

    private static String computed(RunReport run) {
        RunReport.Work work = run.work();
        String ranks = work.ranks() > 1 ? work.ranks() + " ranks of " : "";
        String by = ranks + Figures.counted(work.execution().threads(), "thread") + ", "
                + Figures.number(work.seconds().solve(), FEW) + " s" + exchange(work);
        if (run.question().method() != Method.EXPLICIT) {
            return by;
        }
        return word(work.execution().kernel()) + " kernel, "
                + word(work.execution().sweep()) + " sweep, " + by + ", " + Digits.rate(work.updatesPerSecond())
                + " updates/s";
    }

    private static String exchange(RunReport.Work work) {
        double share = work.seconds().exchange() / work.seconds().solve();
        return work.ranks() > 1 && share >= 0 ? " (" + Figures.number(100 * share, 2) + " % of it exchange)" : "";
    }

    /** What regions give and their sources; not those that are at rest. */
    private static void regions(StringBuilder text, RunReport.Heat heats) {
        double most = largestFlow(heats);
        for (Map.Entry<String, RunReport.RegionHeat> region : heats.regions().entrySet()) {
            RunReport.RegionHeat heat = region.getValue();
            boolean gives = Math.abs(heat.heatFlow()) > AT_REST * most;
            if (gives || heat.source() != 0) {
                Figures figures = Figures.of(FLOW_DIGITS, heat.heatFlow(), heat.source());
                String flow = gives ? "gives " + figures.text(heat.heatFlow()) : "";
                String source = heat.source() == 0 ? "" : "source " + figures.text(heat.source());
                String both = flow + (gives && !source.isEmpty() ? ", " : "") + source;
                line(text, "region " + region.getKey(), both + " W/m" + density(heat));
            }
        }
    }

    /** What a source gives in each cubic metre, and on what area. */
    private static String density(RunReport.RegionHeat heat) {
        return heat.source() == 0 || heat.area() == 0
                ? ""
                : " (" + Figures.number(heat.source() / heat.area(), FEW) + " W/m^3 on "
                        + Figures.number(heat.area(), FEW) + " m^2)";
    }

    private static double largestFlow(RunReport.Heat heats) {
        double most = 0;
        for (double flow : heats.edgeFlows().values()) {
            most = Math.max(most, Math.abs(flow));
        }
        for (RunReport.RegionHeat heat : heats.regions().values()) {
            most = Math.max(most, Math.max(Math.abs(heat.heatFlow()), Math.abs(heat.source())));
        }
        return most;
    }

    private static String energy(RunReport.Energy energy) {
        Figures figures =
                Figures.of(DIGITS, energy.initial(), energy.last(), energy.edges(), energy.sources(), energy.held());
        return figures.text(energy.initial()) + " -> " + figures.text(energy.last()) + " J/m, through edges "
                + figures.text(energy.edges()) + inside(energy.sources(), energy.held(), figures);
    }

    /** At rest as much leaves through the edges as enters elsewhere. */
    private static String balance(RunReport run) {
        RunReport.Energy energy = run.heat().energy();
        double rounding = AT_REST * largestFlow(run.heat());
        double edges = Math.abs(energy.edges()) <= rounding ? 0 : energy.edges();
        double held = Math.abs(energy.held()) <= rounding ? 0 : energy.held();
        Figures figures = Figures.of(FLOW_DIGITS, edges, energy.sources(), held);
        boolean known = run.mesh().materials().stream()
                .allMatch(use -> use.material().volumetricHeatCapacity() != UNKNOWN_CAPACITY);
        return (known ? Figures.number(energy.last()) + " J/m; " : "") + "through edges " + figures.text(edges)
                + inside(energy.sources(), energy.held(), figures) + " W/m";
    }

    /** What came from within the plate. */
    private static String inside(double sources, double held, Figures figures) {
        return (sources == 0 ? "" : ", from sources " + figures.text(sources))
                + (held == 0 ? "" : ", from held regions and rooms " + figures.text(held));
    }

    private static String flows(RunReport.Heat heat) {
        StringBuilder text = new StringBuilder();
        Edge[] edges = {Edge.LEFT, Edge.RIGHT, Edge.BOTTOM, Edge.TOP};
        double[] flows = Stream.of(edges)
                .mapToDouble(edge -> heat.edgeFlows().getOrDefault(edge, 0.0))
                .toArray();
        Figures figures = Figures.of(FLOW_DIGITS, flows);
        for (int k = 0; k < edges.length; k++) {
            text.append(k == 0 ? "" : ", ").append(edges[k].word()).append(' ').append(figures.text(flows[k]));
        }
        return text.append(" W/m").toString();
    }

    static void line(StringBuilder text, String label, String value) {
        String shown = Visible.line(label);
        text.append(shown)
                .append(" ".repeat(Math.max(1, 11 - shown.length())))
                .append(Visible.line(value))
                .append('\n');
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
