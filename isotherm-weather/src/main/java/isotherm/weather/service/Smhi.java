package isotherm.weather.service;

import isotherm.weather.Area;
import isotherm.weather.Deadline;
import isotherm.weather.Forecast;
import isotherm.weather.Place;
import isotherm.weather.Provider;
import isotherm.weather.Quantity;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherException.Kind;
import isotherm.weather.WeatherService;
import isotherm.weather.fetch.Fetcher;
import isotherm.weather.fetch.Json;
import isotherm.weather.fetch.Query;
import isotherm.weather.fetch.RefusedException;
import isotherm.weather.fetch.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** SMHI's forecast SNOW, version 1, of the Nordic countries: points, and the whole area at once. */
public final class Smhi extends PointClient implements WeatherService.Fields {
    /** Where it is. */
    public static final URI BASE =
            URI.create("https://opendata-download-metfcst.smhi.se/api/category/snow1g/version/1");

    private static final Provider SOURCE = new Provider(
            "SMHI", "Weather data: SMHI (CC BY 4.0)", "https://www.smhi.se/data/om-smhis-data/villkor-for-anvandning");
    /** At most two connections at a time for one user. */
    private static final Query.Terms TERMS = new Query.Terms(2, 0);

    /** More are answered with 404. */
    private static final int DECIMALS = 6;

    private static final double MISSING = 9999;
    private static final Duration POINT_LIFETIME = Duration.ofMinutes(15);
    private static final Duration RUN_LIFETIME = Duration.ofMinutes(5);

    private static final Map<Quantity, String> NAMES = new EnumMap<>(Map.of(
            Quantity.AIR_TEMPERATURE, "air_temperature",
            Quantity.WIND_SPEED, "wind_speed",
            Quantity.RELATIVE_HUMIDITY, "relative_humidity"));

    /** The service, or what stands in for it at another address. */
    public Smhi(Fetcher fetcher, URI base) {
        super(fetcher, base);
    }

    @Override
    public Provider source() {
        return SOURCE;
    }

    static double value(double said) {
        return said == MISSING ? Double.NaN : said;
    }

    static String name(Quantity quantity) {
        String name = NAMES.get(quantity);
        if (name == null) {
            throw new WeatherException(Kind.MISSING, "SMHI has no " + quantity.key());
        }
        return name;
    }

    @Override
    Query query(Place place, Set<Quantity> quantities) {
        List<String> names = quantities.stream()
                .filter(NAMES::containsKey)
                .sorted()
                .map(Smhi::name)
                .toList();
        if (names.isEmpty()) {
            throw new WeatherException(
                    Kind.MISSING,
                    "SMHI has none of " + quantities.stream().map(Quantity::key).collect(Collectors.joining(", ")));
        }
        // commas as they are: of %2C the service reads the first name only
        return query(
                "/geotype/point/lon/" + place.lon(DECIMALS) + "/lat/" + place.lat(DECIMALS) + "/data.json?parameters="
                        + String.join(",", names),
                "timeSeries",
                POINT_LIFETIME);
    }

    Query query(String path, String member, Duration lifetime) {
        return new Query(URI.create(base() + path), member, TERMS, lifetime);
    }

    @Override
    Forecast read(Place place, Reply reply) {
        return reading(reply, said -> {
            Forecast.Builder built = new Forecast.Builder(SOURCE, created(said.json()));
            for (Json entry : said.json().member("timeSeries").items()) {
                Instant time = Instant.parse(entry.member("time").text());
                Json data = entry.member("data");
                NAMES.forEach((quantity, name) -> {
                    if (data.has(name)) {
                        built.put(time, quantity, value(data.member(name).number()));
                    }
                });
            }
            return built.build(place, said.receipt());
        });
    }

    static Instant created(Json json) {
        return Instant.parse(json.member("createdTime").text());
    }

    /** Out of area and no such address look the same: asking for the run time tells them apart. */
    @Override
    WeatherException refused(Place place, WeatherException problem, RefusedException answer, Deadline deadline) {
        if (answer.status() != 400 && answer.status() != 404) {
            return problem;
        }
        try {
            created(fetcher().fetch(runTime(), deadline).json());
        } catch (WeatherException e) {
            return e.kind() == Kind.REFUSED || e.kind() == Kind.NOT_A_SERVICE ? notAService(problem) : problem;
        }
        return new WeatherException(Kind.OUT_OF_AREA, "outside SMHI's area" + place.swapHint(), problem);
    }

    Query runTime() {
        return query("/createdtime.json", "createdTime", RUN_LIFETIME);
    }

    @Override
    public List<Instant> times(Deadline deadline) {
        return new SmhiFields(this).times(deadline);
    }

    @Override
    public Area area(Quantity quantity, Instant time, int thinning, Deadline deadline) {
        return new SmhiFields(this).area(quantity, time, thinning, deadline);
    }
}
