package isotherm.cli.weather;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.map.AreaMap;
import isotherm.io.report.JsonText;
import isotherm.io.report.Visible;
import isotherm.weather.Area;
import isotherm.weather.Deadline;
import isotherm.weather.Place;
import isotherm.weather.Quantity;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherService;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code isotherm weather --map}: the field of one time as a picture. */
final class WeatherMap {
    private static final DateTimeFormatter IN_NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Screen screen;
    private final @Nullable Path out;
    private final boolean json;
    private final List<String> problems = new ArrayList<>();

    /** @param out the file; null for one named after the field's time in the folder {@code out} */
    WeatherMap(Screen screen, @Nullable Path out, boolean json) {
        if (out != null && (out.toString().isEmpty() || Files.isDirectory(out))) {
            throw new WrongInputException(
                    "--out names the map's file, was " + (out.toString().isEmpty() ? "empty" : "the folder " + out));
        }
        if (out != null && !out.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new WrongInputException("a map's name must end with .png, was " + out);
        }
        this.screen = screen;
        this.out = out;
        this.json = json;
    }

    /** A place asked for, and its temperature; NaN where there is none. */
    private record Named(Place place, double temperature) {}

    /**
     * Asks once, draws and says what; the exit code.
     *
     * @param client of a service that has fields
     * @param wishes places to name besides the larger towns
     */
    int print(WeatherService client, List<WeatherCommand.Wish> wishes, Instant time) {
        if (!(client instanceof WeatherService.Fields fields)) {
            throw new WrongInputException("--map needs a field of the whole area; only SMHI has one, not "
                    + client.source().name());
        }
        Area area;
        try {
            area = fields.area(
                    Quantity.AIR_TEMPERATURE,
                    time,
                    WeatherService.Fields.USUAL_THINNING,
                    Deadline.in(WeatherCommand.PATIENCE));
        } catch (WeatherException e) {
            screen.tell("no map: " + e.problem());
            return ExitCode.SOME_FAILED;
        }
        if (Double.isNaN(area.max())) {
            screen.tell("no map: all values of " + area.time() + " are missing");
            return ExitCode.SOME_FAILED;
        }
        List<Named> named = named(wishes, area);
        Path file = out == null ? Path.of("out", "weather-" + IN_NAME.format(area.time()) + ".png") : out;
        write(new AreaMap(area, named.stream().map(Named::place).toList()), file);
        screen.out().println(json ? object(file, area, named) : Visible.line(sentence(file, area)));
        problems.forEach(problem -> screen.tell(problem));
        return problems.isEmpty() ? ExitCode.FINE : ExitCode.SOME_FAILED;
    }

    private List<Named> named(List<WeatherCommand.Wish> wishes, Area area) {
        List<Named> named = new ArrayList<>();
        for (WeatherCommand.Wish wish : wishes) {
            if (wish.place().isEmpty()) {
                problems.add(wish.problem());
                continue;
            }
            Place place = wish.place().get();
            double temperature = area.at(place.lat(), place.lon());
            if (!AreaMap.shows(place)) {
                problems.add(place.name() + " lies outside the map" + place.swapHint());
            } else if (Double.isNaN(temperature)) {
                problems.add(place.name() + ": " + area.source().name() + "'s field has no value there");
            } else {
                named.add(new Named(place, temperature));
            }
        }
        return named;
    }

    private static void write(AreaMap map, Path file) {
        try {
            map.chart().write(file);
        } catch (UncheckedIOException e) {
            // no such folder, no permission: but a full disk is not the user's
            if (e.getCause() instanceof FileSystemException) {
                throw new WrongInputException(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    private static String sentence(Path file, Area area) {
        String stale = area.receipt().warning();
        return file + ": air temperature at " + area.time() + (stale.isEmpty() ? "" : " (" + stale + ")") + ". "
                + area.source().attribution();
    }

    private static String object(Path file, Area area, List<Named> named) {
        return JsonText.object(json -> json.text("file", file.toString())
                .text("time", area.time().toString())
                .text("source", area.source().name())
                .text("attribution", area.source().attribution())
                .text("stale", area.receipt().stale() ? area.receipt().warning() : null)
                .number("min", area.min())
                .number("max", area.max())
                .objects(
                        "places",
                        named,
                        each -> json.text("name", each.place().name())
                                .number("lat", each.place().lat())
                                .number("lon", each.place().lon())
                                .number("temperature", each.temperature())));
    }
}
