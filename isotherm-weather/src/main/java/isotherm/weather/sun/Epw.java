package isotherm.weather.sun;

import isotherm.weather.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A typical year in an EnergyPlus weather file (EPW): hours of different real years put together as one.
 *
 * @param place where
 * @param offset of the place's standard time, from which hours are counted
 * @param elevation metres above the sea
 * @param hours one after the other, the first of them the first of its day
 */
public record Epw(Place place, ZoneOffset offset, double elevation, List<EpwHour> hours) {
    private static final int HEADER = 8;

    /** Keeps a copy of the hours. */
    public Epw {
        hours = List.copyOf(hours);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("a weather file needs at least one hour");
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where it is not one, with line and column
     */
    public static Epw read(Path file) throws IOException {
        // Names of places in these files are ASCII or Latin 1; every byte is a letter of Latin 1.
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        String name = String.valueOf(file.getFileName());
        if (lines.isEmpty() || !lines.getFirst().startsWith("LOCATION,")) {
            throw new IllegalArgumentException(name + ", line 1: a weather file begins with LOCATION");
        }
        EpwLine location = new EpwLine(name, 1, lines.getFirst());
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) Math.round(3600 * location.number(9, -12, 14)));
        Place place = new Place(location.text(2), location.number(7, -90, 90), location.number(8, -180, 180));
        List<EpwHour> hours = new ArrayList<>();
        for (int k = HEADER; k < lines.size(); k++) {
            if (!lines.get(k).isBlank()) {
                EpwHour hour = new EpwLine(name, k + 1, lines.get(k)).hour();
                if (hour.hour() != hours.size() % 24 + 1) {
                    throw new IllegalArgumentException(name + ", line " + (k + 1) + ": hour " + (hours.size() % 24 + 1)
                            + " should stand here, found " + hour.hour());
                }
                hours.add(hour);
            }
        }
        if (hours.isEmpty()) {
            throw new IllegalArgumentException(name + " has no hours after its eight lines of header");
        }
        return new Epw(place, offset, location.number(10, -1000, 9999), hours);
    }

    /**
     * When an hour ends if the first one belongs to a given year; the days follow each other from the first one on.
     *
     * @param index of {@link #hours}
     * @param year no leap year for a file of 8760 hours
     */
    public Instant end(int index, int year) {
        EpwHour first = hours.getFirst();
        return LocalDate.of(year, first.month(), first.day())
                .atStartOfDay()
                .toInstant(offset)
                .plus(Duration.ofHours(index + 1L));
    }

    /** Where the sun stands in the middle of an hour. */
    public SolarPosition sun(int index, int year) {
        return SolarPosition.inHourBefore(place, end(index, year));
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
