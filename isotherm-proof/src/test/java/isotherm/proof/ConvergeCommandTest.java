package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code isotherm converge}, as people call it. */
class ConvergeCommandTest extends CommandTest {
    private static final String SINE = ROOT.resolve("examples/sine-mode.toml").toString();

    /** exp(-2 pi^2 0.05). */
    private static final double EXACT = 0.372707838853438;

    @Test
    void theSineModeIsOfSecondOrder() throws Exception {
        Ended answer = isotherm("converge", SINE, "--set", "grid.cells=[16, 16]", "--json");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        JsonNode json = answer.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "scenario", "version", "method", "asked", "grids", "probes", "edges", "regions", "iso_10211");
        assertThat(json.get("grids").get(2).propertyNames()).containsExactly("nodes", "dt", "steps", "time", "seconds");
        JsonNode middle = json.get("probes").get("middle");
        assertThat(middle.propertyNames())
                .containsExactly("values", "trend", "order", "extrapolated", "error", "finest_error");
        assertThat(middle.get("order").asDouble()).isCloseTo(2, within(0.05));
        assertThat(middle.get("extrapolated").asDouble()).isCloseTo(EXACT, within(2e-5));
        double off = Math.abs(middle.get("values").get(0).asDouble() - EXACT);
        assertThat(middle.get("error").asDouble()).isBetween(off, 1.5 * off);
        assertThat(files()).isEmpty();
    }

    @Test
    void peopleGetATable() throws Exception {
        Ended answer = isotherm("converge", SINE, "--set", "grid.cells=[16, 16]", "--levels", "2", "--probe", "middle");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .startsWith("scenario   One sine mode\nmethod     spectral\n")
                .contains("grid       nodes  steps  step [s]  took [s]\n1        17 x 17 ")
                .contains("\n2 finer  33 x 33 ")
                .contains("grid 1", "grid 2", "order  extrapolated  error of 1    of 2\nprobe middle  degC ")
                .contains("\ntwo grids show no order: the error is a bound\n")
                .doesNotContain("ISO");
    }

    @Test
    void aCoarserGridMayComeFirst() throws Exception {
        JsonNode json = isotherm("converge", SINE, "--set", "grid.cells=[16, 16]", "--coarser", "1", "--json")
                .json();
        assertThat(json.get("asked").asInt()).isEqualTo(1);
        assertThat(json.get("grids").get(0).get("nodes").get(0).asInt()).isEqualTo(9);
    }

    @Test
    void wrongArgumentsAreRefusedInOneSentence() throws Exception {
        isotherm("converge", SINE, "--probe", "midle")
                .failed(2, "isotherm: the scenario has no probe \"midle\"; did you mean \"middle\"?");
        isotherm("converge", SINE, "--levels", "9").failed(2, "isotherm: grids must be 2 to 8, was 9");
        isotherm("converge", SINE, "--set", "grid.cells=[15, 15]", "--coarser", "1")
                .failed(2, "isotherm: an axis of 15 cells cannot have half as many");
        Ended large = isotherm("converge", SINE, "--set", "grid.cells=[4000, 4000]", "--levels", "8");
        assertThat(large.code()).isEqualTo(2);
        assertThat(large.err())
                .startsWith("isotherm: the finest of 8 grids, 4000 x 4000 cells times 128 along each axis, needs");
        assertThat(large.out()).isEmpty();
    }
}
