package isotherm.proof;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** SMHI's points and fields and Open-Meteo's forecasts and archive, at one address; the weather is a formula in time and place. */
final class WeatherServer implements AutoCloseable {
    /** Days by which the archive lags behind. */
    static final int LAG = 5;

    private static final int SIDE = 40;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private volatile boolean archive = true;
    private final LoopbackServer server = new LoopbackServer(this::reply);

    /** From now on the past is not found. */
    void loseTheArchive() {
        archive = false;
    }

    String base() {
        return server.base();
    }

    int requests() {
        return server.asked().size();
    }

    Instant now() {
        return now;
    }

    /** Degrees Celsius, hour by hour, whoever says so. */
    static double air(Instant time) {
        long hour = time.getEpochSecond() / 3600;
        return -4 + hour % 24 / 4.0 + hour % 7 / 8.0;
    }

    private String reply(URI target) {
        String path = target.getPath();
        return switch (path) {
            case "/archive", "/forecast" -> path.equals("/archive") && !archive ? "" : openMeteo(path, query(target));
            case "/createdtime.json" -> "{\"createdTime\":\"" + now + "\",\"referenceTime\":\"" + now + "\"}";
            case "/times.json" -> "{\"time\":[\"" + now.plus(6, ChronoUnit.HOURS) + "\",\"" + now + "\"]}";
            case "/geotype/multipoint.json" -> "{\"coordinates\":" + points("[%.3f,%.3f]") + "}";
            default ->
                path.startsWith("/geotype/multipoint/time/")
                        ? "{\"createdTime\":\"" + now + "\",\"referenceTime\":\"" + now
                                + "\",\"timeSeries\":[{\"time\":\"" + now + "\",\"data\":{\"air_temperature\":"
                                + points("%2$.3f") + "}}]}"
                        : path.startsWith("/geotype/point/") ? point() : "";
        };
    }

    /** From 50 to 69.5 degrees north, 4 to 43 east; the temperature is the latitude. */
    private static String points(String format) {
        List<String> all = new ArrayList<>();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                all.add(String.format(Locale.ROOT, format, 4.0 + column, 50 + row / 2.0));
            }
        }
        return all.toString();
    }

    private String point() {
        List<String> entries = new ArrayList<>();
        for (int hour = 0; hour <= 48; hour++) {
            Instant time = now.plus(hour, ChronoUnit.HOURS);
            entries.add("{\"time\":\"" + time + "\",\"data\":{\"air_temperature\":" + air(time) + "}}");
        }
        return "{\"createdTime\":\"" + now + "\",\"referenceTime\":\"" + now + "\",\"timeSeries\":" + entries + "}";
    }

    private static Map<String, String> query(URI target) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : target.getRawQuery().split("&", -1)) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return query;
    }

    private String openMeteo(String path, Map<String, String> query) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        boolean past = path.equals("/archive");
        LocalDate from = past
                ? LocalDate.parse(query.get("start_date"))
                : today.minusDays(Long.parseLong(query.getOrDefault("past_days", "0")));
        LocalDate to = past ? LocalDate.parse(query.get("end_date")) : today.plusDays(2);
        List<Instant> times = new ArrayList<>();
        for (Instant time = begin(from); time.isBefore(begin(to.plusDays(1))); time = time.plus(Duration.ofHours(1))) {
            times.add(time);
        }
        Instant known = past ? begin(today.minusDays(LAG)) : Instant.MAX;
        String columns = List.of(query.get("hourly").split(",", -1)).stream()
                .map(name -> "\"" + name + "\":"
                        + times.stream()
                                .map(time -> time.isBefore(known) ? value(name, time) : "null")
                                .toList())
                .collect(Collectors.joining(","));
        return "{\"hourly\":{\"time\":"
                + times.stream()
                        .map(time -> "\"" + time.toString().substring(0, 16) + "\"")
                        .toList()
                + "," + columns + "}}";
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String value(String name, Instant time) {
        return switch (name) {
            case "temperature_2m" -> String.valueOf(air(time));
            case "relative_humidity_2m" -> "80";
            case "cloud_cover" -> "50";
            default -> time.atOffset(ZoneOffset.UTC).getHour() == 11 ? "120" : "0";
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
