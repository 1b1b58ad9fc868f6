package isotherm.io.weather;

import isotherm.weather.Place;
import isotherm.weather.sun.Epw;
import isotherm.weather.sun.EpwHour;
import isotherm.weather.sun.Radiation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An EnergyPlus weather file as the same kind of text as the services' answers: laid out over the years of a run, every hour at its
 * own date.
 */
public final class TypicalYear {
    private static final Set<Integer> HOURS = Set.of(8760, 8784);
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private static final int USUAL_YEAR = 2025;
    /** Hours of a year that a coarse measurement may put on the wrong side of sunrise. */
    private static final int FEW_NIGHTS = 24;

    private final Epw epw;
    private final String file;
    private final Map<MonthDay, List<EpwHour>> days = new HashMap<>();

    private TypicalYear(Epw epw, String file) {
        this.epw = epw;
        this.file = file;
        epw.hours()
                .forEach(hour -> days.computeIfAbsent(MonthDay.of(hour.month(), hour.day()), fresh -> new ArrayList<>())
                        .add(hour));
    }

    /**
     * Reads a file.
     *
     * @param sun whether sun and sky are needed too
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where it is no such file, is not of a whole year, or lacks what is needed
     */
    public static TypicalYear read(Path file, boolean sun) throws IOException {
        Epw epw = Epw.read(file, sun ? Epw.Needed.AIR_AND_SUN : Epw.Needed.AIR);
        String name = String.valueOf(file.getFileName());
        if (!HOURS.contains(epw.hours().size())) {
            throw new IllegalArgumentException(
                    name + " has " + epw.hours().size() + " hours; a year has 8760 (or 8784)");
        }
        TypicalYear year = new TypicalYear(epw, name);
        LocalDate leap = LocalDate.of(2000, 1, 1);
        for (int k = 0; k < 366; k++) {
            MonthDay day = MonthDay.from(leap.plusDays(k));
            if (!day.equals(LEAP_DAY) && !year.days.containsKey(day)) {
                throw new IllegalArgumentException(
                        name + " has no day " + day.getDayOfMonth() + " of month " + day.getMonthValue());
            }
        }
        return year;
    }

    /** What its sunlight says against where the file says it is; empty where nothing. */
    public String doubt() {
        Place place = epw.place();
        int nights = place == null ? 0 : epw.sunnyNights(USUAL_YEAR);
        if (place == null || nights <= FEW_NIGHTS) {
            return "";
        }
        return "in " + nights + " hours of " + file + " the sun shines though it is below the horizon at latitude "
                + place.lat(6)
                + ", longitude " + place.lon(6) + " in the zone " + epw.offset()
                + ": are columns 7 to 9 of its first line right (degrees north, degrees east, hours east of UTC)?";
    }

    /** The date at the place, in its standard time. */
    public LocalDate dateAt(Instant time) {
        return time.atOffset(epw.offset()).toLocalDate();
    }

    /**
     * The hours of some years: the mean of an hour stands in its middle, so that lines between them are neither early nor late; or at
     * its begin, where it is to hold until the next. The ends of all are midnights, and alike, so that the years can be repeated without
     * a seam. Where the file has no 29 February, the 28th stands for it; where it has one, years without one leave it out.
     *
     * @param first the first year
     * @param last the last one
     * @param steps whether each value is to hold until the next
     * @param leapDay whether it is to be said what became of 29 February
     */
    public WeatherText over(int first, int last, boolean steps, boolean leapDay) {
        String years = first == last ? String.valueOf(first) : first + " to " + last;
        Place place = epw.place();
        String where = place == null ? "" : ", " + place.lat(6) + " " + place.lon(6);
        String note = "typical year of " + epw.name() + where + ": " + file + ", "
                + epw.hours().size() + " hours at their dates in " + years + (leapDay ? leapDay() : "");
        StringBuilder text =
                new StringBuilder("# ").append(note).append("\n# from ").append(file);
        text.append(steps ? ", each hour at its begin" : ", each hour in its middle; at both ends a mean of two");
        text.append(
                "\ntime,air_temperature,direct_normal_radiation,diffuse_radiation,global_radiation,sky_infrared,source\n");
        LocalDate begin = LocalDate.of(first, 1, 1);
        LocalDate end = LocalDate.of(last + 1, 1, 1);
        EpwHour january = hours(begin).getFirst();
        EpwHour seam = steps ? january : mean(january, hours(begin.minusDays(1)).getLast());
        if (!steps) {
            append(text, midnight(begin), seam);
        }
        for (LocalDate date = begin; date.isBefore(end); date = date.plusDays(1)) {
            for (EpwHour hour : hours(date)) {
                append(text, midnight(date).plusSeconds(3600L * hour.hour() - (steps ? 3600 : 1800)), hour);
            }
        }
        append(text, midnight(end), seam);
        return new WeatherText(place, "", text.toString(), "", note, true);
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(epw.offset());
    }

    private static EpwHour mean(EpwHour one, EpwHour other) {
        Radiation radiation = new Radiation(
                (one.radiation().directNormal() + other.radiation().directNormal()) / 2,
                (one.radiation().diffuse() + other.radiation().diffuse()) / 2,
                (one.radiation().global() + other.radiation().global()) / 2);
        return new EpwHour(
                one.month(),
                one.day(),
                one.hour(),
                (one.air() + other.air()) / 2,
                Double.NaN,
                radiation,
                (one.skyInfrared() + other.skyInfrared()) / 2,
                Double.NaN);
    }

    private List<EpwHour> hours(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean stands = day.equals(LEAP_DAY) && !days.containsKey(day);
        return Objects.requireNonNull(days.get(stands ? MonthDay.of(2, 28) : day));
    }

    private String leapDay() {
        return days.containsKey(LEAP_DAY)
                ? "; its 29 February is left out in years without one"
                : "; 29 February, which it does not have, repeats the 28th";
    }

    /** Whether a date from the first to the last one is a 29 February that the file lacks, or a 1 March before which its own is left out. */
    public boolean missesLeapDay(LocalDate from, LocalDate to) {
        boolean has = days.containsKey(LEAP_DAY);
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            LocalDate day = Year.isLeap(year) ? LocalDate.of(year, 2, 29) : LocalDate.of(year, 3, 1);
            if (Year.isLeap(year) != has && !day.isBefore(from) && !day.isAfter(to)) {
                return true;
            }
        }
        return false;
    }

    private static void append(StringBuilder text, Instant time, EpwHour hour) {
        text.append(time);
        text.append(',').append(cell(hour.air()));
        text.append(',').append(cell(hour.radiation().directNormal()));
        text.append(',').append(cell(hour.radiation().diffuse()));
        text.append(',').append(cell(hour.radiation().global()));
        text.append(',').append(cell(hour.skyInfrared())).append(",EPW\n");
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }
}
