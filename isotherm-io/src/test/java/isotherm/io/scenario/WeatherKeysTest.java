package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.io.toml.ScenarioException;
import isotherm.io.weather.FieldQuestion;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Scenario;
import isotherm.weather.Place;
import isotherm.weather.sun.Radiation;
import isotherm.weather.sun.SkyModel;
import isotherm.weather.sun.SolAir;
import isotherm.weather.sun.SolarPosition;
import isotherm.weather.sun.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every key of the weather in a scenario, from files that stand in for the services. */
class WeatherKeysTest {
    static final String AIR = Texts.LEAST + """
            [edge.left]
            kind = "convection"
            coefficient = 10
            air = { archive = "Luleå", from = "3 d", to = "2 d", fallback = "air.csv" }
            [edge.right]
            kind = "convection"
            coefficient = 10
            air = { forecast = "57.7,12", fallback = "year.csv", between = "step", beyond = "hold" }
            [edge.top]
            kind = "convection"
            coefficient = 10
            air = { epw = "year.epw", year = 2026, sol-air = { tilt = "90 deg", azimuth = "180 deg", absorptance = 0.5, emissivity = 0.8, ground = 0.3 } }
            """;

    static final String SOIL = Texts.LEAST.replace("[1, 1]", "[1, 4]") + """
            [initial]
            soil = { place = "Luleå", from = 2026-01-01, fallback = "soil.csv" }
            """;

    static final String MAP = Texts.LEAST + """
            [initial.weather-map]
            south-west = "55,10"
            north-east = "65,25"
            at = 2026-01-01T00:00:00Z
            fallback = "map.csv"
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        write("air.csv", "time,air_temperature\n2026-01-01T00:00Z,-5\n2026-01-02T00:00Z,-9\n");
        write("year.csv", "time,air_temperature\n2026-01-01T00:00Z,1\n2026-01-01T00:00:01Z,2\n");
        StringBuilder epw = new StringBuilder("LOCATION,Town,-,SWE,SRC,0,57.7,12.0,0.0,20.0\n").append("X\n".repeat(7));
        for (int hour = 0; hour < 8760; hour++) {
            LocalDate day = LocalDate.of(1999, 1, 1).plusDays(hour / 24);
            epw.append("1999,").append(day.getMonthValue()).append(',').append(day.getDayOfMonth());
            epw.append(',').append(hour % 24 + 1).append(",60,?,2.0,-3,80,101000,0,0,250,80,300,60");
            epw.append(",0,0,0,0,0,3,5,5,10,77777,9,999999999,10,0.1,0,0,0,0,0\n");
        }
        write("year.epw", epw.toString());
        write(
                "soil.csv",
                "time,soil_temperature_0_to_7cm,soil_temperature_7_to_28cm,soil_temperature_28_to_100cm,"
                        + "soil_temperature_100_to_255cm\n2026-01-01,-4,-2,1,5\n2026-01-01T12:00,-2,-2,1,5\n");
        StringBuilder map = new StringBuilder("lat,lon,air_temperature\n");
        for (int row = 0; row < FieldQuestion.POINTS; row++) {
            for (int column = 0; column < FieldQuestion.POINTS; column++) {
                map.append("0,0,").append(row + 1000.0 * column).append('\n');
            }
        }
        write("map.csv", map.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Scenario read(String text) {
        return ScenarioFile.parse(text, Texts.NAME, folder, List.of());
    }

    private static double air(Scenario scenario, Edge edge, double time) {
        return ((Boundary.Convection) scenario.edges().at(edge)).air().at(0, 0, time);
    }

    @Test
    void theAirBeyondAFilm() {
        Scenario scenario = read(AIR.replace("until = 1", "until = 1\nstart = 2026-01-01T00:00:00Z"));
        assertThat(air(scenario, Edge.LEFT, 43200)).isEqualTo(-7);
        assertThat(air(scenario, Edge.RIGHT, 0.5)).isEqualTo(1);
        assertThat(air(scenario, Edge.RIGHT, 7)).isEqualTo(2);
    }

    /** The thirteenth hour is that from 12:00 to 13:00; in its middle its values are exact, with the sun of that time. */
    @Test
    void sunAndSkyOnAWall() {
        Scenario scenario = read(AIR.replace("until = 1", "until = 1\nstart = 2026-01-01T00:00:00Z"));
        SolAir wall = new SolAir(new Surface(90, 180, 0.5, 0.8), 10);
        SolarPosition sun = SolarPosition.at(new Place("Town", 57.7, 12), Instant.parse("2026-01-01T12:30:00Z"));
        double light = new Radiation(300, 60, 80).on(wall.surface(), sun, SkyModel.HAY_DAVIES, 0.3);
        assertThat(air(scenario, Edge.TOP, 12.5 * 3600)).isEqualTo(wall.measuredSky(2, light, 250));
        assertThat(air(scenario, Edge.TOP, 12.5 * 3600))
                .as("warmer than the air in the sun")
                .isGreaterThan(5);
        assertThat(air(scenario, Edge.TOP, (8760 + 12.5) * 3600))
                .as("a year later")
                .isEqualTo(air(scenario, Edge.TOP, 12.5 * 3600));
    }

    @Test
    void aYearThatIsCutShortIsRefused() throws IOException {
        Path file = folder.resolve("year.epw");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 8 + 3000));
        assertThatThrownBy(() -> read(AIR))
                .isInstanceOf(ScenarioException.class)
                .hasMessageEndingWith(": year.epw has 3000 hours; a year has 8760 (or 8784)")
                .hasMessageContaining(", line ");
    }

    @Test
    void aYearMayLackTheSunWhereNobodyAsksForIt() throws IOException {
        Path file = folder.resolve("year.epw");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(8 + 36, lines.get(8 + 36).replace("80,300,60", "80,9999,60"));
        Files.write(file, lines);
        String year = "air = { epw = \"year.epw\", year = 2026";
        String text = AIR.replace("until = 1", "until = 1\nstart = 2026-01-01T00:00:00Z");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("year.epw has no direct normal radiation in the hour 13 of month 1, day 2")
                .hasMessageStartingWith(Texts.NAME + ", line ");
        int from = text.indexOf(year);
        int to = text.indexOf('\n', from);
        assertThat(air(read(text.substring(0, from) + year + " }" + text.substring(to)), Edge.TOP, 0))
                .isEqualTo(2);
    }

    /** Means of the day in the middles of the layers, straight between them, the outer ones beyond. */
    @Test
    void theGroundByDepth() {
        Scenario scenario = read(SOIL);
        double[] heights = {4, 4 - 0.175, 4 - (0.175 + 0.64) / 2, 4 - 0.64, 4 - 1.775, 0};
        double[] expected = {-3, -2, -0.5, 1, 5, 5};
        for (int k = 0; k < heights.length; k++) {
            double y = heights[k];
            assertThat(((isotherm.model.Initial.Background.Formula)
                                    scenario.initial().background())
                            .expression()
                            .at(0, y, 0))
                    .as("at %s m", y)
                    .isCloseTo(expected[k], within(1e-12));
        }
    }

    @Test
    void theMapIsStretchedOverThePlate() {
        Scenario scenario = read(MAP);
        assertThat(scenario.initial().at(scenario.grid(), 5, 5)).isCloseTo(60060, within(0.01));
        assertThat(scenario.initial().at(scenario.grid(), 0, 10)).isCloseTo(120, within(0.01));
        assertThat(scenario.initial().at(scenario.grid(), 10, 0)).isCloseTo(120000, within(0.01));
    }
}
