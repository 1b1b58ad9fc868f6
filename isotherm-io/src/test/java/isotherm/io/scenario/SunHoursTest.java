package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Boundary;
import isotherm.model.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On 15 April sun time is within seconds of mean time, so a clear day at a place in the middle of its zone is symmetric about noon. The
 * sun shines from 8 to 16.
 */
class SunHoursTest {
    private static final double NOON = 12 * 3600;

    @TempDir
    private Path folder;

    private static String lit(int hour) {
        return hour >= 9 && hour <= 16 ? "0,800,0" : "0,0,0";
    }

    private void epw() throws IOException {
        StringBuilder epw = new StringBuilder("LOCATION,Town,-,GER,SRC,0,52,15.0,1.0,20.0\n").append("X\n".repeat(7));
        LocalDate day = LocalDate.of(2027, 1, 1);
        for (; day.getYear() == 2027; day = day.plusDays(1)) {
            for (int hour = 1; hour <= 24; hour++) {
                epw.append("1999,").append(day.getMonthValue()).append(',').append(day.getDayOfMonth());
                epw.append(',').append(hour).append(",60,?,").append(hour).append(",5,70,101325,0,0,300,");
                epw.append(lit(hour)).append('\n');
            }
        }
        Files.writeString(folder.resolve("year.epw"), epw.toString());
    }

    private void service() throws IOException {
        StringBuilder csv = new StringBuilder("time,air_temperature,global_radiation,direct_normal_radiation,");
        csv.append("diffuse_radiation,sky_infrared\n");
        for (int hour = 0; hour <= 24; hour++) {
            csv.append(hour < 24 ? "2027-04-15T%02d".formatted(hour) : "2027-04-16T00")
                    .append(":00+01:00,10,");
            csv.append(lit(hour)).append(",300\n");
        }
        Files.writeString(folder.resolve("service.csv"), csv.toString());
    }

    private Signal roof(String air) {
        String text = Texts.LEAST.replace("until = 1", "until = \"23 h\"\nstart = \"2027-04-15T00:00+01:00\"")
                + """
                [edge.top]
                kind = "convection"
                coefficient = 20
                air = { %s }
                """.formatted(air);
        return ((Boundary.Convection) ScenarioFile.parse(
                                text, Texts.NAME, folder, List.of("time.step=\"23 h\"", "time.method=implicit"))
                        .edges()
                        .top())
                .air();
    }

    private static final String SUN = ", sol-air = { tilt = 0, absorptance = 0.7 }";

    /** The warmth that the sun adds in a day, and when in the day it does so on average. */
    private static double[] dose(Signal signal, double night) {
        double sum = 0;
        double moment = 0;
        for (int k = 0; k < 23 * 60; k++) {
            double time = 60 * k + 30;
            double more = signal.at(0, 0, time) - night;
            sum += more * 60;
            moment += more * 60 * time;
        }
        return new double[] {sum, moment / sum};
    }

    @Test
    void theSunOfATypicalDayIsSymmetricAboutNoon() throws IOException {
        epw();
        Signal dark = roof("epw = \"year.epw\"");
        assertThat(dark.at(0, 0, 12.5 * 3600)).as("the hour from 12 to 13").isEqualTo(13);
        assertThat(roof("epw = \"year.epw\", between = \"step\"").at(0, 0, 12.99 * 3600))
                .isEqualTo(13);
        Files.writeString(
                folder.resolve("year.epw"),
                Files.readString(folder.resolve("year.epw")).replaceAll(",60,\\?,\\d+,", ",60,?,10,"));
        Signal sun = roof("epw = \"year.epw\"" + SUN);
        double night = sun.at(0, 0, 3600);
        for (double off = 0; off < 11; off += 0.25) {
            assertThat(sun.at(0, 0, NOON + 3600 * off)).isCloseTo(sun.at(0, 0, NOON - 3600 * off), within(0.06));
        }
        assertThat(dose(sun, night)[1]).isCloseTo(NOON, within(60.0));
        assertThat(dose(roof("epw = \"year.epw\", between = \"step\"" + SUN), night)[1])
                .isCloseTo(NOON, within(60.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", between = \"step\""})
    void soIsThatOfAService(String between) throws IOException {
        epw();
        service();
        Signal service = roof("forecast = \"52,15\", fallback = \"service.csv\"" + between + SUN);
        double night = service.at(0, 0, 3600);
        double[] dose = dose(service, night);
        assertThat(dose[1]).isCloseTo(NOON, within(60.0));
        Files.writeString(
                folder.resolve("year.epw"),
                Files.readString(folder.resolve("year.epw")).replaceAll(",60,\\?,\\d+,", ",60,?,10,"));
        Signal typical = roof("epw = \"year.epw\"" + between + SUN);
        assertThat(dose[0]).as("as much as in a typical year").isCloseTo(dose(typical, night)[0], within(20.0));
    }
}
