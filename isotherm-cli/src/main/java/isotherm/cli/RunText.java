package isotherm.cli;

import isotherm.model.Edge;
import isotherm.sim.RunReport;
import java.util.Locale;
import java.util.Map;

/** A run's report for people. */
final class RunText {
    private static final int DIGITS = 6;
    /** As many as leave a line of four numbers within 80 columns. */
    private static final int FEW = 3;

    private RunText() {}

    static String of(RunReport run) {
        StringBuilder text = new StringBuilder();
        line(text, "scenario", run.scenario());
        line(
                text,
                "grid",
                run.columns() + " x " + run.rows() + " nodes, " + number(run.spacingX())
                        + (run.spacingX() == run.spacingY() ? "" : " x " + number(run.spacingY())) + " m apart");
        line(
                text,
                "method",
                run.method() + ", " + run.steps() + " steps of " + number(run.dt()) + " s to t = " + number(run.time())
                        + " s");
        line(
                text,
                "computed",
                word(run.execution().kernel()) + " kernel, "
                        + word(run.execution().sweep()) + " sweep, "
                        + run.execution().threads() + (run.execution().threads() == 1 ? " thread" : " threads") + ", "
                        + number(run.seconds().solve(), FEW) + " s, "
                        + number(run.updatesPerSecond() / 1e9, FEW)
                        + "e9 updates/s");
        line(
                text,
                "field",
                "min " + number(run.field().min()) + ", mean "
                        + number(run.field().mean()) + ", max "
                        + number(run.field().max()) + " degC");
        for (Map.Entry<String, Double> probe : run.probes().entrySet()) {
            line(text, "probe " + probe.getKey(), number(probe.getValue()) + " degC");
        }
        line(text, "heat flow", flows(run));
        line(
                text,
                "energy",
                number(run.energy().initial()) + " -> " + number(run.energy().last()) + " J/m, through edges "
                        + number(run.energy().edges()) + ", imbalance "
                        + number(run.energy().imbalance(), 2));
        if (run.section() != null) {
            SectionText.add(text, run.section());
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
        return text.toString();
    }

    private static String flows(RunReport run) {
        StringBuilder text = new StringBuilder();
        for (Edge edge : new Edge[] {Edge.LEFT, Edge.RIGHT, Edge.BOTTOM, Edge.TOP}) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(edge.word())
                    .append(' ')
                    .append(number(run.edgeFlows().getOrDefault(edge, 0.0), FEW));
        }
        return text.append(" W/m").toString();
    }

    static void line(StringBuilder text, String label, String value) {
        text.append(label)
                .append(" ".repeat(Math.max(1, 11 - label.length())))
                .append(value)
                .append('\n');
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** Six digits at most, no trailing zeros. */
    static String number(double value) {
        return number(value, DIGITS);
    }

    /** Some digits at most, no trailing zeros. */
    static String number(double value, int digits) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        String text = String.valueOf(new java.math.BigDecimal(value)
                .round(new java.math.MathContext(digits))
                .doubleValue());
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
