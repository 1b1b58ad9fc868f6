package isotherm.bench.profiler;

import isotherm.bench.chart.BenchChart;
import isotherm.bench.machine.Roofs;
import isotherm.number.Digits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code isotherm run --profile} says of phases and limits. */
public final class RooflineReport {
    /** Operations a byte that the chart spans. */
    private static final double LEFT = 0.05;

    private static final double RIGHT = 50;

    private RooflineReport() {}

    /** In words. */
    public static String text(Roofline roofline) {
        if (roofline.parts().isEmpty()) {
            return "phases     the run was too short to be sampled\n";
        }
        StringBuilder text = new StringBuilder("phases     ");
        for (Roofline.Part part : roofline.parts()) {
            text.append(text.length() > 11 ? ", " : "")
                    .append(String.format(
                            Locale.ROOT,
                            "%s %.1f %% (%.3g s)",
                            part.phase().word(),
                            100 * part.share(),
                            part.seconds()));
        }
        text.append(" of all threads' time\n");
        Roofline.Part most = roofline.parts().getFirst();
        text.append("limit      ").append(most.phase().word()).append(" costs most");
        if (roofline.ceilings().isEmpty()) {
            return text.append("; this method does not work by updates, so there is no roof to place it under\n")
                    .toString();
        }
        Roofline.Ceiling lowest = roofline.ceilings().getFirst();
        text.append(String.format(
                Locale.ROOT,
                "; inside: %s updates/s, bound by %s: %.0f %% of what this machine's %s delivers%n",
                Digits.rate(roofline.inside()),
                lowest.name(),
                100 * roofline.inside() / lowest.updates(),
                lowest.name()));
        text.append("roofs      ");
        List<String> roofs = new ArrayList<>();
        for (Roofline.Ceiling ceiling : roofline.ceilings()) {
            String moved = ceiling.bytes() == 0
                    ? roofline.cost().operations() + " operations an update"
                    : String.format(Locale.ROOT, "%.3g bytes an update", ceiling.bytes());
            roofs.add(ceiling.name() + " " + Digits.rate(ceiling.updates()) + " updates/s (" + moved + ")");
        }
        return text.append(String.join(", ", roofs)).append('\n').toString();
    }

    /** The roofline chart: operations a second over operations a byte. */
    public static void plot(Roofline roofline, Path file) {
        Roofs roofs = roofline.roofs();
        BenchChart chart = BenchChart.of("Roofline", "operations a byte", "1e9 operations a second")
                .logarithmicX()
                .logarithmicY();
        double peak = roofs.operations();
        roof(chart, "memory", roofs.memory(), peak);
        roof(chart, "second cache", roofs.second(), peak);
        roof(chart, "first cache", roofs.first(), peak);
        double ridge = peak / Math.max(roofs.first(), Math.max(roofs.second(), roofs.memory()));
        chart.limit("arithmetic", List.of(ridge, RIGHT), List.of(peak / 1e9, peak / 1e9));
        if (!roofline.ceilings().isEmpty()) {
            double operations = roofline.cost().operations();
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (Roofline.Ceiling ceiling : roofline.ceilings()) {
                if (ceiling.bytes() > 0) {
                    x.add(operations / ceiling.bytes());
                    y.add(roofline.inside() * operations / 1e9);
                }
            }
            chart.dots("this run, by bytes at each level", x, y);
        }
        chart.write(file);
    }

    /** Rises to where arithmetic becomes the limit. */
    private static void roof(BenchChart chart, String name, double bandwidth, double peak) {
        chart.limit(name, List.of(LEFT, peak / bandwidth), List.of(LEFT * bandwidth / 1e9, peak / 1e9));
    }
}
