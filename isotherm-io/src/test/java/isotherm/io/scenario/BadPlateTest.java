package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Plates that nobody can mean. */
class BadPlateTest {
    private static final String STEADY = Texts.LEAST.replace("until = 1", "method = \"steady\"");

    private static String edge(String lines) {
        return "[edge.top]\n" + lines;
    }

    private static String region(String more) {
        return "[[region]]\nshape = \"rectangle\"\nfrom = [0, 0]\nto = [0.5, 0.5]\n" + more;
    }

    @Test
    void whatVariesInTimeHasNoSteadyState() {
        String wave = "{ sinusoid = { mean = 1, amplitude = 1, period = 9 } }";
        String help = " varies in time; give it a constant value, or choose another method than steady";
        assertThatThrownBy(() -> Texts.read(STEADY + edge("kind = \"fixed\"\ntemperature = " + wave)))
                .hasMessage("wall.toml, line 8, column 1: there is no steady state: the temperature of the top edge"
                        + help);
        assertThatThrownBy(
                        () -> Texts.read(STEADY + edge("kind = \"convection\"\ncoefficient = 5\nair = \"20 + t\"\n")))
                .hasMessage("wall.toml, line 9, column 1: there is no steady state: the air at the top edge" + help);
        assertThatThrownBy(() -> Texts.read(
                        STEADY + edge("kind = \"fixed\"\ntemperature = 1\n") + region("source = \"exp(-t)\"")))
                .hasMessageContaining("there is no steady state: the source of the region \"region 1\"" + help);
    }

    @Test
    void holesLeaveSomethingOfThePlate() {
        assertThatThrownBy(() -> Texts.read(
                        Texts.LEAST + "[[region]]\nshape = \"rectangle\"\nfrom = [0, 0]\nto = [1, 1]\nhole = true\n"))
                .hasMessage("wall.toml, line 6, column 1: nothing is left of the plate: "
                        + "with the region \"region 1\" all of it is a hole");
    }

    @Test
    void sidesThatCrossAndHeatInWhatIsHeld() {
        assertThatThrownBy(() -> Texts.read(Texts.LEAST + "[[region]]\nshape = \"polygon\"\n"
                        + "points = [[0, 0], [1, 1], [1, 0], [0, 1]]\nmaterial = \"copper\"\n"))
                .hasMessage(
                        "wall.toml, line 8, column 1: [[region]] points must be a polygon whose sides do not cross, "
                                + "the side from [0.0, 0.0] to [1.0, 1.0] crosses the side from [1.0, 0.0] to [0.0, 1.0]");
        assertThatThrownBy(() -> Texts.read(Texts.LEAST + region("temperature = 5\nsource = 3")))
                .hasMessageContaining("the region \"region 1\" has both a temperature and a source; "
                        + "heat does not change a held temperature, so keep one of the two");
    }
}
