package isotherm.io.report;

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

    /** A region that gives less than this part of the largest flow is at rest: the rest is rounding. */
    private static final double AT_REST = 1e-6;

    /** Cells smaller than this, in metres, are told in millimetres. */
    private static final double MILLIMETRES_BELOW = 0.5;

    private RunText() {}

    public static String of(RunReport run) {
        StringBuilder text = new StringBuilder();
        line(text, "scenario", run.scenario());
        line(text, "grid", run.columns() + " x " + run.rows() + " nodes, " + spacing(run));
        MaterialText.add(text, run.materials());
        line(text, "method", method(run));
        line(text, "computed", computed(run));
        if (run.start() != null) {
            line(text, "period", run.start() + " to " + run.end());
        }
        line(
                text,
                "field",
                "min " + Figures.number(run.field().min()) + ", mean "
                        + Figures.number(run.field().mean()) + ", max "
                        + Figures.number(run.field().max()) + " degC");
        for (Map.Entry<String, Double> probe : run.probes().entrySet()) {
            double temperature = probe.getValue();
            String value = Double.isNaN(temperature) ? "in a hole" : Figures.number(temperature) + " degC";
            line(text, "probe " + probe.getKey(), value);
        }
        run.reaches().forEach((name, metres) -> line(text, "reach " + name, Figures.number(metres) + " m"));
        run.extremes().forEach((name, seen) -> line(text, "extremes", extremes(run, name, seen)));
        line(text, "heat flow", flows(run));
        regions(text, run);
        line(text, "energy", isSteady(run) ? balance(run) : energy(run.energy()));
        line(text, "imbalance", Figures.number(run.energy().imbalance(), 2) + " of the heat that moved");
        if (run.section() != null) {
            SectionText.add(text, run.section());
        } else if (!run.noSection().isEmpty()) {
            line(text, "section", "none: " + run.noSection());
        }
        line(
                text,
                "sha256",
                run.field().sha256() == null
                        ? "not computed above 4 GiB"
                        : run.field().sha256());
        for (String file : run.files()) {
            line(text, "wrote", file);
        }
        for (String warning : run.warnings()) {
            line(text, "warning", warning);
        }
        return text.toString();
    }

    private static String extremes(RunReport run, String name, RunReport.Extremes seen) {
        boolean far = run.reaches().containsKey(name);
        String unit = far ? " m" : " degC";
        return name + " since " + at(run, seen.since()) + ": " + (far ? "least " : "lowest ")
                + Figures.number(seen.lowest())
                + unit + " at " + at(run, seen.lowestTime()) + ", " + (far ? "greatest " : "highest ")
                + Figures.number(seen.highest()) + unit + " at " + at(run, seen.highestTime());
    }

    /** A moment of a run that has dates, else seconds since the start. */
    private static String at(RunReport run, double time) {
        return run.start() == null
                ? "t = " + Figures.number(time) + " s"
                : Dates.of(run.start(), run.dt(), run.dt()).text(time);
    }

    /** Who gave the weather, a line for each. */
    public static String weather(List<String> sources) {
        StringBuilder text = new StringBuilder();
        sources.forEach(source -> line(text, "weather", source));
        return text.toString();
    }

    private static boolean isSteady(RunReport run) {
        return run.method().equals(Method.STEADY.word());
    }

    private static String spacing(RunReport run) {
        RunReport.Cells cells = run.cells();
        if (!Double.isNaN(run.spacingX()) && !Double.isNaN(run.spacingY())) {
            String across = Figures.number(run.spacingX());
            String up = Figures.number(run.spacingY());
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
            return run.method() + ", straight to the steady state";
        }
        boolean even = run.method().equals(Method.EXPLICIT.word());
        return run.method() + ", " + Figures.counted(run.steps(), "step") + " of "
                + (even ? Figures.number(run.dt()) : Figures.number(run.dt(), FEW))
                + (even ? " s to t = " : " s on average to t = ") + Figures.number(run.time()) + " s";
    }

    private static String computed(RunReport run) {
        int threads = run.execution().threads();
        String by = Figures.counted(threads, "thread") + ", "
                + Figures.number(run.seconds().solve(), FEW) + " s";
        if (!run.method().equals(Method.EXPLICIT.word())) {
            return by;
        }
        return word(run.execution().kernel()) + " kernel, "
                + word(run.execution().sweep()) + " sweep, " + by + ", " + Digits.rate(run.updatesPerSecond())
                + " updates/s";
    }

    /** What regions give and their sources; not those that are at rest. */
    private static void regions(StringBuilder text, RunReport run) {
        double most = largestFlow(run);
        for (Map.Entry<String, RunReport.RegionHeat> region : run.regions().entrySet()) {
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

    private static double largestFlow(RunReport run) {
        double most = 0;
        for (double flow : run.edgeFlows().values()) {
            most = Math.max(most, Math.abs(flow));
        }
        for (RunReport.RegionHeat heat : run.regions().values()) {
            most = Math.max(most, Math.max(Math.abs(heat.heatFlow()), Math.abs(heat.source())));
        }
        return most;
    }

    private static String energy(RunReport.Energy energy) {
        Figures figures =
                Figures.of(DIGITS, energy.initial(), energy.last(), energy.edges(), energy.sources(), energy.held());
        return figures.text(energy.initial()) + " -> " + figures.text(energy.last()) + " J/m, through edges "
                + figures.text(energy.edges()) + inside(energy, figures);
    }

    /** At rest as much leaves through the edges as enters elsewhere. */
    private static String balance(RunReport run) {
        RunReport.Energy energy = run.energy();
        double rounding = AT_REST * largestFlow(run);
        double edges = Math.abs(energy.edges()) <= rounding ? 0 : energy.edges();
        Figures figures = Figures.of(FLOW_DIGITS, edges, energy.sources(), energy.held());
        return Figures.number(energy.last()) + " J/m; through edges " + figures.text(edges) + inside(energy, figures)
                + " W/m";
    }

    /** What came from within the plate. */
    private static String inside(RunReport.Energy energy, Figures figures) {
        return (energy.sources() == 0 ? "" : ", from sources " + figures.text(energy.sources()))
                + (energy.held() == 0 ? "" : ", from held regions and rooms " + figures.text(energy.held()));
    }

    private static String flows(RunReport run) {
        StringBuilder text = new StringBuilder();
        Edge[] edges = {Edge.LEFT, Edge.RIGHT, Edge.BOTTOM, Edge.TOP};
        double[] flows = Stream.of(edges)
                .mapToDouble(edge -> run.edgeFlows().getOrDefault(edge, 0.0))
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
