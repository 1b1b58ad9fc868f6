package isotherm.weather.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpwTest {
    private static final String HEADER = """
            LOCATION,Malmö,-,SWE,made up,026350,55.60,13.00,1.0,6.0
            DESIGN CONDITIONS,0
            TYPICAL/EXTREME PERIODS,0
            GROUND TEMPERATURES,0
            HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0
            COMMENTS 1,two days made for a test
            COMMENTS 2,
            DATA PERIODS,1,1,Data,Sunday, 6/21, 6/22
            """;

    private final Path folder;

    EpwTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String hours() {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < 48; k++) {
            boolean light = k % 24 >= 6 && k % 24 < 18;
            String sun = light ? "500,600,120" : "0,0,0";
            text.append("1998,6,").append(21 + k / 24).append(',').append(k % 24 + 1);
            text.append(",60,?9?9,15.0,10.0,72,101300,0,0,340,").append(sun);
            text.append(",0,0,0,0,270,4.5,5,5,20,77777,9,999999999,150,0.1,0,88,0.2,0,0\n");
        }
        return text.toString();
    }

    private Epw read(UnaryOperator<String> change) throws IOException {
        return Epw.read(write(change));
    }

    private Path write(UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve("two-days.epw");
        return Files.writeString(file, change.apply(HEADER + hours()), StandardCharsets.ISO_8859_1);
    }

    @Test
    void hoursAreReadWithTheirPlace() throws IOException {
        Epw year = read(text -> text);
        assertThat(year.name()).isEqualTo("Malmö");
        assertThat(Objects.requireNonNull(year.place()).lon()).isEqualTo(13);
        assertThat(year.offset().getTotalSeconds()).isEqualTo(3600);
        assertThat(year.hours()).hasSize(48);
        assertThat(year.hours().get(12))
                .isEqualTo(new EpwHour(6, 21, 13, 15, 10, new Radiation(600, 120, 500), 340, 4.5));
        assertThat(year.end(0, 2026)).as("standard time").isEqualTo("2026-06-21T00:00:00Z");
        assertThat(year.end(47, 2026)).isEqualTo("2026-06-22T23:00:00Z");
    }

    @Test
    void missingValuesAreMissing() throws IOException {
        Epw year = read(text -> text.replace("15.0,10.0,72", "99.9,99.9,999")
                .replace("500,600,120", "9999,9999,9999")
                .replace("270,4.5", "999,999"));
        EpwHour noon = year.hours().get(12);
        assertThat(noon.air()).isNaN();
        assertThat(noon.dewPoint()).isNaN();
        assertThat(noon.radiation().global()).isNaN();
        assertThat(noon.wind()).isNaN();
        EpwHour clouded = read(text -> text.replace(",340,", ",9999,")).hours().get(12);
        assertThat(clouded.skyInfrared()).isCloseTo(EpwHour.skyInfrared(15, 10, 5), within(1e-12));
    }

    @Test
    void theSunWarmsASouthWallAtNoonAndTheSkyCoolsItAtNight() throws IOException {
        Epw year = read(text -> text);
        SolAir wall = new SolAir(new Surface(90, 180, 0.6, 0.9), 20);
        double[] solAir = year.solAir(wall, SkyModel.ISOTROPIC, 0.2, 2026);
        double loss = 0.9 * 0.5 * (5.670374419e-8 * Math.pow(288.15, 4) - 340) / 20;
        assertThat(solAir[2]).isCloseTo(15 - loss, within(1e-9));
        SolarPosition sun = year.sun(12, 2026);
        assertThat(sun)
                .as("in the middle of the hour that ends at 13")
                .isEqualTo(
                        SolarPosition.at(Objects.requireNonNull(year.place()), Instant.parse("2026-06-21T11:30:00Z")));
        double light = 600 * Math.cos(Math.toRadians(sun.elevation())) * Math.cos(Math.toRadians(sun.azimuth() - 180))
                + 60
                + 50;
        assertThat(solAir[12]).isCloseTo(15 + 0.6 * light / 20 - loss, within(1e-9));
        double[] north = year.solAir(new SolAir(new Surface(90, 0, 0.6, 0.9), 20), SkyModel.HAY_DAVIES, 0.2, 2026);
        assertThat(north[12]).isLessThan(solAir[12]);
    }

    /** No sky radiates nothing; the formula is Walton's and Clark and Allen's, written out anew. */
    @Test
    void aSkyOfNothingFollowsFromCloudsAndDewPoint() throws IOException {
        double clear = 0.787 + 0.764 * Math.log(283.15 / 273);
        double expected = clear * (1 + 0.0224 * 5 - 0.0035 * 25 + 0.00028 * 125) * 5.670374419e-8 * Math.pow(288.15, 4);
        for (String none : List.of("0", "0.0", "", " ", "9999", "99999")) {
            assertThat(sky(text -> text.replace(",340,", "," + none + ","))).isCloseTo(expected, within(1e-9));
            assertThat(sky(text -> text.replace(",340,", "," + none + ",").replace(",4.5,5,5,", ",4.5,5,99,")))
                    .as("of all clouds where those that are opaque are not known")
                    .isCloseTo(expected, within(1e-9));
        }
        assertThat(sky(text -> text.replace(",340,", ",0,").replace(",15.0,10.0,72,", ",15.0,,100,")))
                .as("in air that holds all it can, the dew point is the air's temperature")
                .isCloseTo(EpwHour.skyInfrared(15, 15, 5), within(1e-9));
    }

    private double sky(UnaryOperator<String> change) throws IOException {
        return Epw.read(write(change), Epw.Needed.AIR_AND_SUN).hours().get(12).skyInfrared();
    }

    @Test
    void whatNobodyNeedsMayBeAnything() throws IOException {
        Path file = write(text -> text.replace(",13.00,1.0,6.0", ",13.00,1.0,")
                .replace("270,4.5,5,5", ",strong,,")
                .replace("15.0,10.0,72,101300,0,0,340,500,600,120", "15.0,,,,,,,x,,"));
        assertThat(Epw.read(file, Epw.Needed.AIR).hours().get(12).air()).isEqualTo(15);
        assertThatThrownBy(() -> Epw.read(file, Epw.Needed.AIR_AND_SUN))
                .hasMessage("two-days.epw, line 15, column 14: \"x\" is no number");
        write(text -> text.replace(",340,", ",,").replace("4.5,5,5,", "4.5,,,"));
        assertThatThrownBy(() -> Epw.read(file, Epw.Needed.AIR_AND_SUN))
                .hasMessage(
                        "two-days.epw has no infrared radiation of the sky, nor clouds and dew point in the hour 1 of "
                                + "month 6, day 21, which is needed (line 9, column 13, \"\")");
        write(text -> text.replace("?9?9,15.0", "?9?9,"));
        assertThat(Epw.read(file).hours().get(12).air()).isNaN();
        assertThatThrownBy(() -> Epw.read(file, Epw.Needed.AIR)).hasMessageContaining("(line 9, column 7, \"\")");
    }

    @Test
    void anyProgramMayHaveWrittenTheFile() throws IOException {
        String text = HEADER + hours();
        List<byte[]> written = List.of(
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16), // with a mark
                (text + "\u001a").getBytes(StandardCharsets.UTF_8),
                (text + "\0".repeat(512)).getBytes(StandardCharsets.ISO_8859_1),
                text.replace("\n", "\r").getBytes(StandardCharsets.ISO_8859_1),
                text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1),
                text.replace("\n", "\n\n").getBytes(StandardCharsets.UTF_8),
                text.replace("LOCATION", "Location")
                        .replace("DATA PERIODS", "data periods")
                        .getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE),
                text.replace("LOCATION,Malmö", "\"location\" , \"Malmö\"")
                        .replace("COMMENTS 2,", "\"COMMENTS 2\",\"a \"\"b\"\", c\"")
                        .getBytes(StandardCharsets.UTF_8),
                text.replace("COMMENTS 2,", "COMMENTS 2,\nCOMMENTS 3,").getBytes(StandardCharsets.UTF_8));
        for (byte[] bytes : written) {
            Files.write(folder.resolve("two-days.epw"), bytes);
            Epw year = Epw.read(folder.resolve("two-days.epw"), Epw.Needed.AIR_AND_SUN);
            assertThat(year.name()).isEqualTo("Malmö");
            assertThat(year.hours()).hasSize(48);
            assertThat(year.hours().getLast().hour()).isEqualTo(24);
        }
        assertThat(read(change -> change.replace("Malmö", "")).name()).isEqualTo("two-days.epw");
    }

    /** Where the place is matters to the sun alone; the zone matters to every hour. */
    @Test
    void aPlaceIsNeededWhereTheSunIs() throws IOException {
        Path file = write(text -> text.replace("55.60,13.00", ",N/A"));
        Epw air = Epw.read(file, Epw.Needed.AIR);
        assertThat(air.place()).isNull();
        assertThat(air.name()).isEqualTo("Malmö");
        assertThatThrownBy(() -> Epw.read(file, Epw.Needed.AIR_AND_SUN))
                .hasMessage("two-days.epw, line 1, column 7 (latitude, degrees north): is empty");
        write(text -> text.replace("13.00,1.0", "13.00,"));
        assertThatThrownBy(() -> Epw.read(file, Epw.Needed.AIR))
                .hasMessage("two-days.epw, line 1, column 9 (time zone, hours east of UTC): is empty");
        write(text -> text.replace(',', ';').replace('.', ','));
        assertThatThrownBy(() -> Epw.read(file, Epw.Needed.AIR))
                .hasMessage("two-days.epw, line 1: a weather file begins with LOCATION, and commas separate its "
                        + "columns, not semicolons");
    }

    /** It shines from 6 to 18 in the file: at a longitude of the other sign, or in another zone, that is in the night. */
    @Test
    void sunInTheNightIsCounted() throws IOException {
        assertThat(read(text -> text).sunnyNights(2026)).isZero();
        assertThat(read(text -> text.replace("13.00,1.0", "13.00,9.0")).sunnyNights(2026))
                .as("21:30 to 1:30 UTC; almanacs have dawn at 1:35")
                .isEqualTo(2 * 5);
        assertThat(read(text -> text.replace("13.00,1.0", "-133.00,9.0")).sunnyNights(2026))
                .as("21:38 to 23:38 by the sun, which sets at 20:45")
                .isEqualTo(2 * 3);
    }

    @Test
    void damagedFilesNameLineAndColumn() {
        assertThatThrownBy(() -> read(text -> text.replaceFirst("15.0", "warm")))
                .hasMessage("two-days.epw, line 9, column 7: \"warm\" is no number");
        assertThatThrownBy(() -> read(text -> text.replaceFirst("15.0", "88.0")))
                .hasMessage("two-days.epw, line 9, column 7: must be from -90.0 to 70.0, was 88.0");
        assertThatThrownBy(() -> read(text -> text.substring(0, text.length() - 60)))
                .hasMessageMatching("two-days.epw, line 56: \\d+ columns, column 22 is needed");
        assertThatThrownBy(() -> read(text -> text.replace("1998,6,21,4,60", "1998,6,21,5,60")))
                .hasMessage("two-days.epw, line 12: hour 4 should stand here, found 5");
        assertThatThrownBy(() -> read(text -> "time,value\n" + text)).hasMessageContaining("begins with LOCATION");
        assertThatThrownBy(() -> read(text -> HEADER)).hasMessageContaining("has no hours");
        assertThatThrownBy(() -> read(text -> text.replace("55.60", "155.60")))
                .hasMessage(
                        "two-days.epw, line 1, column 7 (latitude, degrees north): must be from -90.0 to 90.0, was 155.60");
        assertThatThrownBy(() -> read(text -> text.replace("1998,6,21,4,60", "1998,6,20,4,60")))
                .hasMessage("two-days.epw, line 12: month 6, day 21 has only 3 hours");
        assertThatThrownBy(() -> read(text -> text.replace("1998,6,22,", "1998,6,21,")))
                .hasMessage("two-days.epw, line 33: month 6, day 21 stands here a second time");
        assertThatThrownBy(() -> read(text -> text.replace("1998,6,22,", "1998,6,31,")))
                .hasMessage("two-days.epw, line 33: month 6 has no day 31");
        assertThatThrownBy(() -> read(text -> text.replace("1998,6,22,", "1998,6.5,22,")))
                .hasMessage("two-days.epw, line 33, column 2: must be a whole number, was 6.5");
        assertThatThrownBy(() -> read(text -> text.replace("PERIODS,1,1", "PERIODS,1,4")))
                .hasMessage("two-days.epw, line 8: the file has 4 lines for each hour; one is read");
        assertThatThrownBy(() -> read(text -> text.substring(0, text.length() - 10)))
                .hasMessage("two-days.epw, line 56: the file is cut short: 32 columns, the line before has 35");
        assertThatThrownBy(() -> read(text -> text.replaceFirst("15.0", "x".repeat(1000))))
                .hasMessage("two-days.epw, line 9, column 7: \"" + "x".repeat(40) + "...\" is no number");
    }
}
