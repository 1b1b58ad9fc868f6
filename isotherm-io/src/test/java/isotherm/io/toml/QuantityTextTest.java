package isotherm.io.toml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    /** The expected number is the decimal one, so a conversion that rounds on its way fails. */
    @ParameterizedTest
    @CsvSource({
        "47.5 mm, LENGTH, 0.0475",
        "0.1 mm, LENGTH, 0.0001",
        "12 cm, LENGTH, 0.12",
        "7 dm, LENGTH, 0.7",
        "1.5 km, LENGTH, 1500",
        "3 um, LENGTH, 3e-6",
        "3 \u00b5m, LENGTH, 3e-6",
        "3 \u03bcm, LENGTH, 3e-6",
        "250 nm, LENGTH, 2.5e-7",
        "1.5e-2 m, LENGTH, 0.015",
        "-.5 m, LENGTH, -0.5",
        "2 min, TIME, 120",
        "2.5 h, TIME, 9000",
        "1 d, TIME, 86400",
        "0.1 ms, TIME, 0.0001",
        "4 us, TIME, 4e-6",
        "4 W/(m K), CONDUCTIVITY, 4",
        "4 W/(m*K), CONDUCTIVITY, 4",
        "4 W / (m K), CONDUCTIVITY, 4",
        "4 W/m/K, CONDUCTIVITY, 4",
        "4 W m^-1 K^-1, CONDUCTIVITY, 4",
        "35 mW/(m K), CONDUCTIVITY, 0.035",
        "0.4 kW/(m K), CONDUCTIVITY, 400",
        "1.1e-6 m^2/s, DIFFUSIVITY, 1.1e-6",
        "1.1 mm^2/s, DIFFUSIVITY, 1.1e-6",
        "1.1 mm\u00b2/s, DIFFUSIVITY, 1.1e-6",
        "0.36 m^2/h, DIFFUSIVITY, 0.0001",
        "7.85 g/cm^3, DENSITY, 7850",
        "7850 kg/m^3, DENSITY, 7850",
        "7850 kg/m\u00b3, DENSITY, 7850",
        "1.2 kg/dm^3, DENSITY, 1200",
        "460 J/(kg K), SPECIFIC_HEAT, 460",
        "4.19 kJ/(kg K), SPECIFIC_HEAT, 4190",
        "4.19 J/(g K), SPECIFIC_HEAT, 4190",
        "20 degC, TEMPERATURE, 20",
        "20 \u00b0C, TEMPERATURE, 20",
        "273.15 K, TEMPERATURE, 0",
        "212 degF, TEMPERATURE, 100",
        "-40 \u00b0F, TEMPERATURE, -40",
        "100 MJ/m^3, LATENT_HEAT, 1e8",
        "334 kJ/kg, LATENT_HEAT_OF_MASS, 334000",
        "5 K, TEMPERATURE_DIFFERENCE, 5",
        "5 degC, TEMPERATURE_DIFFERENCE, 5",
        "9 degF, TEMPERATURE_DIFFERENCE, 5",
        "0.8 kW/m^2, FLUX, 800",
        "2 kW/m^3, SOURCE, 2000",
        "25 W/(m^2 K), COEFFICIENT, 25",
        "25 W/m^2/K, COEFFICIENT, 25",
        "0.13 m^2 K/W, RESISTANCE, 0.13",
        "1.5 rad, ANGLE, 1.5",
        "90 deg, ANGLE, 1.5707963267948966",
        "'  7  ', LENGTH, 7",
    })
    void aQuantityBecomesTheNumberInSi(String text, Dimension dimension, double expected) {
        assertThat(QuantityText.parse(text, dimension)).isEqualTo(expected);
    }

    @Test
    void kelvinBecomesCelsiusByOneSubtraction() {
        assertThat(QuantityText.parse("293.15 K", Dimension.TEMPERATURE)).isEqualTo(293.15 - 273.15);
    }

    @ParameterizedTest
    @CsvSource({
        "5 kg, LENGTH, m, 'm, cm or mm'",
        "5 m^2, LENGTH, m, 'm, cm or mm'",
        "5 1/m, LENGTH, m, 'm, cm or mm'",
        "5 m^, LENGTH, m, 'm, cm or mm'",
        "5 m, TIME, s, 's, min, h or d'",
        "5 F, TEMPERATURE, degC, 'degC, K or degF'",
        "5 W/m K, CONDUCTIVITY, W/(m K), W/(m K)",
        "5 W, TEMPERATURE_DIFFERENCE, K, K or degC",
        "5 turns, ANGLE, rad, rad or deg",
        "5 W/m^2, SOURCE, W/m^3, W/m^3 or kW/m^3",
    })
    void aWrongUnitIsNamedWithThoseThatFit(String text, Dimension dimension, String unit, String proposals) {
        assertThat(dimension.unit()).isEqualTo(unit);
        assertThatThrownBy(() -> QuantityText.parse(text, dimension))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text.substring(2) + "\" is not a unit of " + dimension.words() + "; use for example "
                        + proposals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5mm", "-1.5e3km", "2h"})
    void aNumberGluedToItsUnitIsRefusedWithTheReason(String text) {
        Dimension dimension = text.endsWith("h") ? Dimension.TIME : Dimension.LENGTH;
        assertThatThrownBy(() -> QuantityText.parse(text, dimension))
                .hasMessage("\"" + text + "\" needs a space between the number and its unit, as in \"1.5 "
                        + dimension.unit() + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "mm", "five mm", "1,5 m", "0x10 m", "1 2 m", "--1 m", "1e m", "5 ("})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> QuantityText.parse(text, Dimension.LENGTH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "20 degC", "-4 K", "1e3 degF", "20 kg"})
    void aNumberWithAUnitIsAQuantity(String text) {
        assertThat(QuantityText.looksLike(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 + t", "20*t", "x", "20 - 3", "sin(t)", "2 * x", "20 (t)", ""})
    void aFormulaIsNone(String text) {
        assertThat(QuantityText.looksLike(text)).isFalse();
        assertThat(QuantityText.isGlued(text, Dimension.TEMPERATURE)).isFalse();
    }
}
