package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The series shipped with the examples are the formulas that they state, to the two decimals they have. */
class ShippedWeatherTest {
    private static List<String> rows(String file) throws IOException {
        return Files.readAllLines(CommandTest.ROOT.resolve("examples/" + file)).stream()
                .filter(line -> line.matches("\\d.*"))
                .toList();
    }

    private static void check(String file, Instant zero, double secondsEach, DoubleUnaryOperator formula)
            throws IOException {
        List<String> rows = rows(file);
        assertThat(rows).hasSizeGreaterThan(100).allSatisfy(row -> {
            String[] cells = row.split(",", -1);
            double since = Duration.between(zero, Instant.parse(cells[0])).toSeconds() / secondsEach;
            assertThat(Double.parseDouble(cells[1])).as(row).isCloseTo(formula.applyAsDouble(since), within(0.0051));
        });
    }

    private static double swing(double turns) {
        return Math.cos(2 * Math.PI * turns);
    }

    @Test
    void frostAir() throws IOException {
        check(
                "frost-air.csv",
                Instant.parse("2026-01-01T00:00:00Z"),
                86400,
                d -> 2.5
                        - 12.5 * swing((d - 20) / 365.25)
                        + 1.5 * swing(d - 0.58)
                        + 3.5 * Math.sin(2 * Math.PI * d / 9));
    }

    @Test
    void frostSoil() throws IOException {
        double[] depths = {0.035, 0.175, 0.64, 1.775};
        String[] cells = rows("frost-soil.csv").getFirst().split(",", -1);
        for (int k = 0; k < depths.length; k++) {
            double z = depths[k] / 2.5;
            double expected = 3.5 - 11 * Math.exp(-z) * Math.cos(2 * Math.PI * 253 / 365.25 - z);
            assertThat(Double.parseDouble(cells[k + 1])).isCloseTo(expected, within(0.0051));
        }
    }

    @Test
    void wallTonightAir() throws IOException {
        check(
                "wall-tonight-air.csv",
                Instant.parse("2026-11-20T00:00:00Z"),
                3600,
                h -> 2 - 0.05 * h + 2.5 * swing((h - 14) / 24));
    }

    @Test
    void wallYearAir() throws IOException {
        List<String> rows = rows("wall-year-air.csv");
        assertThat(rows).hasSize(365 * 24 + 1);
        for (int h = 0; h < rows.size(); h++) {
            double d = h / 24.0;
            double air = 6.5
                    - 9.5 * swing((d - 20) / 365)
                    - 2.8 * swing((h - 3) / 24.0)
                    + 3 * Math.sin(2 * Math.PI * d / 9.1)
                    + 2 * Math.sin(2 * Math.PI * d / 3.7);
            double sun = (350 - 100 * swing((d - 20) / 365))
                    * Math.max(0, swing((h - 12) / 24.0) - 0.25)
                    * (0.6 + 0.4 * Math.sin(2 * Math.PI * d / 5.3));
            String[] cells = rows.get(h).split(",", -1);
            assertThat(cells[0]).isEqualTo(String.valueOf(h));
            assertThat(Double.parseDouble(cells[1])).as(rows.get(h)).isCloseTo(air, within(0.0501));
            assertThat(Double.parseDouble(cells[2])).as(rows.get(h)).isCloseTo(air + 0.6 / 25 * sun, within(0.0501));
        }
    }
}
