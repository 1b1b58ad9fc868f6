package isotherm.io.kept;

import isotherm.io.series.CsvFile;
import isotherm.io.toml.ScenarioException;
import isotherm.weather.PlainText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table that a run wrote, of probes or heat: numbers over seconds since the start. A last line that was cut off is left out. */
public final class KeptTable {
    private static final String TIME = "time_s";

    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();
    private final double[] times;

    private KeptTable(CsvFile file) {
        int time = file.column(TIME);
        if (time < 0) {
            throw new IllegalArgumentException("it has no column " + TIME);
        }
        this.times = numbers(file, time);
        for (int k = 0; k < times.length; k++) {
            if (!Double.isFinite(times[k]) || (k > 0 && !(times[k] > times[k - 1]))) {
                throw new ScenarioException(file.cells(time).get(k).origin(), "the times must rise");
            }
        }
        for (int k = 0; k < file.names().size(); k++) {
            String name = file.names().get(k);
            if (k != time && !name.equals("time_utc") && !name.startsWith("run_")) {
                names.add(name);
                columns.add(numbers(file, k));
            }
        }
    }

    /**
     * Reads one.
     *
     * @throws IOException where it cannot be read, in one sentence
     * @throws isotherm.io.toml.ScenarioException at the first value that does not fit
     * @throws IllegalArgumentException where it is no table of a run
     */
    public static KeptTable read(Path file) throws IOException {
        String text = PlainText.read(file, CsvFile.MOST_BYTES);
        List<String> lines = text.lines().toList();
        return new KeptTable(CsvFile.parse(
                isEnded(file) ? lines : lines.subList(0, Math.max(0, lines.size() - 1)), file.toString()));
    }

    /** Whether the last line was written to its end. */
    private static boolean isEnded(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.read(last, Math.max(0, channel.size() - 1)) == 1 && last.get(0) == '\n';
        }
    }

    private static double[] numbers(CsvFile file, int column) {
        return file.cells(column).stream().mapToDouble(KeptTable::number).toArray();
    }

    private static double number(CsvFile.Cell cell) {
        if (cell.text().isEmpty() || cell.text().equals("NaN")) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(cell.text());
        } catch (NumberFormatException e) {
            throw new ScenarioException(cell.origin(), "expected a number, found \"" + cell.text() + "\"", e);
        }
    }

    /** Seconds since the start, rising. */
    public double[] times() {
        return times.clone();
    }

    /** The columns that have numbers, without times and marks. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** A column's numbers; NaN where there is none. */
    public double[] column(String name) {
        return columns.get(names.indexOf(name)).clone();
    }
}
