package isotherm.weather;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A forecast as a CSV file that a scenario reads: dates and one column per quantity, lines about it begin with #. */
public final class SeriesText {
    private SeriesText() {}

    /** Rows where at least one of the quantities has a value; a gap is an empty cell. */
    public static String csv(Forecast forecast, Set<Quantity> quantities) {
        List<Quantity> columns = quantities.stream()
                .filter(forecast.quantities()::contains)
                .sorted()
                .toList();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(forecast.place().name()).append(", ");
        text.append(forecast.place().lat(6))
                .append(' ')
                .append(forecast.place().lon(6))
                .append('\n');
        text.append("# ").append(forecast.source().attribution()).append('\n');
        text.append("# issued ").append(forecast.issued());
        text.append(", fetched ").append(forecast.receipt().fetched()).append('\n');
        text.append("time");
        columns.forEach(quantity -> text.append(',').append(quantity.key()));
        text.append('\n');
        for (int row = 0; row < forecast.times().size(); row++) {
            appendRow(text, forecast, columns, row);
        }
        return text.toString();
    }

    private static void appendRow(StringBuilder text, Forecast forecast, List<Quantity> columns, int row) {
        Instant time = forecast.times().get(row);
        boolean known = false;
        StringBuilder line = new StringBuilder().append(time);
        for (Quantity quantity : columns) {
            double value = forecast.value(quantity, row);
            line.append(',').append(Double.isNaN(value) ? "" : String.valueOf(value));
            known |= !Double.isNaN(value);
        }
        if (known) {
            text.append(line).append('\n');
        }
    }
}
