package isotherm.weather;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The weather of one place over time, forecast or past: rising times, steps of any length, gaps where values are missing. */
public final class Forecast {
    /** A value and the time for which it stands. */
    public record Reading(Instant time, double value) {}

    /** Times nearer than this to the first or the last one are answered by it, even where steps are shorter. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final Place place;
    private final Provider source;
    private final Instant issued;
    private final Receipt receipt;
    private final List<String> passedOver;
    private final List<Instant> times;
    private final Map<Quantity, double[]> values;

    private Forecast(Builder built, Place place, Receipt receipt, List<String> passedOver) {
        this.place = place;
        this.source = built.source;
        this.issued = built.issued;
        this.receipt = receipt;
        this.passedOver = List.copyOf(passedOver);
        this.times = List.copyOf(built.rows.keySet());
        this.values = new EnumMap<>(Quantity.class);
        int row = 0;
        for (Map<Quantity, Double> entries : built.rows.values()) {
            for (Map.Entry<Quantity, Double> entry : entries.entrySet()) {
                values.computeIfAbsent(entry.getKey(), quantity -> gaps(times.size()))[row] = entry.getValue();
            }
            row++;
        }
    }

    private Forecast(Forecast same, List<String> passedOver) {
        this.place = same.place;
        this.source = same.source;
        this.issued = same.issued;
        this.receipt = same.receipt;
        this.passedOver = List.copyOf(passedOver);
        this.times = same.times;
        this.values = same.values;
    }

    private static double[] gaps(int size) {
        double[] gaps = new double[size];
        Arrays.fill(gaps, Double.NaN);
        return gaps;
    }

    /** Gathers what a service says, in whatever order. */
    public static final class Builder {
        private final Provider source;
        private final Instant issued;
        private final NavigableMap<Instant, Map<Quantity, Double>> rows = new TreeMap<>();

        /** Nothing yet; {@code issued} is when the source made it. */
        public Builder(Provider source, Instant issued) {
            this.source = source;
            this.issued = issued;
        }

        /** A value; one that is not finite is a gap. */
        public void put(Instant time, Quantity quantity, double value) {
            Map<Quantity, Double> row = rows.computeIfAbsent(time, fresh -> new EnumMap<>(Quantity.class));
            if (Double.isFinite(value)) {
                row.put(quantity, value);
            }
        }

        /** All of it. */
        public Forecast build(Place place, Receipt receipt) {
            return new Forecast(this, place, receipt, List.of());
        }
    }

    /** This, with the sources that were asked before and why they did not answer. */
    public Forecast passingOver(List<String> earlier) {
        return new Forecast(this, earlier);
    }

    public Place place() {
        return place;
    }

    /** Who gave every value of it. */
    public Provider source() {
        return source;
    }

    /** When the source made it. */
    public Instant issued() {
        return issued;
    }

    /** When it was fetched, and whether it is stale. */
    public Receipt receipt() {
        return receipt;
    }

    /** Sources asked before this one, each with the reason why it did not answer. */
    public List<String> passedOver() {
        return passedOver;
    }

    /** Rising. */
    public List<Instant> times() {
        return times;
    }

    /** What it has at least one value of. */
    public Set<Quantity> quantities() {
        return values.keySet();
    }

    /** The value in a row of {@link #times}; NaN where it is missing. */
    public double value(Quantity quantity, int row) {
        double[] column = values.get(quantity);
        return column == null ? Double.NaN : column[row];
    }

    /**
     * What is known of a quantity, without the gaps.
     *
     * @throws WeatherException (missing) where there is not one value
     */
    public List<Reading> readings(Quantity quantity) {
        double[] column = values.get(quantity);
        if (column == null) {
            throw new WeatherException(WeatherException.Kind.MISSING, source.name() + " has no " + quantity.key());
        }
        return IntStream.range(0, column.length)
                .filter(row -> !Double.isNaN(column[row]))
                .mapToObj(row -> new Reading(times.get(row), column[row]))
                .toList();
    }

    /**
     * The value nearest in time, the earlier one of two as near. A value stands for half a step to both sides, an hour at
     * least.
     *
     * @throws WeatherException (beyond) before the first or after the last, (missing) without a value
     */
    public Reading nearest(Quantity quantity, Instant time) {
        List<Reading> known = readings(quantity);
        Reading best = known.getFirst();
        for (Reading reading : known) {
            if (distance(reading, time).compareTo(distance(best, time)) < 0) {
                best = reading;
            }
        }
        int end = known.size() - 1;
        boolean before =
                time.isBefore(known.getFirst().time()) && isFar(time, known.getFirst(), known.get(Math.min(1, end)));
        boolean after =
                time.isAfter(known.getLast().time()) && isFar(time, known.getLast(), known.get(Math.max(0, end - 1)));
        if (before || after) {
            throw new WeatherException(
                    WeatherException.Kind.BEYOND,
                    source.name() + " has " + quantity.key() + " from "
                            + known.getFirst().time() + " to " + known.getLast().time() + ", not at " + time);
        }
        return best;
    }

    private static Duration distance(Reading reading, Instant time) {
        return Duration.between(reading.time(), time).abs();
    }

    /** Whether a time beyond the last reading lies further off than half the step to its neighbour. */
    private static boolean isFar(Instant time, Reading last, Reading neighbour) {
        Duration half = distance(neighbour, last.time()).dividedBy(2);
        return distance(last, time).compareTo(half.compareTo(SLACK) > 0 ? half : SLACK) > 0;
    }
}
