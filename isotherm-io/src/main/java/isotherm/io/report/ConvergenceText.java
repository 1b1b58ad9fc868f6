package isotherm.io.report;

import static isotherm.io.report.Figures.number;

import isotherm.convergence.Convergence;
import isotherm.convergence.ConvergingQuantity;
import isotherm.convergence.GridCriterion;
import isotherm.convergence.Trend;
import isotherm.sim.RunReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A scenario on doubled grids, for people. */
public final class ConvergenceText {
    private static final int FEW = 2;
    private static final int DIGITS = 7;

    /** A wait that is worth a word before it begins, in seconds. */
    private static final double LONG = 60;

    private final Convergence answer;
    private final StringBuilder text = new StringBuilder();

    private ConvergenceText(Convergence answer) {
        this.answer = answer;
    }

    public static String of(Convergence answer) {
        ConvergenceText writer = new ConvergenceText(answer);
        writer.grids();
        writer.quantities();
        writer.criteria();
        return writer.text.toString();
    }

    /**
     * How long the grids will take, in a sentence; empty where that is below a minute.
     *
     * @param seconds of each, from the coarsest
     */
    public static String forecast(List<Double> seconds) {
        double all = seconds.stream().mapToDouble(Double::doubleValue).sum();
        return all < LONG
                ? ""
                : "these " + seconds.size() + " grids take about " + Figures.lasting(all) + ": "
                        + seconds.stream().map(Figures::lasting).collect(Collectors.joining(", "));
    }

    private void grids() {
        RunText.line(text, "scenario", answer.scenario());
        RunText.line(text, "method", answer.method().word());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("grid", "nodes", "steps", "step [s]", "took [s]"));
        for (int k = 0; k < answer.grids().size(); k++) {
            RunReport run = answer.grids().get(k);
            rows.add(List.of(
                    (k + 1) + (k == answer.asked() ? "" : k < answer.asked() ? " coarser" : " finer"),
                    run.mesh().columns() + " x " + run.mesh().rows(),
                    String.valueOf(run.course().steps()),
                    run.course().dt() == 0 ? "-" : number(run.course().dt(), 3),
                    number(run.work().seconds().total(), 3)));
        }
        text.append('\n').append(table(rows));
    }

    private void quantities() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("", "unit"));
        for (int k = 0; k < answer.grids().size(); k++) {
            head.add("grid " + (k + 1));
        }
        head.addAll(List.of(
                "order",
                "extrapolated",
                "error of " + (answer.asked() + 1),
                "of " + answer.grids().size()));
        rows.add(head);
        answer.quantities().forEach(each -> rows.add(row(each)));
        text.append('\n').append(table(rows));
        Map<Trend.Kind, List<String>> without = new LinkedHashMap<>();
        for (ConvergingQuantity each : answer.quantities()) {
            Trend.Kind kind = each.trend().kind();
            if (kind != Trend.Kind.ORDERLY && kind != Trend.Kind.SETTLED) {
                without.computeIfAbsent(kind, unseen -> new ArrayList<>()).add(label(each));
            }
        }
        without.forEach((kind, labels) -> text.append(
                kind == Trend.Kind.UNTRIED
                        ? kind.words() + "\n"
                        : String.join(", ", labels) + ": " + kind.words() + "\n"));
    }

    private static List<String> row(ConvergingQuantity quantity) {
        Trend trend = quantity.trend();
        List<String> row =
                new ArrayList<>(List.of(label(quantity), quantity.kind().unit()));
        quantity.values().forEach(value -> row.add(Double.isNaN(value) ? "-" : number(value, DIGITS)));
        row.add(
                switch (trend.kind()) {
                    case ORDERLY -> String.format(Locale.ROOT, "%.2f", trend.order());
                    case SETTLED -> "settled";
                    case STEPPED, OSCILLATING, STAGNANT, ENDLESS, STEEP, UNTRIED, EMPTY -> "none";
                });
        row.add(shown(trend.extrapolated(), DIGITS));
        row.add(shown(trend.askedError(), FEW));
        row.add(shown(trend.finestError(), FEW));
        return row;
    }

    private static String shown(double value, int digits) {
        return Double.isNaN(value) ? "-" : number(value, digits);
    }

    private static String label(ConvergingQuantity quantity) {
        return Visible.line(named(quantity));
    }

    private static String named(ConvergingQuantity quantity) {
        return switch (quantity.kind()) {
            case PROBE -> "probe " + quantity.name();
            case REACH -> "reach " + quantity.name();
            case EDGE -> "edge " + quantity.name();
            case REGION -> "region " + quantity.name();
            case COUPLING, FACTOR -> quantity.name();
        };
    }

    private void criteria() {
        if (answer.criteria().isEmpty()) {
            return;
        }
        text.append("\nISO 10211 asks for a grid whose heat flows differ from those on doubled cells by at most 1 %");
        boolean factors = !Double.isNaN(answer.criteria().getFirst().factorDifference());
        text.append(factors ? ",\nand whose fRsi differs by at most 0.005:\n" : ":\n");
        for (GridCriterion each : answer.criteria()) {
            text.append("grid ")
                    .append(each.grid() + 1)
                    .append(": heat flows ")
                    .append(number(100 * each.heatFlowDifference(), FEW))
                    .append(" %")
                    .append(factors ? ", fRsi " + number(each.factorDifference(), FEW) : "")
                    .append(each.isMet() ? ": fine enough" : ": too coarse")
                    .append(left(each, factors))
                    .append('\n');
        }
    }

    /** The criterion is no certificate: what the grid may still be off. */
    private static String left(GridCriterion each, boolean factors) {
        if (Double.isNaN(each.heatFlowError())) {
            return "; how far off its heat flows are cannot be told";
        }
        return "; its heat flows may be off by " + number(100 * each.heatFlowErrorPart(), FEW) + " %"
                + (factors ? ", its fRsi by " + number(each.factorError(), FEW) : "");
    }

    /** Columns as wide as they must be, the first to the left, the others to the right. */
    private static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(each -> each.get(at).length())
                        .max()
                        .orElse(0);
                String gap = " ".repeat(width - row.get(column).length());
                line.append(column == 0 ? "" : "  ")
                        .append(column == 0 ? row.get(column) + gap : gap + row.get(column));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }
}
