package isotherm.bench.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/** Bars beside names, one below the other, each with its number; drawn here since chart libraries leave names out. */
public final class BarChart {
    private static final int WIDTH = 900;
    private static final int MARGIN = 24;
    private static final int TOP = 64;
    private static final int BOTTOM = 48;
    private static final int PITCH = 34;
    private static final int BAR = 24;
    private static final int ROOM_FOR_NUMBER = 90;
    private static final int GAP = 10;
    private static final Color OURS = BenchChart.COLOURS[0];
    private static final Color OTHERS = new Color(0xA9B4BE);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

    private BarChart() {}

    /** A name and its length, at least 0. */
    public record Bar(String name, double length) {}

    /** Bars whose lengths tell ratios: ten times as much is as much longer everywhere. */
    public static void writeLogarithmic(
            Path file, String title, String unit, List<Bar> bars, Predicate<String> stands) {
        double least = bars.stream().mapToDouble(Bar::length).min().orElse(1);
        double before = Math.pow(10, Math.ceil(Math.log10(least)) - 1);
        write(file, title, unit, bars, stands, length -> Math.log10(length / before));
    }

    /**
     * Writes the chart.
     *
     * @param unit name and unit of the lengths
     * @param bars the first on top
     * @param stands names whose bars stand out
     */
    public static void write(Path file, String title, String unit, List<Bar> bars, Predicate<String> stands) {
        write(file, title, unit, bars, stands, length -> length);
    }

    private static void write(
            Path file, String title, String unit, List<Bar> bars, Predicate<String> stands, DoubleUnaryOperator along) {
        int height = TOP + PITCH * bars.size() + BOTTOM;
        ChartFile.write(file, WIDTH, height, graphics -> {
            graphics.setColor(BenchChart.INK);
            graphics.setFont(FONT.deriveFont(Font.BOLD, 17f));
            graphics.drawString(title, MARGIN, MARGIN + 16);
            graphics.setFont(FONT);
            int left = MARGIN + GAP;
            for (Bar bar : bars) {
                left = Math.max(left, MARGIN + GAP + graphics.getFontMetrics().stringWidth(bar.name));
            }
            double longest = bars.stream()
                    .mapToDouble(bar -> along.applyAsDouble(bar.length))
                    .max()
                    .orElse(1);
            double scale = (WIDTH - MARGIN - ROOM_FOR_NUMBER - left) / longest;
            for (int k = 0; k < bars.size(); k++) {
                Bar bar = bars.get(k);
                double length = scale * along.applyAsDouble(bar.length);
                draw(graphics, bar, left, TOP + k * PITCH, length, stands.test(bar.name) ? OURS : OTHERS);
            }
            graphics.setColor(BenchChart.INK);
            graphics.drawString(unit, left, height - BOTTOM + 28);
        });
    }

    private static void draw(Graphics2D graphics, Bar bar, int left, int top, double length, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Rectangle2D.Double(left, top, Math.max(length, 1), BAR));
        graphics.setColor(BenchChart.INK);
        int line = top + BAR - 7;
        graphics.drawString(bar.name, left - GAP - graphics.getFontMetrics().stringWidth(bar.name), line);
        graphics.drawString(number(bar.length), (float) (left + length + GAP), line);
    }

    /** Three digits that count. */
    private static String number(double value) {
        int decimals = value == 0 ? 0 : Math.clamp(2 - (int) Math.floor(Math.log10(value)), 0, 6);
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
