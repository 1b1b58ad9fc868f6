package isotherm.io.weather;

import isotherm.weather.Forecast;
import isotherm.weather.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Rows of weather put together from several sources, in time; the first to have a row keeps it. */
final class WeatherRows {
    private record Row(List<Double> values, String source) {}

    private final WeatherQuestion question;
    private final List<Quantity> columns;
    private final NavigableMap<Instant, Row> rows = new TreeMap<>();
    private final Set<String> heads = new LinkedHashSet<>();

    WeatherRows(WeatherQuestion question) {
        this.question = question;
        this.columns = question.wanted().quantities();
    }

    /** Takes what is known of all quantities after one moment and before another, ends excluded. */
    void take(Forecast forecast, Instant after, Instant before) {
        boolean used = false;
        for (int row = 0; row < forecast.times().size(); row++) {
            Instant time = forecast.times().get(row);
            List<Double> values = new ArrayList<>();
            for (Quantity quantity : columns) {
                values.add(forecast.value(quantity, row));
            }
            if (time.isAfter(after) && time.isBefore(before) && values.stream().noneMatch(v -> v.isNaN())) {
                used |= rows.putIfAbsent(time, new Row(values, forecast.source().name())) == null;
            }
        }
        if (used) {
            heads.add(forecast.source().attribution());
            heads.add(forecast.source().name() + ": issued " + forecast.issued() + ", fetched "
                    + forecast.receipt().fetched() + stale(forecast));
            forecast.passedOver().forEach(earlier -> heads.add("passed over " + earlier));
        }
    }

    private static String stale(Forecast forecast) {
        String warning = forecast.receipt().warning();
        return warning.isEmpty() ? "" : ", " + warning;
    }

    void say(String head) {
        heads.add(head);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Instant first() {
        return rows.firstKey();
    }

    Instant last() {
        return rows.lastKey();
    }

    String text() {
        StringBuilder text = new StringBuilder(Origins.head(question.words(), origin()));
        heads.forEach(head -> text.append("# ").append(head.replace('\n', ' ')).append('\n'));
        text.append("time");
        columns.forEach(quantity -> text.append(',').append(quantity.key()));
        text.append(",source\n");
        rows.forEach((time, row) -> {
            text.append(time);
            row.values.forEach(value -> text.append(',').append(value));
            text.append(',').append(row.source).append('\n');
        });
        return text.toString();
    }

    /** From whom and of when, in one line. */
    String note() {
        return question.words() + ": " + origin();
    }

    private String origin() {
        Set<String> sources = new LinkedHashSet<>();
        rows.values().forEach(row -> sources.add(row.source));
        return String.join(", ", sources) + ", " + first() + " to " + last();
    }
}
