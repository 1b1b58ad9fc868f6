package isotherm.weather.service;

import static isotherm.weather.Quantity.AIR_TEMPERATURE;
import static isotherm.weather.Quantity.SOIL_TEMPERATURE_0_TO_7CM;
import static isotherm.weather.Quantity.WIND_SPEED;
import static isotherm.weather.replay.TrapServer.json;
import static isotherm.weather.replay.TrapServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import isotherm.weather.Deadline;
import isotherm.weather.Fallback;
import isotherm.weather.Forecast;
import isotherm.weather.Outcome;
import isotherm.weather.Place;
import isotherm.weather.Places;
import isotherm.weather.Quantity;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherException.Kind;
import isotherm.weather.fetch.Fetcher;
import isotherm.weather.fetch.Manners;
import isotherm.weather.replay.Loopback;
import isotherm.weather.replay.TrapServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServicesTest {
    private static final Place MALMO = Places.nordic().of("Malmö");
    private static final Place PARIS = new Place("Paris", 48.857, 2.352);
    private static final Set<Quantity> WANTED = Set.of(AIR_TEMPERATURE, WIND_SPEED);
    private static final String SMHI_POINT = "/geotype/point/lon/13.004/lat/55.605/data.json";
    private static final String SMHI_REPLY = """
            {"createdTime":"2026-11-22T11:31:00Z","referenceTime":"2026-11-22T11:00:00Z",
             "geometry":{"type":"Point","coordinates":[13.004,55.605]},
             "timeSeries":[
              {"time":"2026-11-22T14:00:00Z","intervalParametersStartTime":"2026-11-22T13:00:00Z",
               "data":{"air_temperature":1.4,"wind_speed":3.4}},
              {"time":"2026-11-22T13:00:00Z","data":{"air_temperature":9999,"wind_speed":3}},
              {"time":"2026-11-22T12:00:00Z","data":{"air_temperature":1,"symbol_code":9999}}]}""";
    private static final String MET_REPLY = """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[13.004,55.605,5]},
             "properties":{"meta":{"updated_at":"2026-11-22T10:44:05Z","units":{"air_temperature":"celsius"}},
              "timeseries":[
               {"time":"2026-11-22T12:00:00Z","data":{"instant":{"details":{"air_temperature":2.5,"wind_speed":4}}}},
               {"time":"2026-11-22T13:00:00Z","data":{"instant":{"details":{"air_temperature":2.25}},
                "next_1_hours":{"summary":{"symbol_code":"cloudy"}}}}]}}""";
    private static final String OPEN_REPLY = """
            {"latitude":55.6,"longitude":13.0,"utc_offset_seconds":0,"hourly_units":{"time":"iso8601"},
             "hourly":{"time":["2026-11-22T12:00","2026-11-22T13:00"],
              "temperature_2m":[%s,null],"wind_speed_10m":[1,2]}}""";

    private final TrapServer traps = new TrapServer();
    private final Fetcher fetcher = new Fetcher(
            Manners.usual("isotherm-test (nobody@example.org)").withPauses(Duration.ofMillis(1), Duration.ofMillis(2)),
            null,
            false);

    @AfterEach
    void close() {
        fetcher.close();
        traps.close();
    }

    private PointClient client(Services service) {
        return service.client(fetcher, Optional.of(traps.at("")));
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static double at(Forecast forecast, String time) {
        return forecast.nearest(AIR_TEMPERATURE, Instant.parse(time)).value();
    }

    private WeatherException problem(Services service, Place place) {
        return (WeatherException) catchThrowable(() -> client(service).forecast(place, WANTED, soon()));
    }

    @Test
    void smhiGivesAPoint() {
        traps.on(SMHI_POINT, json(SMHI_REPLY));
        Forecast forecast = client(Services.SMHI).forecast(MALMO, WANTED, soon());
        assertThat(at(forecast, "2026-11-22T12:05:00Z")).isEqualTo(1);
        assertThat(at(forecast, "2026-11-22T13:10:00Z")).as("9999 is missing").isEqualTo(1.4);
        assertThat(forecast.readings(AIR_TEMPERATURE)).hasSize(2);
        assertThat(forecast.readings(WIND_SPEED).getLast().value()).isEqualTo(3.4);
        assertThat(forecast.issued()).isEqualTo("2026-11-22T11:31:00Z");
        assertThat(forecast.source().attribution()).contains("SMHI", "CC BY 4.0");
        assertThat(traps.requests().getFirst().target())
                .as("longitude first, commas as they are")
                .isEqualTo(SMHI_POINT + "?parameters=air_temperature,wind_speed");
    }

    @Test
    void outOfSmhisAreaIsToldFromNoServiceAtAll() {
        traps.on("/createdtime.json", json("{\"createdTime\":\"2026-11-22T11:31:00Z\"}"));
        traps.on("/geotype/point/lon/2.352/lat/48.857/data.json", status(400));
        assertThat(problem(Services.SMHI, PARIS)).hasMessage("outside SMHI's area");
        assertThat(problem(Services.SMHI, PARIS).kind()).isEqualTo(Kind.OUT_OF_AREA);
        assertThat(problem(Services.SMHI, new Place("Solna", 18.0, 59.36)))
                .as("404, and swapped")
                .hasMessageContaining("swapped, 59.36,18 would lie in the Nordic countries");
        traps.on("/createdtime.json", status(404));
        assertThat(problem(Services.SMHI, PARIS).kind()).isEqualTo(Kind.NOT_A_SERVICE);
        assertThat(problem(Services.SMHI, PARIS)).hasMessageContaining("answers, but not as SMHI does");
        traps.on("/createdtime.json", json("<html>"));
        assertThat(problem(Services.SMHI, PARIS).kind()).isEqualTo(Kind.NOT_A_SERVICE);
    }

    @Test
    void metNorwayGivesAPoint() {
        Place precise = new Place("x", 55.60512345, 13.00412345);
        traps.on("/compact?lat=55.6051&lon=13.0041", json(MET_REPLY));
        Forecast forecast = client(Services.MET).forecast(precise, WANTED, soon());
        assertThat(at(forecast, "2026-11-22T12:05:00Z")).isEqualTo(2.5);
        assertThat(forecast.readings(WIND_SPEED)).hasSize(1);
        assertThat(forecast.issued()).isEqualTo("2026-11-22T10:44:05Z");
        assertThat(traps.requests().getFirst().header("user-agent")).contains("@");
        traps.on("/compact", status(403));
        assertThat(problem(Services.MET, MALMO)).hasMessageContaining("set ISOTHERM_CONTACT to an address");
        traps.on("/compact", status(422));
        assertThat(problem(Services.MET, MALMO).kind()).isEqualTo(Kind.OUT_OF_AREA);
        traps.on("/compact", status(404));
        assertThat(problem(Services.MET, MALMO).kind()).isEqualTo(Kind.NOT_A_SERVICE);
    }

    @Test
    void openMeteoGivesSeveralPointsAtOnce() {
        List<Place> places = List.of(MALMO, PARIS);
        traps.on("/forecast", json("[" + OPEN_REPLY.formatted("3.5") + "," + OPEN_REPLY.formatted("-4") + "]"));
        List<Outcome<Forecast>> outcomes = client(Services.OPEN_METEO).forecasts(places, WANTED, soon());
        assertThat(outcomes.stream().map(outcome -> at(outcome.value(), "2026-11-22T12:00:00Z")))
                .containsExactly(3.5, -4.0);
        assertThat(outcomes.getFirst().value().readings(AIR_TEMPERATURE))
                .as("null is missing")
                .hasSize(1);
        assertThat(traps.requests().getFirst().target())
                .isEqualTo("/forecast?latitude=55.605,48.857&longitude=13.004,2.352&hourly=temperature_2m,"
                        + "wind_speed_10m&wind_speed_unit=ms&timezone=UTC");
        traps.on("/forecast", json("[" + OPEN_REPLY.formatted("3.5") + "]"));
        assertThatThrownBy(() -> client(Services.OPEN_METEO)
                        .forecasts(places, WANTED, soon())
                        .getFirst()
                        .value())
                .hasMessageContaining("1 forecasts came for 2 places");
    }

    @Test
    void oneBadPlaceDoesNotLoseTheOthersOfABatch() {
        String no = "{\"error\":true,\"reason\":\"Latitude must be in range\"}";
        traps.on("/forecast", (request, out) -> {
            if (request.target().contains("48.857")) {
                out.write(Loopback.reply(400, Map.of(), no.getBytes(StandardCharsets.UTF_8)));
            } else {
                json(OPEN_REPLY.formatted("7")).answer(request, out);
            }
        });
        List<Outcome<Forecast>> outcomes = client(Services.OPEN_METEO).forecasts(List.of(PARIS, MALMO), WANTED, soon());
        assertThatThrownBy(() -> outcomes.getFirst().value()).hasMessage("Open-Meteo says: Latitude must be in range");
        assertThat(at(outcomes.getLast().value(), "2026-11-22T12:00:00Z")).isEqualTo(7);
    }

    @Test
    void theArchiveGivesThePastAndTheSoil() {
        traps.on(
                "/archive?latitude=55.605&longitude=13.004&hourly=temperature_2m,soil_temperature_0_to_7cm"
                        + "&wind_speed_unit=ms&timezone=UTC&start_date=2026-01-01&end_date=2026-01-02",
                json("{\"hourly\":{\"time\":[\"2026-01-01T00:00\"],\"temperature_2m\":[-8],"
                        + "\"soil_temperature_0_to_7cm\":[0.5]}}"));
        OpenMeteo client = (OpenMeteo) client(Services.OPEN_METEO);
        LocalDate day = LocalDate.of(2026, 1, 1);
        Set<Quantity> wanted = Set.of(AIR_TEMPERATURE, SOIL_TEMPERATURE_0_TO_7CM);
        Forecast past = client.past(MALMO, day, day.plusDays(1), wanted, soon());
        assertThat(at(past, "2026-01-01T00:00:00Z")).isEqualTo(-8);
        assertThat(past.readings(SOIL_TEMPERATURE_0_TO_7CM).getFirst().value()).isEqualTo(0.5);
        assertThatThrownBy(() -> client.past(MALMO, day, day.minusDays(1), wanted, soon()))
                .hasMessageContaining("which is before");
    }

    @Test
    void repliesOfTheWrongShapeAreSaidToBe() {
        traps.on("/createdtime.json", json("{\"createdTime\":\"2026-11-22T11:31:00Z\"}"));
        for (String bad : List.of(
                SMHI_REPLY.replace("air_temperature\":1,", "air_temperature\":\"warm\","),
                SMHI_REPLY.replace("2026-11-22T14:00:00Z", "yesterday"),
                SMHI_REPLY.replace("\"data\"", "\"dada\""),
                "{\"timeSeries\": []}")) {
            traps.on(SMHI_POINT, json(bad));
            WeatherException problem = problem(Services.SMHI, MALMO);
            assertThat(problem.kind()).as(bad).isEqualTo(Kind.BROKEN);
            assertThat(problem).hasMessageStartingWith("the reply of SMHI cannot be read: ");
        }
    }

    @Test
    void theServicesAreAskedInOrderAndTheAnswerSaysWhose() {
        traps.on("/createdtime.json", json("{\"createdTime\":\"2026-11-22T11:31:00Z\"}"));
        traps.on("/compact", status(500)).on("/forecast", json(OPEN_REPLY.formatted("7")));
        Fallback all = new Fallback(List.of(client(Services.SMHI), client(Services.MET), client(Services.OPEN_METEO)));
        Forecast forecast = all.forecast(PARIS, Set.of(AIR_TEMPERATURE), soon());
        assertThat(forecast.source().name()).isEqualTo("Open-Meteo");
        assertThat(forecast.passedOver()).hasSize(2);
        assertThat(forecast.passedOver().getFirst()).isEqualTo("SMHI: outside SMHI's area");
        assertThat(forecast.passedOver().getLast()).startsWith("MET Norway: ").contains("(status 500)");
        assertThat(at(all.forecastLater(PARIS, Set.of(AIR_TEMPERATURE), soon()).join(), "2026-11-22T12:00:00Z"))
                .isEqualTo(7);
    }

    @Test
    void severalPlacesAreAskedSideBySideEachWithItsOwnOutcome() {
        traps.on("/createdtime.json", json("{\"createdTime\":\"2026-11-22T11:31:00Z\"}"));
        traps.on(SMHI_POINT, json(SMHI_REPLY));
        List<Outcome<Forecast>> outcomes = client(Services.SMHI).forecasts(List.of(PARIS, MALMO), WANTED, soon());
        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Failure.class);
        assertThat(at(outcomes.getLast().value(), "2026-11-22T12:00:00Z")).isEqualTo(1);
        assertThat(client(Services.SMHI)
                        .forecasts(List.of(MALMO), Set.of(SOIL_TEMPERATURE_0_TO_7CM), soon())
                        .getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure ->
                                assertThat(failure.problem()).hasMessage("SMHI has none of soil_temperature_0_to_7cm"));
    }

    @Test
    void whatTheFirstServiceLeavesOpenIsAskedOfTheNextInOneRequest() {
        traps.on("/createdtime.json", json("{\"createdTime\":\"2026-11-22T11:31:00Z\"}"));
        traps.on(SMHI_POINT, json(SMHI_REPLY));
        traps.on("/forecast", json("[" + OPEN_REPLY.formatted("3.5") + "," + OPEN_REPLY.formatted("-4") + "]"));
        Fallback both = new Fallback(List.of(client(Services.SMHI), client(Services.OPEN_METEO)));
        List<Place> places = List.of(PARIS, MALMO, new Place("Rome", 41.9, 12.5));
        List<Outcome<Forecast>> outcomes = both.forecasts(places, Set.of(AIR_TEMPERATURE), soon());
        assertThat(outcomes.stream().map(outcome -> at(outcome.value(), "2026-11-22T12:00:00Z")))
                .containsExactly(3.5, 1.0, -4.0);
        assertThat(outcomes.stream().map(outcome -> outcome.value().source().name()))
                .containsExactly("Open-Meteo", "SMHI", "Open-Meteo");
        assertThat(traps.requests().stream().filter(request -> request.target().startsWith("/forecast")))
                .hasSize(1);
    }

    @Test
    void servicesHaveNames() {
        assertThat(Services.of("open-meteo")).isEqualTo(Services.OPEN_METEO);
        assertThatThrownBy(() -> Services.of("yr"))
                .hasMessage("a weather service is smhi, met or open-meteo, was \"yr\"");
    }
}
