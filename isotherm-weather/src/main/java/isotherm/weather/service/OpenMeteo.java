package isotherm.weather.service;

import isotherm.weather.Deadline;
import isotherm.weather.Forecast;
import isotherm.weather.Outcome;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Open-Meteo, of the whole world: forecasts of several places at once, and the past since 1940. */
public final class OpenMeteo extends PointClient implements WeatherService.Archive {
    /** Where forecasts are. */
    public static final URI BASE = URI.create("https://api.open-meteo.com/v1");
    /** Where the past is. */
    public static final URI ARCHIVE = URI.create("https://archive-api.open-meteo.com/v1");

    private static final Provider SOURCE = new Provider(
            "Open-Meteo", "Weather data by Open-Meteo.com (CC BY 4.0)", "https://open-meteo.com/en/license");
    private static final Provider PAST_SOURCE = new Provider(
            "Open-Meteo archive",
            "Weather data by Open-Meteo.com (CC BY 4.0), from ERA5 of the Copernicus Climate Change Service",
            "https://open-meteo.com/en/license");

    /** Six hundred places a minute; the number of connections is ours. */
    private static final Query.Terms TERMS = new Query.Terms(8, 600);

    private static final int DECIMALS = 6;
    private static final int BATCH = 50;
    private static final int MOST_RECENT_DAYS = 92;
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final Duration PAST_LIFETIME = Duration.ofDays(1);

    private static final Map<Quantity, String> NAMES = new EnumMap<>(Map.of(
            Quantity.AIR_TEMPERATURE, "temperature_2m",
            Quantity.WIND_SPEED, "wind_speed_10m",
            Quantity.RELATIVE_HUMIDITY, "relative_humidity_2m",
            Quantity.CLOUD_COVER, "cloud_cover",
            Quantity.GLOBAL_RADIATION, "shortwave_radiation",
            Quantity.DIRECT_NORMAL_RADIATION, "direct_normal_irradiance",
            Quantity.DIFFUSE_RADIATION, "diffuse_radiation"));

    private static final Map<Quantity, String> PAST_NAMES = new EnumMap<>(Map.of(
            Quantity.SOIL_TEMPERATURE_0_TO_7CM, "soil_temperature_0_to_7cm",
            Quantity.SOIL_TEMPERATURE_7_TO_28CM, "soil_temperature_7_to_28cm",
            Quantity.SOIL_TEMPERATURE_28_TO_100CM, "soil_temperature_28_to_100cm",
            Quantity.SOIL_TEMPERATURE_100_TO_255CM, "soil_temperature_100_to_255cm"));

    private final URI archive;

    /** The service, or what stands in for it at other addresses. */
    public OpenMeteo(Fetcher fetcher, URI base, URI archive) {
        super(fetcher, base);
        this.archive = archive;
    }

    @Override
    public Provider source() {
        return SOURCE;
    }

    @Override
    Query query(Place place, Set<Quantity> quantities) {
        return query(List.of(place), quantities);
    }

    private Query query(List<Place> places, Set<Quantity> quantities) {
        String address = base() + "/forecast?" + parameters(places, names(quantities, Map.of()));
        return new Query(URI.create(address), "hourly", TERMS, places.size(), LIFETIME, "");
    }

    private static String parameters(List<Place> places, String names) {
        return "latitude=" + joined(places, place -> place.lat(DECIMALS)) + "&longitude="
                + joined(places, place -> place.lon(DECIMALS)) + "&hourly=" + names
                + "&wind_speed_unit=ms&timezone=UTC";
    }

    private static String joined(List<Place> places, Function<Place, String> part) {
        return places.stream().map(part).collect(Collectors.joining(","));
    }

    private static String names(Set<Quantity> quantities, Map<Quantity, String> more) {
        String names = quantities.stream()
                .sorted()
                .filter(quantity -> NAMES.containsKey(quantity) || more.containsKey(quantity))
                .map(quantity -> NAMES.getOrDefault(quantity, more.getOrDefault(quantity, "")))
                .collect(Collectors.joining(","));
        if (names.isEmpty()) {
            throw new WeatherException(
                    Kind.MISSING,
                    "Open-Meteo has none of "
                            + quantities.stream().map(Quantity::key).collect(Collectors.joining(", ")));
        }
        return names;
    }

    @Override
    Forecast read(Place place, Reply reply) {
        return reading(reply, said -> forecast(place, SOURCE, said, said.json()));
    }

    private static Forecast forecast(Place place, Provider source, Reply reply, Json json) {
        Json hourly = json.member("hourly");
        Forecast.Builder built = new Forecast.Builder(source, reply.receipt().fetched());
        List<Json> times = hourly.member("time").items();
        for (Map<Quantity, String> names : List.of(NAMES, PAST_NAMES)) {
            names.forEach((quantity, name) -> {
                if (!hourly.has(name)) {
                    return;
                }
                double[] values = hourly.member(name).numbers();
                if (values.length != times.size()) {
                    throw new WeatherException(
                            Kind.BROKEN, name + " has " + values.length + " values for " + times.size() + " times");
                }
                for (int k = 0; k < values.length; k++) {
                    built.put(LocalDateTime.parse(times.get(k).text()).toInstant(ZoneOffset.UTC), quantity, values[k]);
                }
            });
        }
        return built.build(place, reply.receipt());
    }

    /** Fifty places a request; a batch that is refused is asked place by place, so that one does not lose the others. */
    @Override
    public List<Outcome<Forecast>> forecasts(List<Place> places, Set<Quantity> quantities, Deadline deadline) {
        List<Outcome<Forecast>> outcomes = new ArrayList<>();
        for (int start = 0; start < places.size(); start += BATCH) {
            List<Place> batch = places.subList(start, Math.min(places.size(), start + BATCH));
            outcomes.addAll(
                    batch.size() == 1
                            ? one(batch.getFirst(), quantities, deadline)
                            : several(batch, quantities, deadline));
        }
        return outcomes;
    }

    private List<Outcome<Forecast>> one(Place place, Set<Quantity> quantities, Deadline deadline) {
        return List.of(Outcome.of(() -> forecast(place, quantities, deadline)));
    }

    private List<Outcome<Forecast>> several(List<Place> places, Set<Quantity> quantities, Deadline deadline) {
        Query query = query(places, quantities);
        try {
            return explained(places.getFirst(), query, deadline, () -> {
                Reply reply = fetcher().fetch(query, deadline);
                return reading(reply, said -> matched(places, said));
            });
        } catch (WeatherException e) {
            if (e.kind() == Kind.REFUSED) {
                return places.stream()
                        .flatMap(place -> one(place, quantities, deadline).stream())
                        .toList();
            }
            return places.stream()
                    .map(place -> (Outcome<Forecast>) new Outcome.Failure<Forecast>(e))
                    .toList();
        }
    }

    private static List<Outcome<Forecast>> matched(List<Place> places, Reply reply) {
        List<Json> items = reply.json().items();
        if (items.size() != places.size()) {
            throw new WeatherException(Kind.BROKEN, items.size() + " forecasts came for " + places.size() + " places");
        }
        List<Outcome<Forecast>> outcomes = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            outcomes.add(new Outcome.Value<>(forecast(places.get(k), SOURCE, reply, items.get(k))));
        }
        return outcomes;
    }

    @Override
    public Forecast past(Place place, LocalDate from, LocalDate to, Set<Quantity> quantities, Deadline deadline) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the past goes from " + from + " to " + to + ", which is before");
        }
        String address = archive + "/archive?" + parameters(List.of(place), names(quantities, PAST_NAMES))
                + "&start_date=" + from + "&end_date=" + to;
        Query query = new Query(URI.create(address), "hourly", TERMS, PAST_LIFETIME);
        return explained(place, query, deadline, () -> {
            Reply reply = fetcher().fetch(query, deadline);
            return reading(reply, said -> forecast(place, PAST_SOURCE, said, said.json()));
        });
    }

    @Override
    public Forecast recent(Place place, int days, Set<Quantity> quantities, Deadline deadline) {
        if (days < 1 || days > MOST_RECENT_DAYS) {
            throw new WeatherException(
                    Kind.BEYOND,
                    "Open-Meteo keeps the forecasts of " + MOST_RECENT_DAYS + " days, " + days + " were asked for");
        }
        String address = base() + "/forecast?" + parameters(List.of(place), names(quantities, Map.of())) + "&past_days="
                + days + "&forecast_days=1";
        Query query = new Query(URI.create(address), "hourly", TERMS, LIFETIME);
        return explained(place, query, deadline, () -> {
            Reply reply = fetcher().fetch(query, deadline);
            return reading(reply, said -> forecast(place, SOURCE, said, said.json()));
        });
    }

    @Override
    WeatherException refused(Place place, WeatherException problem, RefusedException answer, Deadline deadline) {
        try {
            String reason = Json.read(answer.body().getBytes(StandardCharsets.UTF_8))
                    .member("reason")
                    .text();
            return new WeatherException(Kind.REFUSED, "Open-Meteo says: " + reason, problem);
        } catch (WeatherException e) {
            return answer.status() == 404 ? notAService(problem) : problem;
        }
    }
}
