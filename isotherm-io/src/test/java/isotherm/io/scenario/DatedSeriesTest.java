package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.toml.ScenarioException;
import isotherm.io.weather.WeatherDesk;
import isotherm.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in series as people and programs write them. */
class DatedSeriesTest {
    private static final String DAY_FIRST = "time.dates=\"day-first\"";

    @TempDir
    private Path folder;

    private List<String> warnings = List.of();

    /** When a run starts that goes to the end of a series. */
    private Instant start(String csv, String... settings) throws IOException {
        Files.writeString(folder.resolve("s.csv"), csv.replace("\\n", "\n"));
        String text = Texts.LEAST.replace("until = 1", "until = \"end\"")
                + "[edge.left]\nkind = \"fixed\"\ntemperature = { series = \"s.csv\" }\n";
        WeatherDesk desk = WeatherDesk.none();
        Plan plan = ScenarioFile.plan(text, Texts.NAME, folder, List.of(settings), desk);
        warnings = desk.warnings();
        return Objects.requireNonNull(plan.scenario().start());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-07-29                   | 2026-07-29T00:00:00Z
            2026-07-29T06                | 2026-07-29T06:00:00Z
            2026-07-29 06:00             | 2026-07-29T06:00:00Z
            2026-7-29 6:00               | 2026-07-29T06:00:00Z
            2026/07/29 06:00             | 2026-07-29T06:00:00Z
            2026.07.29 06:00:30          | 2026-07-29T06:00:30Z
            2026-07-29t06:00:00z         | 2026-07-29T06:00:00Z
            2026-07-29 06:00:00 UTC      | 2026-07-29T06:00:00Z
            2026-07-29 06:00 GMT         | 2026-07-29T06:00:00Z
            2026-07-29T06:00+0200        | 2026-07-29T04:00:00Z
            2026-07-29T06:00+02          | 2026-07-29T04:00:00Z
            2026-07-29 06:00:00 -05:30   | 2026-07-29T11:30:00Z
            2026-07-29 06:00:00.250+00:00| 2026-07-29T06:00:00.250Z
            2026-07-29T06:00:00-0000     | 2026-07-29T06:00:00Z
            2026-07-29T06:00+02:00[Europe/Berlin] | 2026-07-29T04:00:00Z
            2026-07-29 06:00 UTC+2       | 2026-07-29T04:00:00Z
            2026-07-29 06:00 GMT-03:30   | 2026-07-29T09:30:00Z
            2026-07-29T06:00+2           | 2026-07-29T04:00:00Z
            20260729T0600Z               | 2026-07-29T06:00:00Z
            20260729T060030+0200         | 2026-07-29T04:00:30Z
            2026-07-29T24:00             | 2026-07-30T00:00:00Z
            2026-12-31 24:00:00Z         | 2027-01-01T00:00:00Z
            """)
    void whatCanMeanOneThingIsRead(String written, Instant moment) throws IOException {
        String later = "2027-01-02T00:00" + (hasZone(written) ? "Z" : "");
        assertThat(start("time,T\n" + written + ",1\n" + later + ",2\n")).isEqualTo(moment);
    }

    private static boolean hasZone(String written) {
        return written.matches(".*(?i)(z|utc|gmt|[+-]\\d\\d:?\\d\\d(\\[.*)?|:\\d\\d[+-]\\d\\d?|utc.\\d)$");
    }

    @Test
    void theDayComesFirstWhereThatIsSaid() throws IOException {
        assertThat(start("time,T\n29.07.2026 06:00,1\n30.07.2026 06:00,2\n", DAY_FIRST))
                .isEqualTo("2026-07-29T06:00:00Z");
        assertThat(start("time;T\n3/4/2026 6:00 +0200;1,5\n4-4-2026 06:00 +0200;2\n", DAY_FIRST))
                .isEqualTo("2026-04-03T04:00:00Z");
        assertThat(start("time,T\n2026-07-29,1\n30.07.2026,2\n", DAY_FIRST)).isEqualTo("2026-07-29T00:00:00Z");
    }

    @Test
    void theHeaderMayNameTheZone() throws IOException {
        assertThat(start("time [+01:00],T\n2026-07-29 06:00,1\n2026-07-30,2\n")).isEqualTo("2026-07-29T05:00:00Z");
        assertThat(start("time [UTC+1],T\n2026-07-29 06:00,1\n2026-07-30,2\n")).isEqualTo("2026-07-29T05:00:00Z");
        assertThat(start("time [local],T\n2026-07-29 06:00+02:00,1\n2026-07-30T00:00Z,2\n"))
                .isEqualTo("2026-07-29T04:00:00Z");
        assertThat(start("time [UTC],T\n2026-03-28 06:00,1\n2026-03-30 00:00,2\n"))
                .isEqualTo("2026-03-28T06:00:00Z");
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-29,1                | line 2, column 1: "time": there is no such date, or no such time of the day: "2026-02-29"
            2026-03-29T24:30,1          | line 2, column 1: "time": there is no such date, or no such time of the day: "2026-03-29T24:30"
            2026-03-29T06:00+25:00,1    | line 2, column 1: "time": there is no such date, or no such time of the day: "2026-03-29T06:00+25:00"
            29.03.2026 00:00,1          | line 2, column 1: "time": dates are written year-month-day here, as in 2026-11-22, was "29.03.2026 00:00"; [time] dates = "day-first" reads series with day, month, year
            2026-03-29 06:00 CET,1      | line 2, column 1: "time": a zone is written as its offset, as in 2026-11-22T06:00+01:00, was "2026-03-29 06:00 CET"
            2026-03-29 06:00 PM,1       | line 2, column 1: "time": times have 24 hours, as in 18:00 for 6 pm, was "2026-03-29 06:00 PM"
            2026-03-29 06.00,1          | line 2, column 1: "time": a date is like 2026-11-22 or 2026-11-22T06:00:00Z, was "2026-03-29 06.00"
            1774742400,1                | line 2, column 1: until = "end" needs dates, as in 2026-11-22T06:00:00Z, was "1774742400"
            Mar 29,1                    | line 2, column 1: "time" must be a date, as in 2026-11-22T06:00Z, or a number in every line, was "Mar 29"
            2026-03-29,1\\n2026-3-x,2   | line 3, column 1: "time" must be a date in every line as in the first: a date is like 2026-11-22 or 2026-11-22T06:00:00Z, was "2026-3-x"
            2026-03-29T01:00+01:00,1\\n2026-03-29T02:00,2 | line 3, column 1: "time" has no zone here, was "2026-03-29T02:00", but not in the first line, "2026-03-29T01:00+01:00"; give every date one, as in 2026-11-22T06:00+01:00, or none
            2026-03-29,1\\n2026-03-29,2 | line 3, column 1: the times must rise, 2026-03-29 comes after 2026-03-29; the time of the day belongs beside its date, in one column, as in 2026-03-29T06:00
            2026-10-25T02:00,1\\n2026-10-25T02:00,2 | line 3, column 1: the times must rise, 2026-10-25T02:00 comes after 2026-10-25T02:00; without a zone they are taken as UTC, so where clocks go back, give the offset, as in 2026-10-25T02:00+01:00
            """)
    void whatCannotIsShown(String rows, String error) {
        assertThatThrownBy(() -> start("time,T\n" + rows + "\n"))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(folder.resolve("s.csv") + ", " + error);
    }

    @Test
    void anUnknownZoneInTheHeaderIsRefused() {
        for (String zone : List.of("CET", "Europe/Stockholm", "EST", "local", "UTC+", "°C")) {
            assertThatThrownBy(() -> start("time [" + zone + "],T\n2026-07-29 06:00,1\n2026-07-30,2\n"))
                    .hasMessageContaining("line 1, column 1: the zone of a column of dates is UTC or an offset")
                    .hasMessageContaining("was \"" + zone + "\"");
        }
    }

    @Test
    void whatIsAssumedWhereClocksChangeIsSaid() throws IOException {
        start("time,T\n2026-03-29T00:00,1\n2026-03-29T01:00,2\n2026-03-29T03:00,3\n");
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith(
                        "the series \"T\" of \"s.csv\": its dates have no zone and are taken as UTC, also on 2026-03-29, "
                                + "when clocks change in Europe");
        start("time,T\n2026-03-07 12:00,1\n2026-03-08 12:00,2\n");
        assertThat(warnings).singleElement().asString().contains("on 2026-03-08, when clocks change in North America");
        start("time,T\n2026-03-30 00:00,1\n2026-10-24 00:00,2\n");
        assertThat(warnings).isEmpty();
        start("time,T\n2026-03-28T00:00Z,1\n2026-03-30T00:00Z,2\n");
        assertThat(warnings).isEmpty();
        start("time,T\n2026-03-28,1\n2026-03-30,2\n");
        assertThat(warnings).as("whole days").isEmpty();
    }
}
