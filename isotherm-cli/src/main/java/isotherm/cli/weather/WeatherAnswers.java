package isotherm.cli.weather;

import isotherm.io.report.JsonText;
import isotherm.weather.Forecast;
import isotherm.weather.Outcome;
import isotherm.weather.Place;
import isotherm.weather.Quantity;
import isotherm.weather.WeatherException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for the temperature of some places.
 *
 * @param seconds from the first question to the last answer
 */
record WeatherAnswers(List<Answer> all, String strategy, double seconds) {
    /** Within so much of the time asked for, the answer's own need not be said. */
    private static final Duration NEAR = Duration.ofMinutes(30);

    /** A place's: a reading of a forecast, or a problem. */
    record Answer(
            String name,
            @Nullable Place place,
            Forecast.@Nullable Reading reading,
            @Nullable Forecast forecast,
            String problem) {}

    /** Puts wishes and what came of those that are places together. */
    static WeatherAnswers of(
            List<WeatherCommand.Wish> wishes,
            List<Outcome<Forecast>> outcomes,
            Instant time,
            String strategy,
            double seconds) {
        Iterator<Outcome<Forecast>> next = outcomes.iterator();
        List<Answer> answers = new ArrayList<>();
        for (WeatherCommand.Wish wish : wishes) {
            answers.add(
                    wish.place().isPresent()
                            ? answer(wish.place().get(), next.next(), time)
                            : new Answer(wish.word(), null, null, null, wish.problem()));
        }
        return new WeatherAnswers(List.copyOf(answers), strategy, seconds);
    }

    private static Answer answer(Place place, Outcome<Forecast> outcome, Instant time) {
        try {
            Forecast forecast = outcome.value();
            return new Answer(place.name(), place, forecast.nearest(Quantity.AIR_TEMPERATURE, time), forecast, "");
        } catch (WeatherException e) {
            return new Answer(place.name(), place, null, null, named(place, e.problem()));
        }
    }

    /** A problem with the place's name before it. */
    static String named(Place place, String problem) {
        return place.name() + ": " + problem;
    }

    /** One line for each place without an answer. */
    List<String> problems() {
        return all.stream()
                .map(Answer::problem)
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    /** One line for each place that has an answer though its coordinates look swapped. */
    List<String> doubts() {
        return all.stream()
                .filter(answer -> answer.reading() != null)
                .map(Answer::place)
                .filter(place -> place != null && !place.swapHint().isEmpty())
                .map(WeatherAnswers::doubt)
                .toList();
    }

    /** That the coordinates look swapped. */
    static String doubt(Place place) {
        return place.name() + " is taken as latitude,longitude" + place.swapHint();
    }

    /**
     * As the lecture prints them, with whom to thank.
     *
     * @param asked a time; an answer that holds for another one says so. Null for now
     */
    String sentences(@Nullable Instant asked) {
        StringBuilder text = new StringBuilder();
        for (Answer answer : all) {
            if (answer.reading() != null && answer.forecast() != null) {
                String remarks = Stream.of(
                                time(answer.reading().time(), asked),
                                answer.forecast().receipt().warning())
                        .filter(remark -> !remark.isEmpty())
                        .collect(Collectors.joining("; "));
                text.append(String.format(
                        Locale.ROOT,
                        "The temperature in %s is %.1f deg. C.%s%n",
                        answer.name(),
                        answer.reading().value(),
                        remarks.isEmpty() ? "" : " (" + remarks + ")"));
            }
        }
        return text.append(attributions()).toString();
    }

    private static String time(Instant time, @Nullable Instant asked) {
        boolean near = asked == null || Duration.between(time, asked).abs().compareTo(NEAR) <= 0;
        return near ? "" : "at " + time.toString().replace(":00Z", "Z");
    }

    private String attributions() {
        StringBuilder text = new StringBuilder();
        all.stream()
                .map(Answer::forecast)
                .filter(forecast -> forecast != null)
                .map(forecast -> forecast.source().attribution())
                .distinct()
                .forEach(attribution -> text.append(attribution).append('\n'));
        return text.toString();
    }

    /** With where, when, from whom and how old. */
    String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-20s %9s %9s  %-20s %6s  %-12s %s%n",
                "place",
                "lat",
                "lon",
                "time",
                "deg C",
                "source",
                "fetched"));
        for (Answer answer : all) {
            if (answer.place() == null || answer.reading() == null || answer.forecast() == null) {
                continue;
            }
            String stale = answer.forecast().receipt().warning();
            text.append(String.format(
                    Locale.ROOT,
                    "%-20s %9.4f %9.4f  %-20s %6.1f  %-12s %s%n",
                    answer.name(),
                    answer.place().lat(),
                    answer.place().lon(),
                    answer.reading().time(),
                    answer.reading().value(),
                    answer.forecast().source().name(),
                    stale.isEmpty() ? answer.forecast().receipt().age().toSeconds() + " s ago" : stale));
        }
        return text.append(attributions()).toString();
    }

    /** As one object. */
    String json() {
        return JsonText.object(json -> json.text("strategy", strategy)
                .number("seconds", seconds)
                .objects("places", all, answer -> write(json, answer)));
    }

    private static void write(JsonText json, Answer answer) {
        Place place = answer.place();
        Forecast.Reading reading = answer.reading();
        Forecast forecast = answer.forecast();
        json.text("name", answer.name())
                .number("lat", place == null ? Double.NaN : place.lat())
                .number("lon", place == null ? Double.NaN : place.lon())
                .text("time", reading == null ? null : reading.time().toString())
                .number("temperature", reading == null ? Double.NaN : reading.value())
                .text("source", forecast == null ? null : forecast.source().name())
                .text("attribution", forecast == null ? null : forecast.source().attribution())
                .text(
                        "stale",
                        forecast == null || !forecast.receipt().stale()
                                ? null
                                : forecast.receipt().warning())
                .text("error", answer.problem().isEmpty() ? null : answer.problem());
    }
}
