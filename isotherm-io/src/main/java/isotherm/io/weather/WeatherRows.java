package isotherm.io.weather;

import isotherm.weather.Forecast;
import isotherm.weather.Quantity;
import isotherm.weather.WeatherException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rows of weather put together from several sources, in time; the first to have a row keeps it. */
final class WeatherRows {
    /** Holes that the report names one by one; a kept file names them all. */
    private static final int SAID = 3;

    private record Row(List<Double> values, String source) {}

    private final WeatherQuestion question;
    private final List<Quantity> columns;
    private final NavigableMap<Instant, Row> rows = new TreeMap<>();
    private final NavigableSet<Instant> expected = new TreeSet<>();
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
            if (time.isAfter(after) && time.isBefore(before) && isWhole(forecast, row)) {
                used |= rows.putIfAbsent(
                                time,
                                new Row(values(forecast, row), forecast.source().name()))
                        == null;
            }
        }
        if (used) {
            heads.add(forecast.source().attribution());
            heads.add(forecast.source().name() + ": issued " + forecast.issued() + ", fetched "
                    + forecast.receipt().fetched() + stale(forecast));
            forecast.passedOver().forEach(earlier -> heads.add("passed over " + earlier));
        }
    }

    /** Takes all that a forecast knows, and expects what it leaves out between its first and its last row. */
    void takeAll(Forecast coming) {
        take(coming, Instant.MIN, Instant.MAX);
        coming.times().stream()
                .filter(time -> !time.isBefore(first()) && !time.isAfter(last()))
                .forEach(expected::add);
    }

    /** When a forecast has its first whole row. */
    Instant firstOf(Forecast coming) {
        for (int row = 0; row < coming.times().size(); row++) {
            if (isWhole(coming, row)) {
                return coming.times().get(row);
            }
        }
        throw new WeatherException(
                WeatherException.Kind.MISSING,
                coming.source().name() + " has no hour with all values of the " + question.words());
    }

    private boolean isWhole(Forecast forecast, int row) {
        return values(forecast, row).stream().noneMatch(v -> v.isNaN());
    }

    private List<Double> values(Forecast forecast, int row) {
        return columns.stream().map(quantity -> forecast.value(quantity, row)).toList();
    }

    /** That there should be a row at a time. */
    void expect(Instant time) {
        expected.add(time);
    }

    /** The times at which there should be a row and is none. */
    NavigableSet<Instant> missing() {
        NavigableSet<Instant> missing = new TreeSet<>(expected);
        missing.removeAll(rows.keySet());
        return missing;
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
        holes().forEach(hole -> text.append("# ").append(said(hole)).append('\n'));
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
        return String.join(", ", sources) + ", " + first() + " to " + last() + saidHoles();
    }

    /** Neighbours among the missing times, with no row between them. */
    private record Hole(Instant first, Instant last) {}

    private List<Hole> holes() {
        List<Hole> holes = new ArrayList<>();
        for (Instant time : missing()) {
            Hole before = holes.isEmpty() ? null : holes.getLast();
            if (before != null && rows.subMap(before.last, time).isEmpty()) {
                holes.set(holes.size() - 1, new Hole(before.first, time));
            } else {
                holes.add(new Hole(time, time));
            }
        }
        return holes;
    }

    private String saidHoles() {
        List<Hole> holes = holes();
        StringBuilder said = new StringBuilder();
        holes.stream().limit(SAID).forEach(hole -> said.append("; ").append(said(hole)));
        if (holes.size() > SAID) {
            said.append("; and ").append(holes.size() - SAID).append(" more holes, ");
            said.append(missing().size()).append(" hours in all");
        }
        return said.toString();
    }

    private String said(Hole hole) {
        boolean one = hole.first.equals(hole.last);
        String when = one
                ? "no value is known at " + hole.first
                : "no values are known from " + hole.first + " to " + hole.last;
        if (hole.last.isBefore(first())) {
            return when + ", so the series begins after that";
        }
        if (hole.first.isAfter(last())) {
            return when + ", so the series ends before that";
        }
        return when + (question.wanted() == WeatherQuestion.Wanted.SOIL ? "" : ", a straight line is drawn there");
    }
}
