package isotherm.weather.service;

import isotherm.weather.Area;
import isotherm.weather.AreaGrid;
import isotherm.weather.Deadline;
import isotherm.weather.Place;
import isotherm.weather.Quantity;
import isotherm.weather.Receipt;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherException.Kind;
import isotherm.weather.fetch.Json;
import isotherm.weather.fetch.Query;
import isotherm.weather.fetch.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The whole area in one reply: the run's time first, then its valid times, the grid that never changes, and the numbers. */
final class SmhiFields {
    private static final Place WHOLE = new Place("the whole area", 62, 16);
    /** The service knows 1 to 20. */
    private static final int MOST_THINNING = 20;
    /** A time with dashes in a path is not found. */
    private static final DateTimeFormatter PATH_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Duration GRID_LIFETIME = Duration.ofDays(30);

    private final Smhi smhi;

    SmhiFields(Smhi smhi) {
        this.smhi = smhi;
    }

    private Reply fetch(Query query, Deadline deadline) {
        return smhi.explained(WHOLE, query, deadline, () -> smhi.fetcher().fetch(query, deadline));
    }

    private <T> T read(Query query, Reply reply, Deadline deadline, Function<Reply, T> reader) {
        return smhi.explained(WHOLE, query, deadline, () -> PointClient.reading(reply, reader));
    }

    List<Instant> times(Deadline deadline) {
        return times(run(deadline), deadline);
    }

    private List<Instant> times(Run run, Deadline deadline) {
        Query query = smhi.query("/times.json", "time", Duration.ofMinutes(5)).ofEdition(run.edition());
        return read(
                query,
                fetch(query, deadline),
                deadline,
                reply -> reply.json().member("time").items().stream()
                        .map(item -> Instant.parse(item.text()))
                        .sorted()
                        .toList());
    }

    private record Run(String edition, Receipt receipt) {}

    private Run run(Deadline deadline) {
        Query query = smhi.runTime();
        Reply reply = fetch(query, deadline);
        Instant created = read(query, reply, deadline, said -> Smhi.created(said.json()));
        return new Run(created.toString(), reply.receipt());
    }

    Area area(Quantity quantity, Instant time, int thinning, Deadline deadline) {
        if (thinning < 1 || thinning > MOST_THINNING) {
            throw new IllegalArgumentException(
                    "the thinning of a field must be from 1 to " + MOST_THINNING + ", was " + thinning);
        }
        Run run = run(deadline);
        Instant valid = nearest(times(run, deadline), time);
        AreaGrid grid = grid(thinning, deadline);
        String name = Smhi.name(quantity);
        Query query = smhi.query(
                        "/geotype/multipoint/time/" + PATH_TIME.format(valid) + "/parameter/" + name
                                + "/data.json?with-geo=false&downsample=" + thinning,
                        "timeSeries",
                        Duration.ofMinutes(5))
                .ofEdition(run.edition());
        Reply reply = fetch(query, deadline);
        // a field of a run is as old as the news that the run is the last
        Receipt receipt = run.receipt();
        return read(
                query,
                reply,
                deadline,
                said -> new Area(
                        smhi.source(), receipt, quantity, valid, grid, values(said.json(), name, grid.size())));
    }

    private static Instant nearest(List<Instant> times, Instant wanted) {
        if (times.isEmpty()) {
            throw new WeatherException(Kind.MISSING, "SMHI has no field of any time");
        }
        Instant best = times.stream()
                .min(Comparator.comparing(
                        (Instant time) -> Duration.between(time, wanted).abs()))
                .orElseThrow();
        Duration off = Duration.between(best, wanted).abs();
        boolean beyond = wanted.isBefore(times.getFirst()) || wanted.isAfter(times.getLast());
        if (beyond && off.compareTo(Duration.ofHours(1)) > 0) {
            throw new WeatherException(
                    Kind.BEYOND,
                    "SMHI has fields from " + times.getFirst() + " to " + times.getLast() + ", not at " + wanted);
        }
        return best;
    }

    private AreaGrid grid(int thinning, Deadline deadline) {
        Query query = smhi.query("/geotype/multipoint.json?downsample=" + thinning, "coordinates", GRID_LIFETIME);
        return read(query, fetch(query, deadline), deadline, reply -> {
            List<Json> points = reply.json().member("coordinates").items();
            double[] lat = new double[points.size()];
            double[] lon = new double[points.size()];
            for (int k = 0; k < lat.length; k++) {
                double[] lonLat = points.get(k).numbers();
                if (lonLat.length < 2) {
                    throw new WeatherException(Kind.BROKEN, "point " + k + " of the grid has no two coordinates");
                }
                lon[k] = lonLat[0];
                lat[k] = lonLat[1];
            }
            return new AreaGrid(lat, lon);
        });
    }

    private static double[] values(Json json, String name, int expected) {
        List<Json> entries = json.member("timeSeries").items();
        if (entries.size() != 1) {
            throw new WeatherException(Kind.BROKEN, "a field's reply has " + entries.size() + " times");
        }
        double[] said = entries.getFirst().member("data").member(name).numbers();
        if (said.length != expected) {
            throw new WeatherException(
                    Kind.BROKEN, "the field has " + said.length + " values, its grid " + expected + " points");
        }
        double[] values = new double[said.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = Smhi.value(said[k]);
        }
        return values;
    }
}
