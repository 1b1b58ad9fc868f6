package isotherm.io.weather;

import isotherm.weather.sun.Epw;
import isotherm.weather.sun.EpwHour;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** An EnergyPlus weather file as the same kind of text as the services' answers. */
public final class TypicalYear {
    private static final Set<Integer> HOURS = Set.of(8760, 8784);

    private TypicalYear() {}

    /**
     * All its hours, and the first once more behind the last, so that the year can be repeated without a seam.
     *
     * @param year which they are taken to be of
     * @param sun whether sun and sky are needed too
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where it is no such file, is not of a whole year, or lacks what is needed
     */
    public static WeatherText read(Path file, int year, boolean sun) throws IOException {
        Epw epw = Epw.read(file);
        if (!HOURS.contains(epw.hours().size())) {
            throw new IllegalArgumentException(
                    file.getFileName() + " has " + epw.hours().size() + " hours; a year has 8760 (or 8784)");
        }
        epw.hours().forEach(hour -> check(file, hour, sun));
        StringBuilder text = new StringBuilder("# typical year of ")
                .append(epw.place().name())
                .append(", ")
                .append(epw.place().lat(6))
                .append(' ')
                .append(epw.place().lon(6))
                .append("\n# from ")
                .append(file.getFileName())
                .append(", hours taken to be of ")
                .append(year)
                .append(
                        "\ntime,air_temperature,direct_normal_radiation,diffuse_radiation,global_radiation,sky_infrared,source\n");
        int last = epw.hours().size() - 1;
        for (int k = 0; k <= last; k++) {
            append(text, epw.end(k, year), epw.hours().get(k));
        }
        append(text, epw.end(last, year).plus(Duration.ofHours(1)), epw.hours().getFirst());
        String note = "typical year of " + epw.place().name() + ": " + file.getFileName();
        return new WeatherText(epw.place(), "", text.toString(), "", note, true);
    }

    private static void check(Path file, EpwHour hour, boolean sun) {
        check(file, hour, "air temperature", hour.air());
        if (sun) {
            check(file, hour, "direct normal radiation", hour.radiation().directNormal());
            check(file, hour, "diffuse radiation", hour.radiation().diffuse());
            check(file, hour, "global radiation", hour.radiation().global());
            check(file, hour, "infrared radiation of the sky, nor clouds and dew point", hour.skyInfrared());
        }
    }

    private static void check(Path file, EpwHour hour, String what, double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(file.getFileName() + " has no " + what + " in the hour " + hour.hour()
                    + " of month " + hour.month() + ", day " + hour.day() + ", which is needed");
        }
    }

    private static void append(StringBuilder text, Instant time, EpwHour hour) {
        text.append(time).append(',').append(cell(hour.air()));
        text.append(',').append(cell(hour.radiation().directNormal()));
        text.append(',').append(cell(hour.radiation().diffuse()));
        text.append(',').append(cell(hour.radiation().global()));
        text.append(',').append(cell(hour.skyInfrared())).append(",EPW\n");
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }
}
