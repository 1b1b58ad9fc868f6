package isotherm.weather.service;

import isotherm.weather.Deadline;
import isotherm.weather.Forecast;
import isotherm.weather.Place;
import isotherm.weather.Provider;
import isotherm.weather.Quantity;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherException.Kind;
import isotherm.weather.fetch.Fetcher;
import isotherm.weather.fetch.Json;
import isotherm.weather.fetch.Query;
import isotherm.weather.fetch.RefusedException;
import isotherm.weather.fetch.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** MET Norway's location forecast 2.0, of the whole world. */
public final class Met extends PointClient {
    /** Where it is. */
    public static final URI BASE = URI.create("https://api.met.no/weatherapi/locationforecast/2.0");

    private static final Provider SOURCE =
            new Provider("MET Norway", "Weather data: MET Norway (CC BY 4.0)", "https://api.met.no/doc/TermsOfService");

    /** The terms name no number of connections; eight stay far below their twenty requests a second. */
    private static final Query.Terms TERMS = new Query.Terms(8, 0);

    /** More defeat the service's own cache and are refused. */
    private static final int DECIMALS = 4;

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private static final Map<Quantity, String> NAMES = new EnumMap<>(Map.of(
            Quantity.AIR_TEMPERATURE, "air_temperature",
            Quantity.WIND_SPEED, "wind_speed",
            Quantity.RELATIVE_HUMIDITY, "relative_humidity",
            Quantity.CLOUD_COVER, "cloud_area_fraction"));

    /** The service, or what stands in for it at another address. */
    public Met(Fetcher fetcher, URI base) {
        super(fetcher, base);
    }

    @Override
    public Provider source() {
        return SOURCE;
    }

    /** The reply has everything, whatever is wanted. */
    @Override
    Query query(Place place, Set<Quantity> quantities) {
        return new Query(
                URI.create(base() + "/compact?lat=" + place.lat(DECIMALS) + "&lon=" + place.lon(DECIMALS)),
                "properties",
                TERMS,
                LIFETIME);
    }

    @Override
    Forecast read(Place place, Reply reply) {
        return reading(reply, said -> {
            Json properties = said.json().member("properties");
            Instant updated =
                    Instant.parse(properties.member("meta").member("updated_at").text());
            Forecast.Builder built = new Forecast.Builder(SOURCE, updated);
            for (Json entry : properties.member("timeseries").items()) {
                Instant time = Instant.parse(entry.member("time").text());
                Json details = entry.member("data").member("instant").member("details");
                NAMES.forEach((quantity, name) -> {
                    if (details.has(name)) {
                        built.put(time, quantity, details.member(name).number());
                    }
                });
            }
            return built.build(place, said.receipt());
        });
    }

    @Override
    WeatherException refused(Place place, WeatherException problem, RefusedException answer, Deadline deadline) {
        return switch (answer.status()) {
            case 403 ->
                new WeatherException(
                        Kind.REFUSED,
                        "MET Norway answers only those whom it can reach: set ISOTHERM_CONTACT to an address of yours",
                        problem);
            case 400, 422 -> new WeatherException(Kind.OUT_OF_AREA, "MET Norway has nothing there", problem);
            case 404 -> notAService(problem);
            default -> problem;
        };
    }
}
