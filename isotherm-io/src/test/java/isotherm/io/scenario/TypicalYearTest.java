package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.toml.ScenarioException;
import isotherm.io.weather.KeptWeather;
import isotherm.io.weather.WeatherDesk;
import isotherm.model.Boundary;
import isotherm.model.Signal;
import isotherm.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the hours of a typical year stand in the years of a run. */
class TypicalYearTest {
    private static final Duration DAY = Duration.ofDays(1);
    /** So long that every year is needed, and so long that nobody knows how long; no plan has to follow the hours. */
    private static final String[][] LENGTHS = {
        {"time.start=2026-11-20", "time.until=\"1600 d\"", "time.step=\"1600 d\"", "time.method=implicit"},
        {"time.start=2026-11-20", "time.steps=7"}
    };

    @TempDir
    private Path folder;

    /** What was said of the weather. */
    private List<String> notes = List.of();

    private void write(LocalDate first, int days, String offset, ToDoubleFunction<LocalDate> air) throws IOException {
        StringBuilder epw = new StringBuilder("LOCATION,Town,-,SWE,SRC,0,57.7,12.0," + offset + ",20.0\n");
        epw.append("X\n".repeat(7));
        for (int hour = 0; hour < 24 * days; hour++) {
            LocalDate day = first.plusDays(hour / 24);
            epw.append("1999,").append(day.getMonthValue()).append(',').append(day.getDayOfMonth());
            epw.append(',')
                    .append(hour % 24 + 1)
                    .append(",60,?,")
                    .append(air.applyAsDouble(day))
                    .append(",5\n");
        }
        Files.writeString(folder.resolve("year.epw"), epw.toString());
    }

    private static double byDate(LocalDate day) {
        return day.getMonthValue() + day.getDayOfMonth() / 100.0;
    }

    private Signal read(String more, String... settings) {
        String edge = "[edge.left]\nkind = \"fixed\"\ntemperature = { epw = \"year.epw\"" + more + " }\n";
        WeatherDesk desk = WeatherDesk.none();
        Plan plan = ScenarioFile.plan(Texts.LEAST + edge, Texts.NAME, folder, List.of(settings), desk);
        notes = desk.used().stream().map(KeptWeather::note).toList();
        return ((Boundary.Fixed) plan.scenario().edges().left()).temperature();
    }

    /** At noon of many days of four and of nine years, whether the file has a 29 February and wherever in the year it begins. */
    @ParameterizedTest
    @CsvSource({"2027-01-01, 365, 0.0", "2028-01-01, 366, -5.0", "2026-07-01, 365, 5.75", "2024-02-29, 366, 13.0"})
    void everyHourStandsAtItsDate(LocalDate first, int days, String offset) throws IOException {
        write(first, days, offset, TypicalYearTest::byDate);
        for (String[] length : LENGTHS) {
            Signal signal = read("", length);
            Instant noon =
                    Instant.parse("2026-11-20T12:00:00Z").minusSeconds(Math.round(3600 * Double.parseDouble(offset)));
            for (int k = 1; k < (length.length > 2 ? 1590 : 3290); k++) {
                LocalDate day = LocalDate.of(2026, 11, 20).plusDays(k);
                if (k % 11 != 0 && (day.getDayOfYear() < 55 || day.getDayOfYear() > 65)) {
                    continue;
                }
                boolean stands = day.getDayOfYear() == 60 && day.isLeapYear() && days == 365;
                double seconds = Duration.between(Instant.parse("2026-11-20T00:00:00Z"), noon.plus(DAY.multipliedBy(k)))
                        .toSeconds();
                assertThat(signal.at(0, 0, seconds)).as("%s", day).isEqualTo(byDate(stands ? day.minusDays(1) : day));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            365 | 2028-02-27 | 3 d | in 2028; 29 February, which it does not have, repeats the 28th
            365 | 2028-03-01 | 300 d | in 2028
            365 | 2027-12-01 | 80 d | in 2027 to 2028
            365 | 2027-12-01 | 100 d | in 2027 to 2028; 29 February, which it does not have, repeats the 28th
            366 | 2027-02-27 | 3 d | in 2027; its 29 February is left out in years without one
            366 | 2028-02-27 | 300 d | in 2028
            """)
    void aDayTooFewOrTooManyIsSaidOnce(int days, String start, String length, String said) throws IOException {
        write(LocalDate.of(days == 365 ? 2027 : 2028, 1, 1), days, "0.0", TypicalYearTest::byDate);
        read("", "time.start=" + start, "time.until=\"" + length + "\"", "time.step=\"1 d\"", "time.method=implicit");
        assertThat(notes)
                .containsExactly(
                        "typical year of Town, 57.7 12: year.epw, " + 24 * days + " hours at their dates " + said);
    }

    @Test
    void theStartIsThatOfOtherSeriesOrTheYear() throws IOException {
        write(LocalDate.of(2027, 1, 1), 365, "0.0", TypicalYearTest::byDate);
        assertThat(read(", year = 2030").at(0, 0, 180.5 * 86_400)).isEqualTo(byDate(LocalDate.of(2030, 6, 30)));
        Files.writeString(folder.resolve("series.csv"), "t,T\n2026-05-03T12:00Z,1\n2026-05-04T12:00Z,1\n");
        String other = "edge.right={ kind = \"fixed\", temperature = { series = \"series.csv\" } }";
        assertThat(read("", other).at(0, 0, 0)).isEqualTo(5.03);
        assertThat(read(", year = 2020", other).at(0, 0, 0)).isEqualTo(5.03);
    }

    /** Light from 10 to 14 o'clock on the coast of California: its longitude with the other sign has the sun there in the night. */
    @ParameterizedTest
    @CsvSource({"-122, false", "122, true"})
    void sunInTheNightIsWarnedOf(String longitude, boolean warned) throws IOException {
        StringBuilder epw = new StringBuilder("LOCATION,Coast,-,USA,SRC,0,37.5," + longitude + ",-8,20.0\n");
        epw.append("X\n".repeat(7));
        for (int hour = 0; hour < 8760; hour++) {
            LocalDate day = LocalDate.of(2027, 1, 1).plusDays(hour / 24);
            String light = hour % 24 >= 10 && hour % 24 < 14 ? ",400,500,100" : ",0,0,0";
            epw.append("1999,").append(day.getMonthValue()).append(',').append(day.getDayOfMonth());
            epw.append(',')
                    .append(hour % 24 + 1)
                    .append(",60,?,10,5,70,101325,0,0,300")
                    .append(light);
            epw.append(",0,0,0,0,0,1\n");
        }
        Files.writeString(folder.resolve("year.epw"), epw.toString());
        String edge = "[edge.left]\nkind = \"convection\"\ncoefficient = 25\nair = { epw = \"year.epw\", "
                + "sol-air = { tilt = \"90 deg\", absorptance = 0.6 } }\n";
        WeatherDesk desk = WeatherDesk.none();
        ScenarioFile.plan(Texts.LEAST + edge, Texts.NAME, folder, List.of("time.start=2027-06-01"), desk);
        assertThat(desk.warnings()).hasSize(warned ? 1 : 0);
        assertThat(String.join("", desk.warnings()))
                .matches(
                        warned
                                ? "in \\d{4} hours of year.epw the sun shines though .*longitude 122 in the zone -08:00.*"
                                : "");
    }

    @Test
    void aYearThatIsNotRepeatedEnds() throws IOException {
        write(LocalDate.of(2027, 1, 1), 365, "0.0", TypicalYearTest::byDate);
        String more = ", year = 2028, beyond = \"error\"";
        assertThat(read(more, "time.start=2028-12-30", "time.until=\"20 h\"").at(0, 0, 43_200))
                .isEqualTo(12.30);
        assertThatThrownBy(() -> read(more, "time.start=2028-12-30", "time.until=\"3 d\""))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("the run from 2028-12-30T00:00:00Z to 2029-01-02T00:00:00Z");
    }

    @Test
    void aYearWithADayThatIsMissingIsRefused() throws IOException {
        write(LocalDate.of(2028, 1, 1), 365, "0.0", TypicalYearTest::byDate);
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(ScenarioException.class)
                .hasMessageEndingWith(": year.epw has no day 31 of month 12")
                .hasMessageStartingWith(Texts.NAME + ", line ");
        write(LocalDate.of(2027, 1, 1), 365, "0.0", TypicalYearTest::byDate);
        assertThatThrownBy(() -> read(", year = 12345")).hasMessageEndingWith("year must be from 1 to 9998, was 12345");
    }
}
