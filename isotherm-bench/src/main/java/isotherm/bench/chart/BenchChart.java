package isotherm.bench.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A chart of what was measured over numbers, as lines or dots; written as PNG or SVG. */
public final class BenchChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 540;

    static final Color INK = new Color(0x333333);
    static final Color GRID = new Color(0xE4E4E4);
    /** Wong's palette, told apart by the colour-blind (Nature Methods 8, 441, 2011). */
    static final Color[] COLOURS = {
        new Color(0xD55E00), new Color(0x0072B2), new Color(0x009E73), new Color(0xCC79A7),
        new Color(0xE69F00), new Color(0x56B4E9), new Color(0x000000), new Color(0x999999)
    };

    private final String title;
    private final String x;
    private final String y;
    private final List<Series> series = new ArrayList<>();
    private boolean logarithmicX;
    private boolean logarithmicY;
    private double low;
    private double high = Double.NaN;
    private boolean wholeX;
    private List<String> namesX = List.of();

    private enum Look {
        MARKED_LINE,
        LINE,
        MARKS
    }

    private record Series(String name, List<Double> x, List<Double> y, Look look) {}

    private BenchChart(String title, String x, String y) {
        this.title = title;
        this.x = x;
        this.y = y;
    }

    /**
     * A chart of lines and dots.
     *
     * @param title what is shown
     * @param x name and unit along the bottom
     * @param y name and unit along the left
     */
    public static BenchChart of(String title, String x, String y) {
        return new BenchChart(title, x, y);
    }

    /** Equal ratios lie equally far apart along the bottom. */
    public BenchChart logarithmicX() {
        logarithmicX = true;
        return this;
    }

    /** Equal ratios lie equally far apart along the left. */
    public BenchChart logarithmicY() {
        logarithmicY = true;
        return this;
    }

    /** What the axis at the left spans; by default from 0 to the highest. The one along the bottom spans the first line or curve. */
    public BenchChart between(double lowest, double highest) {
        wholeX = true;
        return spanning(lowest, highest);
    }

    /** What the axis at the left spans, beside one along the bottom with room at its ends. */
    public BenchChart spanning(double lowest, double highest) {
        low = lowest;
        high = highest;
        return this;
    }

    /** The whole numbers along the bottom, from 1, have names. */
    public BenchChart namedX(List<String> names) {
        namesX = List.copyOf(names);
        return this;
    }

    private String name(double place) {
        int number = (int) Math.rint(place);
        boolean whole = Math.abs(place - number) < 1e-6 && number >= 1 && number <= namesX.size();
        return whole ? namesX.get(number - 1) : "";
    }

    /** Adds a line with a mark at each point; on logarithmic axes all must be positive. */
    public BenchChart line(String name, List<Double> x, List<Double> y) {
        series.add(new Series(name, x, y, Look.MARKED_LINE));
        return this;
    }

    /**
     * Adds a curve without marks through two points at least, of any places. The library puts its ticks on points that are evenly spaced, at whatever
     * numbers they lie: one more on the way from the first to the second keeps the ticks round.
     */
    public BenchChart curve(String name, double[] along, double[] up) {
        List<Double> places = new ArrayList<>(DoubleStream.of(along).boxed().toList());
        List<Double> numbers = new ArrayList<>(DoubleStream.of(up).boxed().toList());
        places.add(1, along[0] + (along[1] - along[0]) / 4);
        numbers.add(1, up[0] + (up[1] - up[0]) / 4);
        return limit(name, places, numbers);
    }

    /** Adds a line without marks: what is possible, beside what was measured. */
    public BenchChart limit(String name, List<Double> x, List<Double> y) {
        series.add(new Series(name, x, y, Look.LINE));
        return this;
    }

    /** Adds marks alone. */
    public BenchChart dots(String name, List<Double> x, List<Double> y) {
        series.add(new Series(name, x, y, Look.MARKS));
        return this;
    }

    /** Writes the chart; what the file's name ends with says how. */
    public void write(Path file) {
        XYChart chart = chart();
        ChartFile.write(file, WIDTH, HEIGHT, graphics -> chart.paint(graphics, WIDTH, HEIGHT));
    }

    /** The bytes of a file of it: SVG, or else PNG. */
    public byte[] bytes(boolean svg) {
        XYChart chart = chart();
        return ChartFile.bytes(svg, WIDTH, HEIGHT, graphics -> chart.paint(graphics, WIDTH, HEIGHT));
    }

    private XYChart chart() {
        XYChart chart =
                new XYChartBuilder().title(title).xAxisTitle(x).yAxisTitle(y).build();
        dress(chart.getStyler());
        chart.getStyler()
                .setMarkerSize(8)
                .setLegendPosition(LegendPosition.OutsideE)
                .setLegendVisible(series.size() > 1);
        if (logarithmicX) {
            Decades decades = Decades.of(series.stream().flatMap(each -> each.x.stream()));
            chart.getStyler()
                    .setXAxisLogarithmic(true)
                    .setXAxisLogarithmicDecadeOnly(false)
                    .setXAxisMin(decades.least())
                    .setXAxisMax(decades.most())
                    .setXAxisTickLabelsFormattingFunction(decades::label);
        } else {
            chart.getStyler().setXAxisDecimalPattern(Decades.NUMBER);
        }
        if (!namesX.isEmpty()) {
            chart.getStyler()
                    .setXAxisMin(0.5)
                    .setXAxisMax(namesX.size() + 0.5)
                    .setXAxisTickLabelsFormattingFunction(this::name);
        }
        if (logarithmicY) {
            Decades decades = Decades.of(series.stream().flatMap(each -> each.y.stream()));
            chart.getStyler()
                    .setYAxisLogarithmic(true)
                    .setYAxisLogarithmicDecadeOnly(false)
                    .setYAxisMin(decades.least())
                    .setYAxisMax(decades.most())
                    .setYAxisTickLabelsFormattingFunction(decades::label);
        } else {
            chart.getStyler().setYAxisDecimalPattern(Decades.NUMBER).setYAxisMin(low);
            if (!Double.isNaN(high)) {
                chart.getStyler().setYAxisMax(high);
            }
            if (wholeX) {
                chart.getStyler()
                        .setXAxisMin(series.getFirst().x.getFirst())
                        .setXAxisMax(series.getFirst().x.getLast());
            }
        }
        for (Series each : series) {
            XYSeries added = chart.addSeries(each.name, each.x, each.y);
            added.setMarker(each.look == Look.LINE ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
            added.setLineStyle(each.look == Look.MARKS ? SeriesLines.NONE : new BasicStroke(2));
        }
        return chart;
    }

    private static void dress(AxesChartStyler styler) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
        styler.setBaseFont(font)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartFontColor(INK)
                .setSeriesColors(COLOURS)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(font)
                .setChartTitleFont(font.deriveFont(Font.BOLD, 17f))
                .setChartPadding(14);
        styler.setAxisTitleFont(font)
                .setAxisTickLabelsFont(font.deriveFont(13f))
                .setPlotGridLinesColor(GRID)
                .setPlotGridLinesStroke(new BasicStroke(1))
                .setAxisTickMarksColor(GRID);
    }
}
