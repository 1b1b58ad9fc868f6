package isotherm.cli.plot;

import isotherm.bench.chart.BenchChart;
import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.field.Snapshot;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.PendingFile;
import isotherm.io.kept.KeptTable;
import isotherm.io.plot.TimeText;
import isotherm.model.Axis;
import isotherm.model.Output;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Curves: what tables have over time, and temperatures along lines. */
final class Charts {
    private static final int SAMPLES = 400;
    /** Curves beyond which nobody tells one from the other. */
    private static final int MOST_CURVES = 16;
    /** Room above and below the curves, in parts of their height. */
    private static final double ROOM = 0.05;

    private final Path folder;
    private final boolean svg;
    private final Output.@Nullable Range range;

    /** @param range of the axis at the left; null for what the curves need */
    Charts(Path folder, boolean svg, Output.@Nullable Range range) {
        this.folder = folder;
        this.svg = svg;
        this.range = range;
    }

    /** Columns of a table that have one unit. */
    private enum Kind {
        TEMPERATURE("_degC", "", "Temperature / \u00b0C"),
        DISTANCE("_m", "-distances", "Distance / m"),
        FLOW("_W_per_m", "-flows", "Heat flow / (W/m)"),
        HEAT("_J_per_m", "-sums", "Heat / (J/m)");

        private final String ending;
        private final String file;
        private final String label;

        Kind(String ending, String file, String label) {
            this.ending = ending;
            this.file = file;
            this.label = label;
        }

        static @Nullable Kind of(String column) {
            for (Kind kind : new Kind[] {TEMPERATURE, FLOW, HEAT, DISTANCE}) {
                if (column.endsWith(kind.ending)) {
                    return kind;
                }
            }
            return null;
        }
    }

    /**
     * What a run's table has over time, a chart for each unit.
     *
     * @param wanted names of columns, with or without their units; empty for all
     */
    List<Path> ofTable(Path file, List<String> wanted) {
        KeptTable table = table(file);
        if (!hasCurves(table)) {
            throw new WrongInputException(file + " has one time alone; a curve needs two");
        }
        return curves(file, table, wanted);
    }

    /** All that one of a run's own tables has over time; nothing where it has one time alone. */
    List<Path> ofRun(Path file) {
        KeptTable table = table(file);
        return hasCurves(table) ? curves(file, table, List.of()) : List.of();
    }

    private static boolean hasCurves(KeptTable table) {
        return table.times().length > 1;
    }

    private List<Path> curves(Path file, KeptTable table, List<String> wanted) {
        Map<Kind, List<String>> groups = new LinkedHashMap<>();
        for (String column : table.names()) {
            Kind kind = Kind.of(column);
            if (kind != null && (wanted.isEmpty() || wanted.contains(column) || wanted.contains(bare(column, kind)))) {
                groups.computeIfAbsent(kind, fresh -> new ArrayList<>()).add(column);
            }
        }
        if (groups.isEmpty()) {
            throw new WrongInputException(file + " has no such column; it has " + String.join(", ", table.names()));
        }
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
        List<Path> written = new ArrayList<>();
        groups.forEach((kind, columns) -> {
            String title =
                    columns.size() > MOST_CURVES ? name + ": the first " + MOST_CURVES + " of " + columns.size() : name;
            List<String> shown = columns.subList(0, Math.min(MOST_CURVES, columns.size()));
            written.add(write(name + kind.file, overTime(title, table, kind, shown)));
        });
        return written;
    }

    private static KeptTable table(Path file) {
        try {
            return UserInput.checked(() -> {
                try {
                    return KeptTable.read(file);
                } catch (IOException e) {
                    throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
                }
            });
        } catch (WrongInputException e) {
            String why = String.valueOf(e.getMessage());
            throw new WrongInputException(why.contains(file.toString()) ? why : file + ": " + why, e);
        }
    }

    private static String bare(String column, Kind kind) {
        return column.substring(0, column.length() - kind.ending.length());
    }

    private BenchChart overTime(String title, KeptTable table, Kind kind, List<String> columns) {
        double[] times = table.times();
        double span = times[times.length - 1] - times[0];
        String unit = span > 3 * 86400 ? "d" : span > 3 * 3600 ? "h" : span > 3 * 60 ? "min" : "s";
        double seconds = switch (unit) {
            case "d" -> 86400;
            case "h" -> 3600;
            case "min" -> 60;
            default -> 1;
        };
        Map<String, double[]> curves = new LinkedHashMap<>();
        columns.forEach(column -> curves.put(bare(column, kind), table.column(column)));
        return chart(title, "Time / " + unit, kind.label, scaled(times, time -> time / seconds), curves);
    }

    private static double[] scaled(double[] values, DoubleUnaryOperator by) {
        return DoubleStream.of(values).map(by).toArray();
    }

    /** Temperatures, or differences, along a line of the plate: a curve for each state. */
    Path along(Asked.Cut cut, int number, States states) {
        Axis axisX = states.plate().grid().x();
        Axis axisY = states.plate().grid().y();
        check(cut, "x", axisX.length(), cut.x0(), cut.x1());
        check(cut, "y", axisY.length(), cut.y0(), cut.y1());
        if (states.count() > MOST_CURVES) {
            throw new WrongInputException(
                    "a cut shows at most " + MOST_CURVES + " states, asked for are " + states.count());
        }
        double length = Math.hypot(cut.x1() - cut.x0(), cut.y1() - cut.y0());
        String unit = length < 1e-3 ? "\u00b5m" : length < 1 ? "mm" : "m";
        double perMetre = length < 1e-3 ? 1e6 : length < 1 ? 1e3 : 1;
        double[] along = new double[SAMPLES + 1];
        Map<String, double[]> curves = new LinkedHashMap<>();
        for (int k = 0; k < states.count(); k++) {
            Snapshot state = states.at(k);
            double[] values = new double[SAMPLES + 1];
            for (int i = 0; i <= SAMPLES; i++) {
                double share = (double) i / SAMPLES;
                along[i] = share * length * perMetre;
                values[i] = state.atPlace(
                        Math.clamp(cut.x0() + share * (cut.x1() - cut.x0()), 0, axisX.length()),
                        Math.clamp(cut.y0() + share * (cut.y1() - cut.y0()), 0, axisY.length()));
            }
            curves.put("t = " + TimeText.of(state.time()), values);
        }
        String label = states.areDifferences() ? "Difference / K" : "Temperature / \u00b0C";
        String name = states.count() == 1 ? ", " + curves.keySet().iterator().next() : "";
        BenchChart chart = chart("Cut " + cut.text() + name, "Way / " + unit, label, along, curves);
        return write("cut-" + number, chart);
    }

    private static void check(Asked.Cut cut, String axis, double length, double from, double to) {
        double slack = 1e-9 * length;
        if (Math.min(from, to) < -slack || Math.max(from, to) > length + slack) {
            throw new WrongInputException(
                    "--cut " + cut.text() + " leaves the plate: " + axis + " goes from 0 to " + length + " m");
        }
    }

    /** A curve is broken where there is no number. */
    private BenchChart chart(String title, String x, String y, double[] along, Map<String, double[]> curves) {
        double[] all = curves.values().stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        if (all.length == 0) {
            throw new WrongInputException(title + ": there is no number to draw");
        }
        double low = DoubleStream.of(all).min().getAsDouble();
        double high = DoubleStream.of(all).max().getAsDouble();
        double room = high > low ? ROOM * (high - low) : Math.max(0.5, Math.abs(low) * ROOM);
        BenchChart chart = BenchChart.of(title, x, y);
        chart.between(range == null ? low - room : range.low(), range == null ? high + room : range.high());
        curves.forEach((name, values) ->
                chart.curve(name, along, scaled(values, each -> Double.isFinite(each) ? each : Double.NaN)));
        return chart;
    }

    private Path write(String name, BenchChart chart) {
        Path file = folder.resolve(name + (svg ? ".svg" : ".png"));
        PendingFile.write(LocalDisk.DISK, file, ByteBuffer.wrap(chart.bytes(svg)));
        return file;
    }
}
