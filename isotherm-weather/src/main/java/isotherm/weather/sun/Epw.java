package isotherm.weather.sun;

import isotherm.weather.Place;
import isotherm.weather.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typical year in an EnergyPlus weather file (EPW): hours of different real years put together as one.
 *
 * @param name of the place, or the file's where it has none
 * @param place where; null where the file does not say it and nobody needs it
 * @param offset of the place's standard time, from which hours are counted
 * @param elevation metres above the sea; NaN where the file does not say it
 * @param hours one after the other, whole days, no date twice
 */
public record Epw(String name, @Nullable Place place, ZoneOffset offset, double elevation, List<EpwHour> hours) {
    /** A year of hours has some 2 MB. */
    private static final long MOST_BYTES = 64 << 20;

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    /** W/m^2, mean of an hour, from which on the sun was surely seen. */
    private static final double SUNNY = 100;
    /** Degrees below which the sun does not rise within half an hour for long enough to be so bright. */
    private static final double NIGHT = -5;

    /** What every hour must have; what is not needed may be missing, or be no number at all. */
    public enum Needed {
        /** What the file has no value of is NaN. */
        NOTHING,
        /** The air temperature; sun and sky are not looked at, nor is where the place is. */
        AIR,
        /** The air temperature, and what sun and sky are made of. */
        AIR_AND_SUN
    }

    /** Keeps a copy of the hours. */
    public Epw {
        hours = List.copyOf(hours);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("a weather file needs at least one hour");
        }
    }

    /**
     * Reads a file; what it has no value of is NaN.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where it is not one, with line and column
     */
    public static Epw read(Path file) throws IOException {
        return read(file, Needed.NOTHING);
    }

    /**
     * Reads a file.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where it is not one, or lacks what is needed, with line and column
     */
    public static Epw read(Path file, Needed needed) throws IOException {
        return EpwReader.of(
                String.valueOf(file.getFileName()),
                PlainText.read(file, MOST_BYTES).lines().toList(),
                needed);
    }

    /**
     * When an hour ends if the first one belongs to a given year: every hour at its own date, those of dates before the first one's in
     * the next year.
     *
     * @param index of {@link #hours}
     * @param year in a year without 29 February, that day counts as the 28th
     */
    public Instant end(int index, int year) {
        EpwHour first = hours.getFirst();
        EpwHour hour = hours.get(index);
        boolean next = hour.month() < first.month() || (hour.month() == first.month() && hour.day() < first.day());
        LocalDate month = LocalDate.of(next ? year + 1 : year, hour.month(), 1);
        return month.withDayOfMonth(Math.min(hour.day(), month.lengthOfMonth()))
                .atStartOfDay()
                .toInstant(offset)
                .plus(Duration.ofHours(hour.hour()));
    }

    /**
     * Where the sun stands in the middle of an hour.
     *
     * @throws IllegalStateException where the file does not say where it is
     */
    public SolarPosition sun(int index, int year) {
        if (place == null) {
            throw new IllegalStateException(name + " has no place");
        }
        return SolarPosition.at(place, end(index, year).minus(HALF_HOUR));
    }

    /**
     * In how many hours the file has direct sunlight though the sun is well below the horizon: more than a few say that the file's
     * longitude, latitude or zone is not that of its hours.
     *
     * @param year which the hours are taken to be of
     */
    public int sunnyNights(int year) {
        int nights = 0;
        for (int k = 0; k < hours.size(); k++) {
            boolean sunny = hours.get(k).radiation().directNormal() >= SUNNY;
            nights += sunny && sun(k, year).elevation() < NIGHT ? 1 : 0;
        }
        return nights;
    }

    /**
     * The sol-air temperature of every hour, degC; NaN where the file lacks a value that it needs.
     *
     * @param year which the hours are taken to be of, for the sun
     * @param groundReflectance share of sunlight that the ground throws back, 0 to 1
     */
    public double[] solAir(SolAir on, SkyModel sky, double groundReflectance, int year) {
        double[] temperatures = new double[hours.size()];
        for (int k = 0; k < temperatures.length; k++) {
            EpwHour hour = hours.get(k);
            temperatures[k] =
                    on.hour(hour.air(), hour.radiation(), hour.skyInfrared(), sun(k, year), sky, groundReflectance);
        }
        return temperatures;
    }
}
